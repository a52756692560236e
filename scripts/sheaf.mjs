// @ts-check
/**
 * `npm run -s sheaf -- COMMAND …`: the command line in a clone. Set-up and build tell what they do
 * on standard error: standard output is the command's alone.
 */
import { buildIfStale } from './build.mjs';
import { show } from './command.mjs';
import { launchArguments } from './launch.mjs';
import { projectFolder } from './project.mjs';
import { runtimePath } from './runtime.mjs';
import { setUp } from './setup.mjs';
import { runIfMain, sayOnStandardError, Stop } from './tell.mjs';

/** Without a message bus or a display Chromium complains of things that a command does not use. */
const QUIET = '--log-level=3';

/** As the commands themselves end where they cannot do their work; 1 is for wrong usage. */
const FAILED = 2;

async function sheaf() {
  const words = process.argv.slice(2);
  sayOnStandardError();
  try {
    await setUp();
    await buildIfStale();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    return FAILED;
  }
  // npm runs its scripts in the project's folder; paths are meant from where the person is.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const args = [
    ...launchArguments(),
    QUIET,
    projectFolder,
    ...(words.length > 0 ? words : ['help']),
  ];
  return Number(await show(runtimePath(), args, { cwd }));
}

await runIfMain(import.meta.url, sheaf);
