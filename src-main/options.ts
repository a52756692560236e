/** What the program was started with, and where things lie by default. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The options of a start. Paths are absolute. */
export interface LaunchOptions {
  /** Where index and reading state live. */
  readonly library: string;
  /** Folders named at the start; where there are any, they are the watched ones from now on. */
  readonly watch: readonly string[];
  /** Where a picture of the window goes once the library is up to date; the program then ends. */
  readonly picture: string | null;
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
    options: {
      library: { type: 'string' },
      watch: { type: 'string', multiple: true },
      picture: { type: 'string' },
    },
  });
  // With `strict: false` an option without its value comes as `true`: then it was not given.
  const path = (value: unknown) =>
    typeof value === 'string' && value !== '' ? resolve(directory, value) : null;
  const watch = Array.isArray(values.watch) ? values.watch : [];
  return {
    library: path(values.library) ?? defaultLibrary(process.platform, environment),
    watch: watch.flatMap((value) => path(value) ?? []),
    picture: path(values.picture),
  };
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
