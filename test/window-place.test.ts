import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PAPERS } from '../src-main/papers.ts';
import { windowPlace } from '../src-main/window-place.ts';

const MAIN = { x: 0, y: 24, width: 1440, height: 876 };
const SECOND = { x: 1440, y: 0, width: 1920, height: 1080 };
const FIRST_PLACE = {
  bounds: { width: 1240, height: 820 },
  maximised: false,
  fullScreen: false,
  theme: 'system',
};

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sheaf-place-'));
  path = join(directory, 'window.json');
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function keep(bounds: object, more: object = {}) {
  writeFileSync(path, JSON.stringify({ bounds, maximised: false, fullScreen: false, ...more }));
}

it('is the first one where none is kept, or what is kept is nothing', () => {
  expect(windowPlace(path, [MAIN])).toEqual(FIRST_PLACE);
  for (const text of [
    '',
    '{',
    '{"bounds":{}}',
    '{"bounds":{"x":"1","y":2,"width":3,"height":4}}',
  ]) {
    writeFileSync(path, text);
    expect(windowPlace(path, [MAIN])).toEqual(FIRST_PLACE);
  }
});

it('is the kept one on any display that is there', () => {
  const bounds = { x: 1700, y: 100, width: 1000, height: 700 };
  keep(bounds, { maximised: true });
  const kept = { bounds, maximised: true, fullScreen: false, theme: 'system' };
  expect(windowPlace(path, [MAIN, MAIN, SECOND])).toEqual(kept);
});

it('comes with the theme that the window had, and with the system’s where that is none', () => {
  const bounds = { x: 10, y: 30, width: 1000, height: 700 };
  keep(bounds, { theme: 'sepia' });
  expect(windowPlace(path, [MAIN])).toMatchObject({ bounds, theme: 'sepia' });
  keep(bounds, { theme: 'neon' });
  expect(windowPlace(path, [MAIN])).toMatchObject({ bounds, theme: 'system' });
});

it('is in the middle where its display is gone, with the kept size', () => {
  keep({ x: 1700, y: 100, width: 1000, height: 700 });
  expect(windowPlace(path, [MAIN]).bounds).toEqual({ width: 1000, height: 700 });
});

it('is in the middle where its top cannot be got hold of', () => {
  keep({ x: 100, y: -300, width: 1000, height: 700 });
  expect(windowPlace(path, [MAIN]).bounds).toEqual({ width: 1000, height: 700 });
  keep({ x: 1400, y: 100, width: 1000, height: 700 });
  expect(windowPlace(path, [MAIN]).bounds).toEqual({ width: 1000, height: 700 });
});

it('is no larger than the display and no smaller than what fits', () => {
  keep({ x: 0, y: 24, width: 5000, height: 4000 });
  expect(windowPlace(path, [MAIN]).bounds).toEqual(MAIN);
  keep({ x: 10, y: 30, width: 3, height: 4 });
  expect(windowPlace(path, [MAIN]).bounds).toEqual({ x: 10, y: 30, width: 480, height: 360 });
  expect(windowPlace(path, [{ ...MAIN, width: 1024 }]).bounds).toMatchObject({ width: 480 });
});

it('knows the paper of each theme as the style sheet has it', () => {
  const css = readFileSync(new URL('../src-renderer/tokens.css', import.meta.url), 'utf8');
  for (const [theme, paper] of Object.entries(PAPERS)) {
    expect(css).toContain(`--${theme}-paper: ${paper};`);
  }
});
