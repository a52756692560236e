// @ts-check
/** A Debian with nothing on it, in a folder, and programs that run as if it were the machine. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { keep } from '../children.mjs';
import { mustRun, run } from '../command.mjs';
import { say } from '../tell.mjs';

const RELEASE = 'bookworm';

/** The person in there. */
export const READER = { name: 'reader', id: 1000, home: '/home/reader' };

/**
 * A mount and a process namespace of its own, with the folder as root. By pivot_root, not chroot:
 * inside a chroot nobody but root may make user namespaces, which Chromium's sandbox is built of.
 */
const ENTER = `set -e
mount --bind "$ROOT" "$ROOT"; cd "$ROOT"
mount -t proc proc proc; mount --rbind /sys sys; mount --rbind /dev dev
mkdir -p .old; pivot_root . .old; umount -l /.old; rmdir /.old
cd "$PLACE"
exec setpriv --reuid "$WHO" --regid "$WHO" --clear-groups env -i $WORDS "$@"`;

/** A program that runs in there and is not waited for. */
/** @typedef {{ ended: Promise<number>, stop: () => void, complaints: () => string }} Running */

export class CleanRoot {
  #folder;

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = folder;
  }

  /** Makes one; it goes with this process. */
  static async make() {
    const folder = mkdtempSync(join(tmpdir(), 'sheaf-root-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    await mustRun('tar', ['--extract', '--file', await keptArchive(), '--directory', folder]);
    await mustRun('chmod', ['755', folder]);
    const root = new CleanRoot(folder);
    await mustRun('cp', ['--dereference', '/etc/resolv.conf', '/etc/hosts', join(folder, 'etc')]);
    const { name, id } = READER;
    await root.mustRun('useradd', ['--create-home', '--uid', String(id), name]);
    return root;
  }

  /** @param {string} path in there @returns {string} the same on this machine */
  path(path) {
    return join(this.#folder, path);
  }

  /**
   * Runs a program as root.
   * @param {string} command
   * @param {string[]} args
   */
  run(command, args) {
    return run('unshare', inside(command, args), { env: this.#environment('root', {}) });
  }

  /**
   * @param {string} command
   * @param {string[]} args
   * @throws {import('../tell.mjs').Stop} where it fails
   */
  mustRun(command, args) {
    return mustRun('unshare', inside(command, args), { env: this.#environment('root', {}) });
  }

  /**
   * Runs a program as the person, without a display.
   * @param {string} command
   * @param {string[]} args
   */
  runAsReader(command, args) {
    return run('unshare', inside(command, args), { env: this.#environment('reader', {}) });
  }

  /**
   * Starts a program as the person on a display.
   * @param {string} command
   * @param {string[]} args
   * @param {string} display
   * @returns {Running}
   */
  start(command, args, display) {
    const child = spawn('unshare', inside(command, args), {
      env: this.#environment('reader', { DISPLAY: display }),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    keep(child, 'work');
    let complaints = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => (complaints += text));
    const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
    return { ended, stop: () => void child.kill('SIGTERM'), complaints: () => complaints };
  }

  /** @param {'root' | 'reader'} who @param {Record<string, string>} more */
  #environment(who, more) {
    const home = who === 'root' ? '/root' : READER.home;
    const words = {
      HOME: home,
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      LANG: 'C.UTF-8',
      DEBIAN_FRONTEND: 'noninteractive',
      ...proxies(),
      ...more,
    };
    return {
      ...process.env,
      ROOT: this.#folder,
      WHO: String(who === 'root' ? 0 : READER.id),
      PLACE: home,
      WORDS: Object.entries(words)
        .map(([name, value]) => `${name}=${value}`)
        .join(' '),
    };
  }
}

/** @param {string} command @param {string[]} args */
function inside(command, args) {
  const namespaces = ['--mount', '--pid', '--fork', '--kill-child', '--propagation', 'private'];
  return [...namespaces, 'bash', '-c', ENTER, '_', command, ...args];
}

/** @returns {Record<string, string>} the way out, where the machine has one of its own */
function proxies() {
  const names = ['http_proxy', 'https_proxy', 'no_proxy'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] ? [[name, process.env[name] ?? '']] : [])),
  );
}

/** @returns {Promise<string>} the fresh system as an archive, made once and kept */
async function keptArchive() {
  const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'sheaf');
  const archive = join(cache, `debian-${RELEASE}.tar`);
  if (existsSync(archive)) return archive;
  mkdirSync(cache, { recursive: true });
  const scratch = mkdtempSync(join(cache, 'debian-'));
  try {
    say(`Fetching a fresh Debian (${RELEASE}) with debootstrap; it is kept in ${archive} …`);
    const root = join(scratch, 'root');
    await mustRun('debootstrap', ['--variant=minbase', RELEASE, root]);
    await mustRun('rm', [
      '-rf',
      ...['lists', 'cache'].map((name) => join(root, 'var/lib/apt', name)),
    ]);
    const partial = join(scratch, 'archive.tar');
    const left = '--exclude=./var/cache/apt/archives/*.deb';
    await mustRun('tar', ['--create', '--file', partial, left, '--directory', root, '.']);
    renameSync(partial, archive);
    return archive;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
