#!/usr/bin/env node
// @ts-check
/**
 * `node scripts/packaging/icons.mjs`: makes every icon from `icons/sheaf.svg`. The made ones are
 * kept in the repository, so only who changes the drawing needs `rsvg-convert` (Debian's package
 * `librsvg2-bin`).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOnPath, mustRun } from '../command.mjs';
import { inProject } from '../project.mjs';
import { runIfMain, say, Stop } from '../tell.mjs';

/** Edges in pixels of the icons that Linux desktops look for. */
export const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

/** Edges in pixels of what Windows shows, from lists to large tiles. */
export const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];

/** The members of an icon family of macOS: their types, and their edges in pixels. */
export const MAC_MEMBERS = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

/** Bytes of an `.ico` file's header, and of each entry of its list. */
const ICO_HEADER = 6;
const ICO_ENTRY = 16;
/** Bytes before each member of an `.icns` file: its type and its length, these eight included. */
const ICNS_HEADER = 8;

/** @throws {Stop} without `rsvg-convert` */
async function makeIcons() {
  if (!isOnPath('rsvg-convert')) {
    throw new Stop('rsvg-convert is needed: on Debian, sudo apt-get install librsvg2-bin');
  }
  const folder = inProject('scripts', 'packaging', 'icons');
  const scratch = mkdtempSync(join(tmpdir(), 'sheaf-icons-'));
  try {
    const drawn = await draw(join(folder, 'sheaf.svg'), scratch);
    for (const size of LINUX_SIZES) {
      writeFileSync(join(folder, `${size}x${size}.png`), drawn(size));
    }
    writeFileSync(join(folder, 'icon.ico'), windowsIcon(drawn));
    writeFileSync(join(folder, 'icon.icns'), macIcon(drawn));
  } finally {
    rmSync(scratch, { recursive: true });
  }
  say(`Made the icons in ${folder}.`);
}

/**
 * @param {string} svg
 * @param {string} scratch a folder
 * @returns {Promise<(size: number) => Buffer>} the drawing as a PNG file of that edge in pixels
 */
async function draw(svg, scratch) {
  const sizes = new Set([...LINUX_SIZES, ...WINDOWS_SIZES, ...MAC_MEMBERS.map(([, size]) => size)]);
  const path = (/** @type {number} */ size) => join(scratch, `${size}.png`);
  for (const size of sizes) {
    const edges = ['--width', String(size), '--height', String(size)];
    await mustRun('rsvg-convert', [...edges, '--output', path(size), svg]);
  }
  return (size) => readFileSync(path(size));
}

/** @param {(size: number) => Buffer} drawn @returns {Buffer} an `.ico` file of PNG images */
function windowsIcon(drawn) {
  const images = WINDOWS_SIZES.map((size) => ({ size, png: drawn(size) }));
  const list = Buffer.alloc(ICO_HEADER + ICO_ENTRY * images.length);
  list.writeUInt16LE(1, 2); // icons, not cursors
  list.writeUInt16LE(images.length, 4);
  let offset = list.length;
  images.forEach(({ size, png }, index) => {
    const entry = ICO_HEADER + ICO_ENTRY * index;
    // One byte each: 256 is written as nought.
    list.writeUInt8(size % 256, entry);
    list.writeUInt8(size % 256, entry + 1);
    list.writeUInt16LE(1, entry + 4); // planes
    list.writeUInt16LE(32, entry + 6); // bits a pixel
    list.writeUInt32LE(png.length, entry + 8);
    list.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([list, ...images.map(({ png }) => png)]);
}

/** @param {(size: number) => Buffer} drawn @returns {Buffer} an `.icns` file of PNG images */
function macIcon(drawn) {
  const members = MAC_MEMBERS.map(([type, size]) => member(type, drawn(size)));
  return member('icns', Buffer.concat(members));
}

/** @param {string} type four letters @param {Buffer} content */
function member(type, content) {
  const header = Buffer.alloc(ICNS_HEADER);
  header.write(type, 'latin1');
  header.writeUInt32BE(ICNS_HEADER + content.length, 4);
  return Buffer.concat([header, content]);
}

await runIfMain(import.meta.url, makeIcons);
