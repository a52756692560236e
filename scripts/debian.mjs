// @ts-check
/** Debian's packages, and those of its relatives. */
import { existsSync, readFileSync } from 'node:fs';
import { isOnPath, mustRun, run } from './command.mjs';
import { missingNeeds } from './libraries.mjs';
import { say, Stop } from './tell.mjs';

/** Seconds to wait for another program that is installing packages. */
const LOCK_WAIT = 120;
/** So many libraries are named one by one; more would only be noise. */
const FEW = 5;
const QUIET = ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', `DPkg::Lock::Timeout=${LOCK_WAIT}`];

/**
 * Sees to it that the system has what Electron needs: installs it as root on Debian and Ubuntu.
 * @param {string} program Electron's
 * @throws {Stop} where it cannot; the message says what to do
 */
export async function provideLibraries(program) {
  const needs = await missingNeeds(program);
  if (needs.length === 0) return;
  const lacking = `This system lacks ${names(needs)}`;
  if (!isDebian()) {
    throw new Stop(`${lacking}: please install what provides it, then start again.`);
  }
  const isRoot = process.getuid?.() === 0;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  // One source of several may be out of reach: what matters is whether the packages come.
  const update = isRoot ? await run('apt-get', ['update', ...QUIET], { env }) : undefined;
  const { packages, known } = await choosePackages(needs, env);
  if (!isRoot) {
    const first = known ? '' : 'sudo apt-get update && ';
    const install = `${first}sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
    throw new Stop(`${lacking}. This line installs it; then start again:\n${install}`);
  }
  say(`Installing ${packages.join(', ')} (apt-get), because this system lacks ${names(needs)} …`);
  const install = ['install', '-y', '--no-install-recommends', ...QUIET, ...packages];
  try {
    await mustRun('apt-get', install, { env });
  } catch (error) {
    throw error instanceof Stop && update
      ? new Stop([update.output.trim(), error.message].join('\n').trim())
      : error;
  }
  const left = await missingNeeds(program);
  if (left.length > 0) throw new Stop(`Even so, this system lacks ${names(left)}.`);
}

/**
 * Sees to it that programs are there, as root on Debian: installs the packages that have them.
 * @param {Record<string, string[]>} packages by program
 * @throws {Stop} where one cannot be installed
 */
export async function providePackages(packages) {
  const missing = Object.entries(packages).filter(([program]) => !isOnPath(program));
  if (missing.length === 0) return;
  const names = [...new Set(missing.flatMap(([, needed]) => needed))];
  say(`Installing ${names.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  await run('apt-get', ['update', ...QUIET], { env });
  await mustRun('apt-get', ['install', '-y', '--no-install-recommends', ...QUIET, ...names], {
    env,
  });
}

/** @param {import('./libraries.mjs').Need[]} needs @returns {string} for people: many libraries are a number */
function names(needs) {
  const libraries = needs.filter(({ what }) => what.includes('.so'));
  const others = needs.filter((need) => !libraries.includes(need)).map(({ what }) => what);
  const count = `${libraries.length} shared libraries`;
  const few = libraries.map(({ what }) => what);
  return [...(few.length > FEW ? [count] : few), ...others].join(', ');
}

/** Whether this is Debian or one of its relatives. */
export function isDebian() {
  if (!existsSync('/etc/os-release') || !isOnPath('apt-get')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
}

/**
 * Of each need's packages the one that this release has; if it knows none (its lists were never
 * fetched), the older name, which the newer packages also answer to.
 * @param {import('./libraries.mjs').Need[]} needs
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ packages: string[], known: boolean }>} `known`: the release has them all
 */
async function choosePackages(needs, env) {
  const candidates = [...new Set(needs.flatMap(({ packages }) => packages))];
  const { output } = await run('apt-cache', ['policy', ...candidates], { env });
  const available = new Set(
    [...output.matchAll(/^(\S+):\n(?: .*\n)*? {2}Candidate: (?!\(none\))/gm)].map((m) => m[1]),
  );
  const chosen = needs.map(
    ({ packages }) => packages.find((name) => available.has(name)) ?? packages.at(-1),
  );
  const packages = [...new Set(chosen)].filter((name) => name !== undefined).sort();
  return { packages, known: packages.every((name) => available.has(name)) };
}
