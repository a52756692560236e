// @ts-check
/**
 * `npm run dist -- [TARGET …]`: the packages of this machine's system, into `dist/`. Without a
 * TARGET all that the machine can make, and what it cannot, with the reason; a named TARGET has to
 * succeed. `--for-testing` takes the substitute runtime too and says so in the version; `--quick`
 * compresses less.
 */
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { chmodSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { isOnPath, run } from './command.mjs';
import { layOutForLinux, layOutLicences } from './packaging/integration.mjs';
import { inProject, readJson } from './project.mjs';
import { runtimeKind } from './runtime.mjs';
import { setUp } from './setup.mjs';
import { MARKER, substitute } from './substitute.mjs';
import { runIfMain, say, Stop } from './tell.mjs';

/**
 * What a machine of one system makes.
 * @typedef {object} System
 * @property {string[]} flags electron-builder's, with the kinds of machines where there are several
 * @property {string[]} targets
 * @property {(target: string) => Promise<string | undefined>} lacking why a target cannot be made
 *   here
 */

/** @type {Record<string, System>} */
const SYSTEMS = {
  linux: {
    flags: ['--linux'],
    targets: ['deb', 'tar.gz', 'rpm', 'AppImage'],
    lacking: lackingOnLinux,
  },
  win32: {
    flags: ['--win', '--x64'],
    targets: ['nsis', 'portable'],
    lacking: () => Promise.resolve(undefined),
  },
  darwin: {
    flags: ['--mac', '--x64', '--arm64'],
    targets: ['dmg', 'zip'],
    lacking: () => Promise.resolve(undefined),
  },
};

/** The program behind the launcher `sheaf`, on Linux. */
const PROGRAM = 'sheaf-bin';

/** Where electron-builder fetches its tools, and how long that place gets to answer, in ms. */
const TOOLS = 'https://github.com/electron-userland/electron-builder-binaries';
const ANSWER_LIMIT = 8_000;

const MEGABYTE = 1_000_000;
const MS_PER_SECOND = 1_000;

const dist = inProject('dist');

async function makePackages() {
  const { targets, forTesting, quick } = wishes(process.argv.slice(2));
  const system = systemHere();
  const unknown = targets.find((target) => !system.targets.includes(target));
  if (unknown !== undefined) {
    throw new Stop(`"${unknown}" is none of ${system.targets.join(', ')}, which are made here.`);
  }
  await setUp();
  const runtime = takeRuntime(forTesting);
  await buildIfStale();
  // Nothing of an earlier version is left beside the new packages.
  rmSync(dist, { recursive: true, force: true });
  const version = `${readJson(inProject('package.json')).version}${forTesting ? '-testing' : ''}`;
  layOutLicences();
  const builder = new Builder(system, [`-c.extraMetadata.version=${version}`, ...runtime]);
  if (process.platform === 'linux') {
    layOutForLinux(version, await dateOfVersion(), maintainer());
    say('Putting the program together …');
    await builder.unpacked();
    addLauncher(join(dist, 'linux-unpacked'));
  }
  const made = await makeTargets(builder, system, targets, quick);
  return targets.every((target) => made.has(target)) && made.size > 0 ? 0 : 1;
}

/** @param {readonly string[]} words */
function wishes(words) {
  const known = ['--for-testing', '--quick'];
  const wrong = words.find((word) => word.startsWith('-') && !known.includes(word));
  if (wrong !== undefined) {
    throw new Stop(`There is no ${wrong}: npm run dist -- [--for-testing] [--quick] [TARGET …]`);
  }
  return {
    targets: words.filter((word) => !word.startsWith('-')),
    forTesting: words.includes('--for-testing'),
    quick: words.includes('--quick'),
  };
}

function systemHere() {
  const system = SYSTEMS[process.platform];
  if (system) return system;
  throw new Stop(`Packages are made on Linux, Windows and macOS, not on ${process.platform}.`);
}

/**
 * The settings for the runtime: none for a release, for which electron-builder takes Electron's own
 * download and checks its sum.
 * @param {boolean} forTesting
 * @throws {Stop} where the runtime here is not Electron's own and the package is no test
 */
function takeRuntime(forTesting) {
  if (!forTesting && process.env['ELECTRON_OVERRIDE_DIST_PATH']) {
    throw new Stop(
      'ELECTRON_OVERRIDE_DIST_PATH is set: a release is made of Electron’s own download only. ' +
        'npm run dist -- --for-testing makes a package that is marked as a test.',
    );
  }
  if (runtimeKind() !== 'substitute') return [];
  if (!forTesting) {
    throw new Stop(
      `The Electron here is the substitute (node_modules/electron/dist/${MARKER} says which), and a ` +
        'release is made of the official one only, which could not be fetched. ' +
        'npm run dist -- --for-testing makes a package that is marked as a test.',
    );
  }
  say(`Electron ${substitute.version} is the substitute: the packages are for testing only.`);
  return [
    `-c.electronDist=${inProject('node_modules', 'electron', 'dist')}`,
    `-c.electronVersion=${substitute.version}`,
  ];
}

/** Runs electron-builder. */
class Builder {
  #system;
  #settings;

  /** @param {System} system @param {string[]} settings */
  constructor(system, settings) {
    this.#system = system;
    this.#settings = settings;
  }

  /** Puts the program together, without a package around it. */
  async unpacked() {
    const { code, output } = await this.#run(['--dir'], {});
    if (code !== 0) throw new Stop(`${output.trimEnd()}\nThe program could not be put together.`);
    // The substitute's folder holds a default app, which Electron's own download keeps apart.
    rmSync(join(dist, 'linux-unpacked', 'resources', 'app'), { recursive: true, force: true });
  }

  /**
   * @param {string} target
   * @param {boolean} quick
   * @returns {Promise<string | undefined>} why it failed
   */
  async make(target, quick) {
    const packed = process.platform === 'linux';
    const args = packed ? [target, '--prepackaged', join(dist, 'linux-unpacked')] : [target];
    if (quick && target === 'deb') args.push('-c.deb.compression=gz');
    const { code, output } = await this.#run(args, packed ? ownTools(target) : {});
    return code === 0 ? undefined : reasonIn(output);
  }

  /** @param {string[]} args @param {Record<string, string>} env */
  #run(args, env) {
    const cli = inProject('node_modules', 'electron-builder', 'cli.js');
    // The target stands right behind the system, whose flag takes it.
    const [system = '', ...kinds] = this.#system.flags;
    const all = [cli, system, ...args, ...kinds, '--publish', 'never', ...this.#settings];
    return run(process.execPath, all, { env: { ...process.env, ...env } });
  }
}

/**
 * Our own in the place of tools that electron-builder would fetch, so that these packages are the
 * same wherever they are made.
 * @param {string} target
 * @returns {Record<string, string>}
 */
function ownTools(target) {
  if (target === 'deb') return { CUSTOM_FPM_PATH: inProject('scripts', 'packaging', 'fpm.mjs') };
  if (target === 'tar.gz') {
    return { ELECTRON_BUILDER_7ZIP_PATH: inProject('scripts', 'packaging', 'seven-zip.mjs') };
  }
  return {};
}

/**
 * Puts the launcher where people and the menu start the program, and gives the libraries the modes
 * of libraries.
 * @param {string} folder
 */
function addLauncher(folder) {
  for (const name of readdirSync(folder)) {
    if (/\.so(?:\.\d+)?$/u.test(name)) chmodSync(join(folder, name), 0o644);
  }
  renameSync(join(folder, 'sheaf'), join(folder, PROGRAM));
  copyFileSync(inProject('scripts', 'packaging', 'linux', 'sheaf.sh'), join(folder, 'sheaf'));
  chmodSync(join(folder, 'sheaf'), 0o755);
}

/**
 * @param {Builder} builder
 * @param {System} system
 * @param {readonly string[]} targets those that were named
 * @param {boolean} quick
 * @returns {Promise<Set<string>>} those that were made
 */
async function makeTargets(builder, system, targets, quick) {
  const made = new Set();
  const account = [];
  for (const target of targets.length > 0 ? targets : system.targets) {
    const before = filesInDist();
    say(`Making ${target} …`);
    const why = (await system.lacking(target)) ?? (await builder.make(target, quick));
    if (why !== undefined) {
      account.push(`  not made: ${target}, because ${why}`);
      continue;
    }
    made.add(target);
    for (const name of filesInDist().filter((file) => !before.includes(file))) {
      const size = Math.round(statSync(join(dist, name)).size / MEGABYTE);
      account.push(`  made:     ${join('dist', name)} (${size} MB)`);
    }
  }
  say(['Packages:', ...account].join('\n'));
  return made;
}

/** @returns {string[]} names of packages */
function filesInDist() {
  mkdirSync(dist, { recursive: true });
  return readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^builder-|\.(?:yml|yaml|blockmap)$/u.test(entry.name))
    .map((entry) => entry.name);
}

/** @param {string} target */
async function lackingOnLinux(target) {
  if (target === 'deb' && !isOnPath('dpkg-deb')) return 'dpkg-deb, a part of Debian, is not here';
  if (target === 'rpm' && !isOnPath('rpmbuild')) return 'rpmbuild is not here (Debian: rpm)';
  const fetched = target === 'rpm' || target === 'AppImage';
  if (!fetched || (await answers(TOOLS))) return undefined;
  return 'electron-builder’s tool for it comes from github.com, which cannot be reached';
}

/** @param {string} address */
async function answers(address) {
  try {
    const signal = AbortSignal.timeout(ANSWER_LIMIT);
    return (await fetch(address, { method: 'HEAD', signal })).ok;
  } catch {
    return false;
  }
}

/** @param {string} output electron-builder's: its reason stands behind a cross */
function reasonIn(output) {
  const lines = output.split('\n').map((line) => line.trim());
  const told = lines.findIndex((line) => line.startsWith('⨯'));
  const reason = told < 0 ? lines.filter(Boolean).slice(-6) : lines.slice(told, told + 6);
  return `electron-builder failed:\n    ${reason.filter(Boolean).join('\n    ')}`;
}

/** @returns {Promise<Date>} of the last change, so that the same sources give the same package */
async function dateOfVersion() {
  const stated = process.env['SOURCE_DATE_EPOCH'];
  const { code, output } = await run('git', ['log', '-1', '--format=%ct']);
  const seconds = Number(stated ?? (code === 0 ? output.trim() : NaN));
  return Number.isFinite(seconds) ? new Date(seconds * MS_PER_SECOND) : new Date();
}

/** @returns {string} name and address, as electron-builder.yml has them */
function maintainer() {
  const settings = readFileSync(inProject('electron-builder.yml'), 'utf8');
  const [, name] = /^ {2}maintainer: (.+)$/mu.exec(settings) ?? [];
  if (name === undefined) throw new Stop('electron-builder.yml names no maintainer.');
  return name;
}

await runIfMain(import.meta.url, makePackages);
