// @ts-check
/** How Electron has to be launched on this machine. */
import { hasDisplay, startDisplay } from './display.mjs';
import { say } from './tell.mjs';

/** Set for programs that run on a virtual display of ours. */
const VIRTUAL = 'SHEAF_VIRTUAL_DISPLAY';

/**
 * The switches for Electron that this machine asks for; they go before the app's folder.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string[]}
 */
export function launchArguments(env = process.env) {
  const switches = [];
  if (runsAsRoot()) switches.push('--no-sandbox');
  if (env[VIRTUAL] === '1') {
    // Nothing accelerates a virtual display, and its first picture can fail (UnknownVizError);
    // containers often have too little shared memory for Chromium.
    switches.push('--disable-gpu', '--disable-dev-shm-usage');
  }
  return switches;
}

/** Says what {@link launchArguments} takes away, where it does. */
export function sayWhatIsOff() {
  if (!runsAsRoot()) return;
  say('Running as root: Chromium’s own sandbox cannot start, so Electron gets --no-sandbox.');
}

/**
 * Runs `work` on the machine's display, or else on a virtual one.
 * @template Result
 * @param {(env: NodeJS.ProcessEnv, isVirtual: boolean) => Promise<Result>} work gets the
 *   environment for the programs that open windows
 * @returns {Promise<Result>}
 */
export async function onDisplay(work) {
  if (hasDisplay()) return work(process.env, false);
  const { display, stop } = await startDisplay();
  try {
    return await work({ ...process.env, DISPLAY: display, [VIRTUAL]: '1' }, true);
  } finally {
    stop();
  }
}

/**
 * Lines that Chromium prints on every machine without a message bus or a graphics card, about
 * things that this app does not use. All other lines are to be seen.
 */
const NOISE =
  /^\[\d+:\d{4}\/\d{6}\.\d+:(?:ERROR|WARNING):(?:dbus\/|.*(?:vaapi|\bgl\/|\bgl_|viz_main_impl))/;

/** @param {string} line of Electron's standard error */
export function isNoise(line) {
  return NOISE.test(line);
}

function runsAsRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}
