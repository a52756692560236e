// @ts-check
/** The display: the machine's own, or a virtual one. */
import { spawn } from 'node:child_process';
import { keep } from './children.mjs';
import { Stop } from './tell.mjs';

/** Pixels, and bits of colour: what a laptop shows. */
const SCREEN = '1400x900x24';
/** Milliseconds for the virtual display to tell its number; it takes about a hundred. */
const START_LIMIT = 20_000;
/** The descriptor on which it tells it: the first after the three usual ones. */
const NUMBER_DESCRIPTOR = 3;

/** Whether windows can be shown to a person here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Starts a virtual display, which ends with this process at the latest.
 * @returns {Promise<{ display: string, stop: () => void }>} `display` such as `:99`
 * @throws {Stop} where it does not start; the message has what Xvfb printed
 */
export function startDisplay() {
  const options = ['-displayfd', String(NUMBER_DESCRIPTOR), '-screen', '0', SCREEN];
  // When its last client leaves, an X server starts over, and a program that comes just then finds
  // none; -noreset keeps it.
  const child = spawn('Xvfb', [...options, '-nolisten', 'tcp', '-noreset'], {
    // In a group of its own: Ctrl-C in a terminal must end the app first, not its display.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  keep(child, 'service');
  const stop = () => void child.kill('SIGTERM');

  return new Promise((resolve, reject) => {
    let complaints = '';
    /** @param {string} why */
    const fail = (why) => {
      clearTimeout(timer);
      stop();
      reject(new Stop(`The virtual display did not start: ${why}\n${complaints}`.trim()));
    };
    const timer = setTimeout(() => fail('Xvfb said nothing.'), START_LIMIT);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`Xvfb ended with code ${code}.`));
    child.stderr?.setEncoding('utf8').on('data', (text) => (complaints += text));
    let number = '';
    child.stdio[NUMBER_DESCRIPTOR]?.on('data', (text) => {
      number += String(text);
      if (!number.endsWith('\n')) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve({ display: `:${number.trim()}`, stop });
    });
  });
}
