// @ts-check
/** Electron's own installer, with a limit for networks that swallow what is sent to them. */
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './command.mjs';
import { inProject } from './project.mjs';
import { temporaryFolder } from './temporary.mjs';

/** Milliseconds without a new byte after which the download counts as stalled: slow lines pause
 * for seconds, closed ones for ever. */
const STALL = 20_000;
/** Milliseconds between two looks at how much has arrived. */
const LOOK = 1_000;

/**
 * Runs `install.js` of the `electron` package, which looks into its cache, honours
 * `ELECTRON_MIRROR` and checks its sums. What lies in `dist` stays if it fails.
 * @param {string} electronFolder `node_modules/electron`
 * @returns {Promise<string | undefined>} why it failed, in one line; `undefined` if it did not
 */
export async function installOfficial(electronFolder) {
  const dist = join(electronFolder, 'dist');
  const before = join(electronFolder, 'dist.before');
  // The installer downloads into the folder for temporary files: in one of our own we see it grow.
  const temporary = temporaryFolder(join(tmpdir(), 'sheaf-electron-'));
  rmSync(before, { recursive: true, force: true });
  moveIfThere(dist, before);
  let stalled = false;
  const { code, output } = await run(
    process.execPath,
    [
      '--import',
      pathToFileURL(inProject('scripts', 'explain-fetch.mjs')).href,
      join(electronFolder, 'install.js'),
    ],
    {
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
      watch: (child) =>
        whenStalled([temporary, dist], () => {
          stalled = true;
          child.kill('SIGKILL');
        }),
    },
  );
  if (code === 0) {
    rmSync(before, { recursive: true, force: true });
    return undefined;
  }
  rmSync(dist, { recursive: true, force: true });
  moveIfThere(before, dist);
  return stalled ? `no data came for ${STALL / 1_000} seconds` : reasonIn(output);
}

/**
 * @param {string[]} folders
 * @param {() => void} then
 * @returns {() => void} ends the watch
 */
function whenStalled(folders, then) {
  let last = -1;
  let since = Date.now();
  const timer = setInterval(() => {
    const size = folders.reduce((sum, folder) => sum + sizeOf(folder), 0);
    if (size !== last) [last, since] = [size, Date.now()];
    else if (Date.now() - since > STALL) then();
  }, LOOK);
  return () => clearInterval(timer);
}

/** @param {string} folder its files' bytes; 0 where it is not there */
function sizeOf(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0);
  } catch {
    return 0; // it appears or goes while we look
  }
}

/** @param {string} from @param {string} to */
function moveIfThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
}

/** @param {string} output what the installer printed: an error and its stack */
function reasonIn(output) {
  const lines = output.split('\n').map((line) => line.trim());
  const line = lines.find((text) => /^\w*Error\b.*:/.test(text)) ?? lines.find((text) => text);
  return (line ?? 'it gave no reason').replace(/^\w*Error: /, '').replace(/\.$/, '');
}
