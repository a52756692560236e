// @ts-check
/**
 * What the system is told of Sheaf, beyond what electron-builder writes (menu entry and icons), laid
 * out as it will lie below `/usr`. And the licences of what Sheaf is built of.
 */
import { chmodSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inProject } from '../project.mjs';
import { thirdParty } from './bundled-packages.mjs';
import { appStreamReleases, debianChangelog, releases } from './changes.mjs';

/** Where a package puts the program. */
const PROGRAM = '/opt/Sheaf/sheaf';

const METAINFO = 'io.github.sheaf_reader.sheaf.metainfo.xml';

/** Where it is laid out: electron-builder.yml names this folder. */
const layout = inProject('dist', 'integration');

/** Writes THIRD-PARTY.txt, for every system. */
export function layOutLicences() {
  rmSync(layout, { recursive: true, force: true });
  mkdirSync(layout, { recursive: true });
  writeFileSync(join(layout, 'THIRD-PARTY.txt'), thirdParty());
}

/**
 * Lays out what goes below `/usr` on Linux; {@link layOutLicences} comes before it.
 * @param {string} version
 * @param {Date} date of that version
 * @param {string} maintainer name and address
 * @throws {import('../tell.mjs').Stop} where CHANGELOG.md says nothing about the version
 */
export function layOutForLinux(version, date, maintainer) {
  const list = releases(version, date);
  const manual = source('sheaf.1').replace('.TH SHEAF 1 ""', `.TH SHEAF 1 "${day(date)}"`);
  const metainfo = source(METAINFO).replace('<!-- releases -->', appStreamReleases(list));
  put('share/metainfo', METAINFO, metainfo);
  put('share/mime/packages', 'sheaf.xml', source('sheaf-mime.xml'));
  put('share/man/man1', 'sheaf.1.gz', zipped(manual));
  put('share/doc/sheaf', 'copyright', source('copyright'));
  put('share/doc/sheaf', 'changelog.gz', zipped(debianChangelog(list, maintainer)));
  put('share/lintian/overrides', 'sheaf', source('lintian-overrides'));
  cpSync(
    inProject('scripts', 'packaging', 'icons', 'sheaf.svg'),
    room('share/icons/hicolor/scalable/apps', 'sheaf.svg'),
  );
  symlinkSync(PROGRAM, room('bin', 'sheaf'));
}

/** @param {string} name @returns {string} the content of a file beside this one */
function source(name) {
  return readFileSync(inProject('scripts', 'packaging', 'linux', name), 'utf8');
}

/** @param {string} folder below `/usr` @param {string} name @param {string | Buffer} content */
function put(folder, name, content) {
  const path = room(folder, name);
  writeFileSync(path, content);
  chmodSync(path, 0o644);
}

/** @param {string} folder @param {string} name @returns {string} a path whose folder is there */
function room(folder, name) {
  const path = join(layout, 'usr', folder, name);
  mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
  return path;
}

/** @param {string} text */
function zipped(text) {
  return gzipSync(text, { level: 9 });
}

/** @param {Date} date */
function day(date) {
  return date.toISOString().slice(0, 10);
}
