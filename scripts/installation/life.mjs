// @ts-check
/** A package's life on a machine: installed, used, brought up to date, removed. */
import {
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run } from '../command.mjs';
import { inProject } from '../project.mjs';
import { until } from './account.mjs';
import { READER } from './clean-root.mjs';

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {import('./clean-root.mjs').CleanRoot} CleanRoot */

/** Milliseconds for something that a person waits for. */
const PATIENCE = 30_000;

const CAPTURES = `${READER.home}/Captures`;
const LIBRARY = `${READER.home}/.local/share/sheaf`;
const QUIET = ['-qq', '-o', 'Dpkg::Use-Pty=0'];

/** One machine, one package, and what was seen. */
export class Life {
  #root;
  #account;
  #seeds = readdirSync(inProject('seeds')).sort();

  /** @param {CleanRoot} root @param {Account} account */
  constructor(root, account) {
    this.#root = root;
    this.#account = account;
  }

  /**
   * The package comes with all that it needs, and nothing else is asked for.
   * @param {string} deb
   */
  async install(deb) {
    copyFileSync(deb, this.#root.path('/tmp/sheaf.deb'));
    await this.#root.mustRun('apt-get', ['update', ...QUIET]);
    const { code, output } = await this.#aptInstall('/tmp/sheaf.deb');
    this.#account.check('apt-get install brings it and what it needs', code === 0, output);
    return code === 0;
  }

  /** @param {string} path in there */
  #aptInstall(path) {
    return this.#root.run('apt-get', ['install', '-y', '--no-install-recommends', ...QUIET, path]);
  }

  /**
   * The command line, as an ordinary person and as root.
   * @param {string} version
   */
  async useWithoutDisplay(version) {
    for (const seed of this.#seeds.slice(1, 4)) this.#drop(seed);
    const told = await this.#root.runAsReader('sheaf', ['--version']);
    this.#account.check(
      'sheaf --version, and nothing else is said',
      told.code === 0 && told.output === `Sheaf ${version}\n`,
      told.output,
    );
    const asRoot = await this.#root.run('sheaf', ['--version']);
    this.#account.check(
      'the same as root',
      asRoot.code === 0 && asRoot.output === `Sheaf ${version}\n`,
      asRoot.output,
    );
    const scan = await this.#root.runAsReader('sheaf', ['scan', CAPTURES]);
    this.#account.check(
      'sheaf scan',
      scan.code === 0 && (await this.#list()).length === 3,
      scan.output,
    );
    const found = await this.#root.runAsReader('sheaf', ['search', 'Sheaf', '--json']);
    this.#account.check(
      'sheaf search',
      found.code === 0 && found.output.includes('怎么用'),
      found.output,
    );
    const wrong = await this.#root.runAsReader('sheaf', ['lst']);
    this.#account.check('a wrong command ends with 1', wrong.code === 1, wrong.output);
  }

  /** @param {string} seed a name, put among the captures */
  #drop(seed) {
    const folder = this.#root.path(CAPTURES);
    mkdirSync(folder, { recursive: true });
    cpSync(inProject('seeds', seed), join(folder, seed));
    for (const path of [folder, join(folder, seed)]) chownSync(path, READER.id, READER.id);
  }

  /** @param {string[]} more @returns {Promise<unknown[]>} articles as `sheaf list` tells them */
  async #list(...more) {
    const { code, output } = await this.#root.runAsReader('sheaf', ['list', '--json', ...more]);
    return code === 0 ? JSON.parse(output) : [];
  }

  /**
   * The window, started by the menu entry's own command; a capture comes while it is open and is read.
   * @param {string} display
   */
  async useWindow(display) {
    const entry = readFileSync(this.#root.path('/usr/share/applications/sheaf.desktop'), 'utf8');
    const [, line = ''] = /^Exec=(.*)$/mu.exec(entry) ?? [];
    const [command = '', ...args] = line.split(' ').filter((word) => !/^%[a-zA-Z]$/u.test(word));
    const window = this.#root.start(command, args, display);
    try {
      const env = { ...process.env, DISPLAY: display };
      const id = await until(() => windowOf(env), PATIENCE);
      this.#account.check(
        `the menu entry (${line}) opens the window`,
        id !== undefined,
        window.complaints(),
      );
      if (id === undefined) return;
      await this.#checkWindow(id, entry, env);
      this.#drop(this.#seeds[6] ?? '');
      const listed = await until(
        async () => ((await this.#list()).length === 4 ? true : undefined),
        PATIENCE,
      );
      this.#account.check('a capture that is copied into the folder is listed', listed === true);
      await run('xdotool', ['windowfocus', '--sync', id, 'key', 'j'], { env });
      const read = await until(
        async () => ((await this.#list('--unread')).length === 3 ? true : undefined),
        PATIENCE,
      );
      this.#account.check('and read: j opens an article', read === true);
      await run('xdotool', ['windowfocus', '--sync', id, 'key', 'ctrl+q'], { env });
      const code = await Promise.race([window.ended, until(() => undefined, PATIENCE)]);
      this.#account.check('Ctrl+Q ends it', code === 0, `${code}\n${window.complaints()}`);
    } finally {
      window.stop();
    }
  }

  /** @param {string} id @param {string} entry the menu entry's text @param {NodeJS.ProcessEnv} env */
  async #checkWindow(id, entry, env) {
    const [, wanted = ''] = /^StartupWMClass=(.*)$/mu.exec(entry) ?? [];
    const { output } = await run('xprop', ['-id', id, 'WM_CLASS'], { env });
    const known = output.includes(`"${wanted}"`);
    this.#account.check(
      'the desktop knows the window as that of the menu entry',
      known,
      `${output}\nwanted: ${wanted}`,
    );
    const box = boxOfPages();
    const boxed = box.length > 0 && box.every((filter) => filter === '2');
    this.#account.check(
      'its pages run in the engine’s sandbox',
      boxed,
      `filters: ${box.join(', ')}`,
    );
  }

  /**
   * A newer version takes its place and finds the library.
   * @param {string} deb
   */
  async upgrade(deb) {
    const before = await this.#list('--unread');
    copyFileSync(deb, this.#root.path('/tmp/newer.deb'));
    const { code, output } = await this.#aptInstall('/tmp/newer.deb');
    const quiet = !output.includes('Sheaf is being removed');
    this.#account.check('a newer package takes its place', code === 0 && quiet, output);
    const same = JSON.stringify(await this.#list('--unread')) === JSON.stringify(before);
    this.#account.check('and finds the library as it was', same && before.length === 3);
  }

  /** It goes, and leaves the person's data. */
  async remove() {
    const owned = (await this.#root.mustRun('dpkg', ['--listfiles', 'sheaf'])).trim().split('\n');
    const { code, output } = await this.#root.run('apt-get', ['remove', '-y', ...QUIET, 'sheaf']);
    const told = output.includes('~/.local/share/sheaf');
    this.#account.check('apt-get remove says where the data is', code === 0 && told, output);
    const { output: found } = await this.#root.run('find', [
      '/',
      '-xdev',
      '-iname',
      '*sheaf*',
      '-not',
      '-path',
      '/tmp/*',
      '-not',
      '-path',
      `${LIBRARY}*`,
    ]);
    // dpkg keeps the name of a package that is still configured; a log and a cache tell what was.
    const left = found
      .trim()
      .split('\n')
      .filter(
        (path) =>
          path !== '' &&
          !/^\/(?:proc|var\/(?:log|cache))\//u.test(path) &&
          !path.startsWith(CAPTURES),
      );
    const files = owned.filter(
      (path) => path.toLowerCase().includes('sheaf') && existsSync(this.#root.path(path)),
    );
    this.#account.check(
      'and leaves nothing of the program',
      left.length + files.length === 0,
      [...left, ...files].join('\n'),
    );
    const data = ['state.sqlite', 'index.sqlite'].every((name) =>
      existsSync(this.#root.path(join(LIBRARY, name))),
    );
    const captures = readdirSync(this.#root.path(CAPTURES)).length === 4;
    this.#account.check('but the captures and what the person read and starred', data && captures);
  }
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<string | undefined>} the id of Sheaf's window */
async function windowOf(env) {
  const { code, output } = await run('xdotool', ['search', '--onlyvisible', '--name', '^Sheaf$'], {
    env,
  });
  return code === 0 ? output.trim().split('\n')[0] : undefined;
}

/**
 * @returns {string[]} for each process that shows a page, how the kernel filters its system calls: 2
 *   where the engine's sandbox is on
 */
function boxOfPages() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((id) => {
      try {
        const line = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        if (!/^\/opt\/Sheaf\/sheaf-bin\0? ?--type=renderer/u.test(line)) return [];
        const [, filter = ''] =
          /^Seccomp:\s+(\d)/mu.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
        return [filter];
      } catch {
        return []; // it ended meanwhile
      }
    });
}
