// @ts-check
/** CHANGELOG.md in the forms that packages want. */
import { readFileSync } from 'node:fs';
import { inProject } from '../project.mjs';
import { Stop } from '../tell.mjs';

/**
 * A version and what changed in it.
 * @typedef {object} Release
 * @property {string} version
 * @property {Date} date
 * @property {string[]} changes plain sentences
 */

/** Characters that a line of Debian's changelog may have. */
const DEBIAN_WIDTH = 78;

/**
 * The changes of a version and of those before it.
 * @param {string} version the one that is packaged; what is not released yet counts as its own
 * @param {Date} date of the version that is packaged, where the file names none
 * @returns {Release[]} newest first
 * @throws {Stop} where the file has nothing about the version
 */
export function releases(version, date) {
  const text = readFileSync(inProject('CHANGELOG.md'), 'utf8');
  const found = text
    .split(/^## /mu)
    .slice(1)
    .map((part) => readPart(part, version, date))
    .filter((release) => release.changes.length > 0);
  if (found[0]?.version === version) return found;
  throw new Stop(`CHANGELOG.md says nothing about ${version}, which is to be packaged.`);
}

/** @param {string} part from a heading to the next @param {string} version @param {Date} date */
function readPart(part, version, date) {
  const heading = /^\[([^\]]+)\](?: - (\d{4}-\d\d-\d\d))?/u.exec(part);
  const name = heading?.[1] ?? '';
  return {
    version: name === 'Unreleased' ? version : name,
    date: heading?.[2] === undefined ? date : new Date(heading[2]),
    changes: [...part.matchAll(/^- (.*)$/gmu)].map(([, line = '']) => line.replaceAll('`', '')),
  };
}

/**
 * In the form of Debian's changelogs.
 * @param {readonly Release[]} list
 * @param {string} maintainer name and address
 */
export function debianChangelog(list, maintainer) {
  return list
    .map(({ version, date, changes }) => {
      const head = `sheaf (${version.replaceAll('-', '~')}) unstable; urgency=medium`;
      const lines = changes.map((change) => wrap(`  * ${change}`, '    ')).join('\n');
      const time = date.toUTCString().replace('GMT', '+0000');
      return `${head}\n\n${lines}\n\n -- ${maintainer}  ${time}\n`;
    })
    .join('\n');
}

/** @param {string} text @param {string} indent of its further lines */
function wrap(text, indent) {
  const lines = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /u)) {
    if (line !== '' && line.length + 1 + word.length > DEBIAN_WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/**
 * In the form of AppStream.
 * @param {readonly Release[]} list
 */
export function appStreamReleases(list) {
  const parts = list.map(({ version, date, changes }) => {
    const kind = version.includes('-') ? ' type="development"' : '';
    const day = date.toISOString().slice(0, 10);
    const items = changes.map((change) => `          <li>${escaped(change)}</li>\n`).join('');
    return `    <release version="${version.replaceAll('-', '~')}" date="${day}"${kind}>
      <description>
        <ul>
${items}        </ul>
      </description>
    </release>\n`;
  });
  return `<releases>\n${parts.join('')}  </releases>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
