// @ts-check
/** How large the packaged program is, and how fast it starts. */
import { spawn } from 'node:child_process';
import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keep } from '../children.mjs';
import { run } from '../command.mjs';
import { launchArguments } from '../launch.mjs';
import { projectFolder } from '../project.mjs';
import { runtimePath } from '../runtime.mjs';
import { MARKER } from '../substitute.mjs';
import { Stop } from '../tell.mjs';

/** @typedef {import('./account.mjs').Account} Account */

/** Bytes that Sheaf may add to an empty Electron program. */
const MOST_BYTES = 6_000_000;
const MEGABYTE = 1_000_000;

/** Starts of each program; the middle one counts. */
const STARTS = 3;
/** Milliseconds within which a window has to be there. */
const START_LIMIT = 30_000;

/**
 * @param {string} program the folder of the unpacked program
 * @param {Account} account
 */
export function checkSize(program, account) {
  const runtime = dirname(runtimePath());
  // What runs in a clone only: the default app, and the substitute's mark.
  const empty = sizeOf(
    runtime,
    (path) => !/^resources\/|^default_app/u.test(path) && path !== MARKER,
  );
  const ours = sizeOf(program, (path) => path !== MARKER);
  const more = ours - empty;
  const words = `${megabytes(ours)} MB, an empty Electron program ${megabytes(empty)} MB`;
  account.check(`it adds ${megabytes(more)} MB (6 at most): ${words}`, more <= MOST_BYTES);
}

/** @param {string} folder @param {(path: string) => boolean} counts */
function sizeOf(folder, counts) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(counts)
    .map((path) => lstatSync(join(folder, path)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / MEGABYTE).toFixed(1);
}

/**
 * Compares how long the packaged and the built program take until their window is there, in turns.
 * @param {string} program the folder of the unpacked program
 * @param {NodeJS.ProcessEnv} env with a display
 * @param {string} scratch a folder
 * @param {Account} account
 */
export async function measureStart(program, env, scratch, account) {
  const switches = launchArguments(env);
  /** @type {number[]} */
  const packaged = [];
  /** @type {number[]} */
  const built = [];
  for (let round = 0; round < STARTS; round++) {
    const library = `--library=${join(scratch, `start-${round}`)}`;
    packaged.push(await timeToWindow(join(program, 'sheaf'), [...switches, `${library}-a`], env));
    built.push(
      await timeToWindow(runtimePath(), [...switches, projectFolder, `${library}-b`], env),
    );
  }
  const [a, b] = [median(packaged), median(built)];
  account.note(
    `its window is there after ${Math.round(a)} ms, that of the built program after ${Math.round(b)} ms: ` +
      `${(a / b).toFixed(2)} times as long`,
  );
}

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} ms */
async function timeToWindow(command, args, env) {
  const start = performance.now();
  const child = spawn(command, args, { env, stdio: 'ignore' });
  keep(child, 'work');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // Looks until there is one: xdotool does not come back before.
  const found = await Promise.race([
    run(
      'timeout',
      [
        `${START_LIMIT / 1_000}`,
        'xdotool',
        'search',
        '--sync',
        '--onlyvisible',
        '--name',
        '^Sheaf$',
      ],
      { env },
    ),
    ended,
  ]);
  const took = performance.now() - start;
  const seen = typeof found === 'object' && found !== null && 'code' in found && found.code === 0;
  child.kill('SIGTERM');
  await ended;
  if (!seen) throw new Stop(`${command} showed no window within ${START_LIMIT / 1_000} seconds.`);
  return took;
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
