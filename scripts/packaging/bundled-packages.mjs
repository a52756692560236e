// @ts-check
/** Which packages of npm end up in the built app, and what their licences ask to be told. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, readJson } from '../project.mjs';
import { Stop } from '../tell.mjs';

/** The list that each of the three bundles carries: folders of packages, for their licences. */
const LIST = 'bundled-packages.json';

/** The same for the program to name: name, version and licence of each. */
const TOLD = 'packages.json';

/** The folders of the bundles. */
const BUNDLES = ['main', 'preload', 'renderer'];

/** A package's folder in a module's path, from `node_modules/` on: the innermost one. */
const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/u;

/** Files that hold a licence or what it asks to be passed on. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/iu;

/** Works of others that came into Sheaf by another way than a package's own module. */
const OTHER_WORKS = `OpenCC (tables of simplified and traditional characters and words)
https://github.com/BYVoid/OpenCC
Copyright BYVoid and the contributors of OpenCC. Apache-2.0: its text stands at the end. The tables
were folded into classes of characters and pairs of words.

JSDOMParser (a part of @mozilla/readability)
https://github.com/mozilla/readability/blob/main/JSDOMParser.js
Copyright Mozilla and contributors. MPL-2.0, https://mozilla.org/MPL/2.0/: its source form is
available at the address above; it is used unchanged but for being bundled.
`;

/** The text of a licence for a package that names it and does not carry it. */
const PLAIN_TEXTS = new Map([
  [
    'ISC',
    `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee
is hereby granted, provided that the above copyright notice and this permission notice appear in all
copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE
INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE
LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING
FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS
ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
  ],
]);

/** @returns {import('vite').Plugin} writes the list of its bundle's packages beside it */
export function listBundledPackages() {
  return {
    name: 'list-bundled-packages',
    generateBundle(_options, bundle) {
      const folders = new Set();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = PACKAGE_FOLDER.exec(id.split('?')[0] ?? '');
          if (folder && renderedLength > 0) folders.add(relative(folder[0]));
        }
      }
      const source = JSON.stringify([...folders].sort(), undefined, 2) + '\n';
      this.emitFile({ type: 'asset', fileName: LIST, source });
      const told = [...folders].sort().map(describe);
      this.emitFile({ type: 'asset', fileName: TOLD, source: JSON.stringify(told, null, 1) });
    },
  };
}

/** @param {string} folder */
function describe(folder) {
  const { name, version, license } = readJson(inProject(folder, 'package.json'));
  return { name: String(name), version: String(version), licence: String(license) };
}

/** @param {string} folder @returns {string} from the outermost `node_modules/` on, with slashes */
function relative(folder) {
  const path = folder.replaceAll('\\', '/');
  return path.slice(path.indexOf('/node_modules/') + 1);
}

/**
 * What goes into the package as THIRD-PARTY.txt. The app has to be built.
 * @throws {Stop} where a package has no licence text
 */
export function thirdParty() {
  const notices = new Map(
    [...new Set(BUNDLES.flatMap(bundledIn))].map((folder) => [nameOf(folder), noticeOf(folder)]),
  );
  return [
    'Sheaf holds the works of others that are listed here, under the terms that stand with them.',
    'Electron and Chromium: see LICENSE.electron.txt and LICENSES.chromium.html.',
    '',
    OTHER_WORKS,
    ...[...notices.keys()].sort().map((name) => notices.get(name)),
    '-'.repeat(78),
    readFileSync(inProject('scripts', 'packaging', 'Apache-2.0.txt'), 'utf8'),
  ].join('\n');
}

/** @param {string} bundle @returns {string[]} folders of packages, from the project's folder on */
function bundledIn(bundle) {
  const list = readJson(inProject('out', bundle, LIST));
  if (!Array.isArray(list)) throw new Stop(`out/${bundle} has no ${LIST}: npm run build makes it.`);
  return list;
}

/** @param {string} folder @returns {string} such as `yaml 2.9.1`: the same one can lie twice */
function nameOf(folder) {
  const { name, version } = readJson(inProject(folder, 'package.json'));
  return `${name} ${version}`;
}

/** @param {string} folder @returns {string} */
function noticeOf(folder) {
  const { license, homepage, repository, author } = readJson(inProject(folder, 'package.json'));
  const address = homepage ?? repository?.url ?? repository ?? '';
  const texts = licenceFiles(folder).map((file) => readFileSync(file, 'utf8').trim());
  const plain = PLAIN_TEXTS.get(license);
  if (texts.length === 0 && plain !== undefined && author !== undefined) {
    texts.push(`Copyright ${author.name ?? author}`, plain);
  }
  if (texts.length === 0) throw new Stop(`${folder} has no licence text to pass on.`);
  const head = [`${nameOf(folder)} (${license})`, String(address)].filter((line) => line !== '');
  return `${'-'.repeat(78)}\n${head.join('\n')}\n\n${texts.join('\n\n')}\n`;
}

/** @param {string} folder @returns {string[]} */
function licenceFiles(folder) {
  const path = inProject(folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => join(path, entry.name))
    .sort();
}
