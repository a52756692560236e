/** What the program was started with, and where things lie by default. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const OPTIONS = {
  library: { type: 'string' },
  watch: { type: 'string', multiple: true },
  picture: { type: 'string' },
  'no-samples': { type: 'boolean' },
} as const;

/** The options of a start. Paths are absolute. */
export interface LaunchOptions {
  /** Where index and reading state live. */
  readonly library: string;
  /** Folders named at the start; where there are any, they are the watched ones from now on. */
  readonly watch: readonly string[];
  /** Where a picture of the window goes once the library is up to date; the program then ends. */
  readonly picture: string | null;
  /** Whether a first start shows the samples, as it does in a clone. */
  readonly samples: boolean;
}

/**
 * Reads the options among a command line's arguments; what it does not know is left to Chromium.
 *
 * @param directory what relative paths start from
 */
export function launchOptions(
  commandLine: readonly string[],
  directory: string,
  environment: NodeJS.ProcessEnv,
): LaunchOptions {
  const { values } = parseArgs({
    args: [...commandLine],
    strict: false,
    allowPositionals: true,
    options: OPTIONS,
  });
  // With `strict: false` an option without its value comes as `true`: then it was not given.
  const path = (value: unknown) =>
    typeof value === 'string' && value !== '' ? resolve(directory, value) : null;
  const watch = Array.isArray(values.watch) ? values.watch : [];
  return {
    library: path(values.library) ?? defaultLibrary(process.platform, environment),
    watch: watch.flatMap((value) => path(value) ?? []),
    picture: path(values.picture),
    samples: values['no-samples'] !== true,
  };
}

/** Files and folders that are to be opened, among the arguments that a person wrote: absolute. */
export function filesToOpen(own: readonly string[], directory: string): string[] {
  const { positionals } = parseArgs({
    args: [...own],
    strict: false,
    allowPositionals: true,
    options: OPTIONS,
  });
  return positionals.map((word) =>
    word.startsWith('file://') ? fileURLToPath(word) : resolve(directory, word),
  );
}

/** The platform's folder for a program's own data (XDG Base Directory on Linux). */
export function defaultLibrary(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Sheaf');
  if (platform === 'win32') {
    return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Sheaf');
  }
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'sheaf');
}
