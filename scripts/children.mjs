// @ts-check
/** The programs that a script has started: none of them outlives it. */
import { constants } from 'node:os';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** Milliseconds that a program gets to end by itself after a signal; then it is killed. */
const GRACE = 8_000;
/** Milliseconds between two looks at whether the programs have ended. */
const LOOK = 50;
/** Milliseconds between two looks at whether the program that started us still runs. */
const PARENT_LOOK = 1_000;
/** Milliseconds to wait before a Ctrl-C is passed on: a terminal has sent it to the child itself. */
const TERMINAL_DELAY = 400;

/** @type {Map<ChildProcess, 'work' | 'service'>} */
const children = new Map();
let listening = false;
let stopping = false;

/**
 * Watches over a program until it ends.
 * @param {ChildProcess} child
 * @param {'work' | 'service'} kind `work` gets our signals passed on and is waited for;
 *   a `service` (a virtual display) runs until the work is done
 */
export function keep(child, kind) {
  listen();
  children.set(child, kind);
  child.once('exit', () => children.delete(child));
  child.once('error', () => children.delete(child));
}

function listen() {
  if (listening) return;
  listening = true;
  process.on('exit', () => {
    for (const child of children.keys()) child.kill('SIGKILL');
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => void stop(signal));
  }
  // A signal to npm ends npm and its shell, which do not pass it on: their end is our signal.
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) void stop('SIGTERM');
  }, PARENT_LOOK);
  timer.unref();
}

/** @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal */
async function stop(signal) {
  if (stopping) return;
  stopping = true;
  const fromTerminal = signal === 'SIGINT' && process.stdin.isTTY;
  if (fromTerminal) await ended(TERMINAL_DELAY);
  for (const child of work()) child.kill(signal);
  await ended(GRACE);
  // The exit handler kills what is left; 128 + n is how a shell reports a signal.
  process.exit(128 + constants.signals[signal]);
}

function work() {
  return [...children].filter(([, kind]) => kind === 'work').map(([child]) => child);
}

/** @param {number} limit milliseconds */
async function ended(limit) {
  const end = Date.now() + limit;
  while (work().length > 0 && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}
