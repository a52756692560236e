// @ts-check
/** Running other programs: quietly, or in the person's sight. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { constants as system } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { keep } from './children.mjs';
import { projectFolder } from './project.mjs';
import { Stop } from './tell.mjs';

/** Milliseconds between the polite signal and the last one, once a limit is passed. */
const GRACE = 5_000;
/** Our own descriptor of that name. */
const STANDARD_ERROR = 2;

/**
 * Runs a program and keeps what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, shell?: boolean,
 *   watch?: (child: import('node:child_process').ChildProcess) => () => void }} [options]
 *   `watch` is called once the program runs; what it returns is called when it has ended
 * @returns {Promise<{ code: number, output: string }>} code 127 where there is no such program
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const { env = process.env, cwd = projectFolder, shell = false, watch } = options;
    const child = spawn(command, args, { env, cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    keep(child, 'work');
    const unwatch = watch?.(child);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => {
      unwatch?.();
      resolve({ code: 127, output: error.message });
    });
    child.once('close', (code) => {
      unwatch?.();
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a program quietly; if it fails, all that it printed is in the error.
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @throws {Stop}
 */
export async function mustRun(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  throw new Stop(`${output.trimEnd()}\nThis command failed: ${[command, ...args].join(' ')}`);
}

/**
 * Runs a program in the person's sight, with their input.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, limit?: number, asError?: boolean,
 *   hide?: (line: string) => boolean }} [options] `limit` in milliseconds; `asError` sends its
 *   standard output to our standard error; `hide` says which lines of its standard error are noise
 * @returns {Promise<number | 'limit'>} its exit code; `'limit'` if it was stopped for its time
 */
export function show(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const { env = process.env, cwd = projectFolder, limit, asError = false, hide } = options;
    const child = spawn(command, args, {
      env,
      cwd,
      stdio: ['inherit', asError ? STANDARD_ERROR : 'inherit', hide ? 'pipe' : 'inherit'],
    });
    keep(child, 'work');
    if (hide && child.stderr) {
      createInterface({ input: child.stderr }).on('line', (line) => {
        if (!hide(line)) process.stderr.write(line + '\n');
      });
    }
    let late = false;
    const timer = limit
      ? setTimeout(() => {
          late = true;
          child.kill('SIGTERM');
          setTimeout(() => child.kill('SIGKILL'), GRACE).unref();
        }, limit)
      : undefined;
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      // 128 + n is how a shell reports the signal that ended a program.
      resolve(late ? 'limit' : (code ?? 128 + (signal ? system.signals[signal] : 0)));
    });
  });
}

/**
 * Whether a program of this name is on the path.
 * @param {string} name
 */
export function isOnPath(name) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}
