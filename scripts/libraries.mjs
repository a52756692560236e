// @ts-check
/** What Electron needs of a Linux system, and what of that is not there. */
import { run, isOnPath } from './command.mjs';
import { hasDisplay } from './display.mjs';

/**
 * Something that the system lacks.
 * @typedef {object} Need
 * @property {string} what its name for people
 * @property {string[]} packages Debian's packages for it: the first that the release knows is taken
 */

/**
 * Debian's package of each library that Electron links to. Where there are two, the first is the
 * name since Debian 13 and Ubuntu 24.04 (64-bit times), the second the one before.
 * @type {Record<string, string[]>}
 */
const packageOf = {
  'libX11-xcb.so.1': ['libx11-xcb1'],
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXcursor.so.1': ['libxcursor1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXi.so.6': ['libxi6'],
  'libXrandr.so.2': ['libxrandr2'],
  'libXrender.so.1': ['libxrender1'],
  'libXss.so.1': ['libxss1'],
  'libXtst.so.6': ['libxtst6'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgcc_s.so.1': ['libgcc-s1'],
  'libgdk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libpangocairo-1.0.so.0': ['libpangocairo-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libstdc++.so.6': ['libstdc++6'],
  'libudev.so.1': ['libudev1'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
};

/**
 * What this system lacks: shared libraries; where there is no display, also the virtual one and a
 * Chinese typeface, without which its pictures show boxes.
 * @param {string} program Electron's
 * @returns {Promise<Need[]>} empty on other systems than Linux
 */
export async function missingNeeds(program) {
  if (process.platform !== 'linux') return [];
  /** @type {Need[]} */
  const needs = (await missingLibraries(program)).map((what) => ({
    what,
    packages: packageOf[what] ?? [],
  }));
  if (hasDisplay()) return needs;
  if (!isOnPath('Xvfb')) needs.push({ what: 'Xvfb', packages: ['xvfb'] });
  if (!isOnPath('fc-list')) needs.push({ what: 'fontconfig', packages: ['fontconfig'] });
  const chinese = await run('fc-list', [':lang=zh', 'family']);
  if (chinese.output.trim() === '' || chinese.code !== 0) {
    needs.push({ what: 'a Chinese typeface', packages: ['fonts-noto-cjk'] });
  }
  return needs;
}

/** @param {string} program @returns {Promise<string[]>} such as `libgtk-3.so.0` */
async function missingLibraries(program) {
  const { output } = await run('ldd', [program]);
  const found = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(found)];
}
