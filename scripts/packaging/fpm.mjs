#!/usr/bin/env node
// @ts-check
/**
 * Stands in for `fpm` where electron-builder makes a `.deb`: turns fpm's arguments into a folder and
 * a control file, and has Debian's own `dpkg-deb` make the package. So the package is the same on a
 * machine that reaches only Debian and npm and on one that can fetch fpm.
 */
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { mustRun } from '../command.mjs';
import { runIfMain, Stop } from '../tell.mjs';

/** Options of fpm that stand alone. */
const FLAGS = new Set(['--force', '--debug']);

/** Options that say nothing to dpkg-deb: Debian keeps licence and vendor elsewhere. */
const LEFT_OUT = new Set(['-s', '--vendor', '--license', '--log', '--iteration']);

/** Bytes in the unit of `Installed-Size`. */
const KIB = 1024;

/** fpm's compressions in dpkg-deb's words: the one for releases, and the fast one for tests. */
const COMPRESSIONS = new Map([
  ['xz', ['-Zxz']],
  ['gz', ['-Zgzip', '-z1']],
]);

/**
 * @typedef {object} Wish
 * @property {Map<string, string[]>} options by name, all their values
 * @property {{ from: string, to: string }[]} mappings files or folders of this machine, and where
 *   they go; a folder whose name ends in a slash gives what is in it
 */

async function makeDeb() {
  const wish = read(process.argv.slice(2));
  if (one(wish, '-t') !== 'deb') throw new Stop(`Only .deb is made here, not ${one(wish, '-t')}.`);
  const target = one(wish, '--package');
  const root = mkdtempSync(join(dirname(target), '.deb-'));
  try {
    await fill(root, wish);
    const files = filesBelow(root);
    mkdirSync(join(root, 'DEBIAN'));
    writeFileSync(join(root, 'DEBIAN', 'control'), control(wish, sizeOf(root, files)));
    writeFileSync(join(root, 'DEBIAN', 'md5sums'), sums(root, files));
    script(root, 'postinst', one(wish, '--after-install'));
    // Before the files go, not after: dpkg keeps a script for afterwards, and the package's name with
    // it, until the person purges it.
    script(root, 'prerm', one(wish, '--after-remove'));
    const compression = one(wish, '--deb-compression');
    const switches = COMPRESSIONS.get(compression);
    if (!switches) throw new Stop(`There is no compression "${compression}" here: xz or gz.`);
    await mustRun('dpkg-deb', ['--root-owner-group', ...switches, '--build', root, target]);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** @param {readonly string[]} words @returns {Wish} */
function read(words) {
  const options = new Map();
  const mappings = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (FLAGS.has(word)) continue;
    if (word.startsWith('-')) {
      options.set(word, [...(options.get(word) ?? []), words[++at] ?? '']);
    } else {
      const middle = word.lastIndexOf('=');
      mappings.push({ from: word.slice(0, middle), to: word.slice(middle + 1) });
    }
  }
  for (const name of LEFT_OUT) options.delete(name);
  return { options, mappings };
}

/** @param {Wish} wish @param {string} name @returns {string} the last one counts, as for fpm */
function one({ options }, name) {
  const value = options.get(name)?.at(-1);
  if (value === undefined) throw new Stop(`${name} is missing among fpm's arguments.`);
  return value;
}

/**
 * Copies what the package holds, and gives it the modes that it shall have on every machine.
 * @param {string} root
 * @param {Wish} wish
 */
async function fill(root, { mappings }) {
  chmodSync(root, 0o755);
  for (const { from, to } of mappings) {
    const whole = from.endsWith('/');
    const target = join(root, to);
    mkdirSync(whole ? target : dirname(target), { recursive: true });
    await mustRun('cp', ['--archive', '--reflink=auto', whole ? `${from}.` : from, target]);
  }
  // What others may not write, nobody but the owner may.
  await mustRun('chmod', ['--recursive', 'u+rwX,go+rX,go-w', root]);
}

/** @param {string} root @returns {string[]} paths of files and links below it, sorted */
function filesBelow(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** @param {string} root @param {readonly string[]} files @returns {number} KiB, as Debian counts */
function sizeOf(root, files) {
  const sizes = files.map((file) => Math.ceil(lstatSync(join(root, file)).size / KIB));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** @param {string} root @param {readonly string[]} files */
function sums(root, files) {
  return files
    .filter((file) => lstatSync(join(root, file)).isFile())
    .map((file) => {
      const sum = createHash('md5').update(readFileSync(join(root, file)));
      return `${sum.digest('hex')}  ${file}\n`;
    })
    .join('');
}

/** @param {Wish} wish @param {number} size KiB */
function control(wish, size) {
  const [synopsis = '', ...rest] = one(wish, '--description').split('\n');
  const fields = [
    ['Package', one(wish, '--name')],
    ['Version', one(wish, '--version')],
    ['Section', one(wish, '--category')],
    ['Priority', one(wish, '--deb-priority')],
    ['Architecture', one(wish, '--architecture')],
    ['Depends', wish.options.get('-d')?.join(', ')],
    ['Recommends', wish.options.get('--deb-recommends')?.join(', ')],
    ['Installed-Size', String(size)],
    ['Maintainer', one(wish, '--maintainer')],
    ['Homepage', one(wish, '--url')],
    ['Description', [synopsis, ...rest.map((line) => ` ${line.trim() || '.'}`)].join('\n')],
  ];
  const known = fields.filter(([, value]) => value !== undefined);
  return known.map(([name, value]) => `${name}: ${value}\n`).join('');
}

/** @param {string} root @param {string} name @param {string} file */
function script(root, name, file) {
  const path = join(root, 'DEBIAN', basename(name));
  writeFileSync(path, readFileSync(file));
  chmodSync(path, 0o755);
}

await runIfMain(import.meta.url, makeDeb);
