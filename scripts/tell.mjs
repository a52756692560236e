// @ts-check
/** What the scripts say to people, and how they give up. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A fault that the person can mend: its message is all that they get to see of it. */
export class Stop extends Error {}

let isResultOurs = true;

/**
 * One line about something that is being done.
 * @param {string} line
 */
export function say(line) {
  if (isResultOurs) console.log(line);
  else console.error(line);
}

/** From now on standard output is for what a program gives that the script runs. */
export function sayOnStandardError() {
  isResultOurs = false;
}

/**
 * Runs `main` if the module is the one that Node was asked to run. A {@link Stop} ends the process
 * with its message and code 1; every other error is a bug and keeps its stack.
 * @param {string} moduleUrl the caller's `import.meta.url`
 * @param {() => Promise<number | void>} main its number, if any, becomes the exit code
 */
export async function runIfMain(moduleUrl, main) {
  const script = process.argv[1];
  if (!script || realpathSync(script) !== fileURLToPath(moduleUrl)) return;
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
