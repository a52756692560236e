// @ts-check
/** The packages of the lock file. */
import { mustRun } from './command.mjs';
import { inProject, readJson } from './project.mjs';
import { say } from './tell.mjs';

/** @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean,
 *   devOptional?: boolean, peer?: boolean }} LockedPackage */

/** Installs them unless what npm noted of its last installation agrees with the lock file. */
export async function installPackages() {
  const wanted = lockedPackages('package-lock.json');
  const installed = lockedPackages('node_modules', '.package-lock.json');
  if (agree(wanted, installed)) return;
  const why = Object.keys(installed).length > 0 ? 'package-lock.json has changed' : 'none is there';
  say(`Installing the packages of package-lock.json (npm ci), because ${why} …`);
  await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}

/**
 * Runs npm quietly: the one that runs this script, or else the one on the path.
 * @param {string[]} args
 * @throws {import('./tell.mjs').Stop} with all that npm printed
 */
export async function npm(args) {
  const own = process.env['npm_execpath'] ?? '';
  if (/npm-cli\.c?js$/.test(own)) return mustRun(process.execPath, [own, ...args]);
  // On Windows npm is a command file, which only a shell can run.
  return mustRun('npm', args, { shell: process.platform === 'win32' });
}

/**
 * @param {...string} parts a lock file's path in the project
 * @returns {Record<string, LockedPackage>} by their folder; empty where there is no such file
 */
function lockedPackages(...parts) {
  const packages = { ...readJson(inProject(...parts))?.packages };
  delete packages['']; // the project itself
  return packages;
}

/**
 * Whether each installed package is the locked one and each locked one that every machine needs is
 * installed. Contents are compared, not times: a clone gives all files the time of the clone.
 * @param {Record<string, LockedPackage>} wanted
 * @param {Record<string, LockedPackage>} installed
 */
function agree(wanted, installed) {
  const same = Object.entries(installed).every(([folder, have]) => {
    const want = wanted[folder];
    return want && want.version === have.version && want.integrity === have.integrity;
  });
  return (
    same &&
    Object.entries(wanted).every(
      ([folder, want]) => installed[folder] ?? (want.optional || want.devOptional || want.peer),
    )
  );
}
