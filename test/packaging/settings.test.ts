/**
 * The packages' settings, for the systems too on which they are not made here. That electron-builder
 * takes them is seen whenever a package is made: it holds all of them against its schema.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as v from 'valibot';
import { LINUX_SIZES, MAC_MEMBERS, WINDOWS_SIZES } from '../../scripts/packaging/icons.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const ICONS = join(ROOT, 'scripts/packaging/icons');

const Target = v.union([v.string(), v.object({ target: v.string(), arch: v.array(v.string()) })]);
const Package = v.object({ target: v.array(Target), icon: v.string() });
const Script = v.object({
  afterInstall: v.string(),
  afterRemove: v.string(),
  appArmorProfile: v.string(),
});
const Settings = v.object({
  files: v.array(v.string()),
  electronFuses: v.record(v.string(), v.boolean()),
  linux: v.object({
    ...Package.entries,
    mimeTypes: v.array(v.string()),
    desktop: v.object({ entry: v.record(v.string(), v.string()) }),
  }),
  win: Package,
  mac: v.object({
    ...Package.entries,
    fileAssociations: v.array(v.object({ ext: v.array(v.string()), rank: v.string() })),
  }),
  deb: Script,
  rpm: Script,
  nsis: v.object({ include: v.string(), installerLanguages: v.array(v.string()) }),
});

const text = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');
const settings = v.parse(Settings, parse(text));

/** The edge of a square PNG image with an alpha channel, in pixels. */
function edgeOf(png: Buffer): number {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect(height).toBe(width);
  expect(png.readUInt8(25)).toBe(6);
  return width;
}

describe('icons', () => {
  test.each(LINUX_SIZES)('for Linux: %i pixels', (size) => {
    const name = `${String(size)}x${String(size)}.png`;
    expect(edgeOf(readFileSync(join(ICONS, name)))).toBe(size);
  });

  test('for Windows hold each size once, as images that fit their list', () => {
    const file = readFileSync(join(ROOT, settings.win.icon));
    expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
    const entries = Array.from({ length: file.readUInt16LE(4) }, (_, index) => 6 + 16 * index);
    const sizes = entries.map((at) => {
      const start = file.readUInt32LE(at + 12);
      const edge = edgeOf(file.subarray(start, start + file.readUInt32LE(at + 8)));
      expect(file.readUInt8(at)).toBe(edge % 256);
      return edge;
    });
    expect(sizes).toEqual(WINDOWS_SIZES);
  });

  test('for macOS hold each member that the system looks for', () => {
    const file = readFileSync(join(ROOT, settings.mac.icon));
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const members: [string, number][] = [];
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      const image = file.subarray(at + 8, at + file.readUInt32BE(at + 4));
      members.push([file.toString('latin1', at, at + 4), edgeOf(image)]);
    }
    expect(members).toEqual(MAC_MEMBERS);
  });
});

describe('the settings', () => {
  test('name files that are there', () => {
    const { deb, rpm, nsis, linux, win, mac } = settings;
    const named = [deb, rpm].flatMap((each) => Object.values(each));
    for (const name of [...named, nsis.include, linux.icon, win.icon, mac.icon]) {
      expect(existsSync(join(ROOT, name)), name).toBe(true);
    }
  });

  test('make what is promised for each system', () => {
    const namesOf = (targets: typeof settings.mac.target) =>
      targets.map((each) => (typeof each === 'string' ? each : each.target));
    expect(namesOf(settings.linux.target)).toEqual(['deb', 'rpm', 'AppImage', 'tar.gz']);
    expect(namesOf(settings.win.target)).toEqual(['nsis', 'portable']);
    expect(settings.mac.target).toEqual([
      { target: 'dmg', arch: ['x64', 'arm64'] },
      { target: 'zip', arch: ['x64', 'arm64'] },
    ]);
  });

  test('take no file ending over', () => {
    expect(settings.linux.mimeTypes).toEqual(['text/x-sheaf-capture']);
    expect(settings.mac.fileAssociations.map(({ rank }) => rank)).toEqual(['Alternate']);
    // On Windows and Linux electron-builder’s own associations would make Sheaf the first choice.
    expect(text).not.toMatch(/^fileAssociations:|^win:(?:\n +.*)*\n +fileAssociations:/mu);
  });

  test('tell of Sheaf in English and in Chinese of both scripts', () => {
    const { entry } = settings.linux.desktop;
    for (const name of ['Name', 'GenericName', 'Comment', 'Keywords']) {
      for (const language of ['zh_CN', 'zh_TW']) {
        expect(entry[`${name}[${language}]`], `${name}[${language}]`).toMatch(/\p{Script=Han}/u);
      }
    }
    expect(settings.nsis.installerLanguages).toEqual(['en_US', 'zh_CN', 'zh_TW']);
  });

  test('let nothing of the sources and packages in', () => {
    expect(settings.files[0]).toBe('out/**');
    expect(settings.files).toEqual(expect.arrayContaining(['!out/**/*.map', '!node_modules/**']));
    expect(settings.files.slice(1).every((pattern) => pattern.startsWith('!'))).toBe(true);
  });
});

test('one address and one version stand everywhere', () => {
  const { homepage, version } = v.parse(
    v.object({ homepage: v.string(), version: v.string() }),
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')),
  );
  const folder = join(ROOT, 'scripts/packaging/linux');
  const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const [address] of written.join('\n').matchAll(/https:\/\/github\.com\/[\w-]+\/[\w-]+/gu)) {
    expect(address).toBe(homepage);
  }
  const changes = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
  expect(changes).toMatch(new RegExp(`^## \\[(?:Unreleased|${version})\\]`, 'mu'));
});
