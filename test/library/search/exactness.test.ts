/**
 * What the index finds equals what a plain scan finds, over real captures (the folder in the variable
 * SHEAF_CAPTURES) and over generated texts.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldText } from '../../../src-main/library/search/fold.ts';
import { article, Rows } from './rows.ts';

const folder = process.env['SHEAF_CAPTURES'];

/** The same numbers at every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function realTexts(path: string): string[] {
  const files = readdirSync(path, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .map((text) => text.replace(/<[^>]*>/g, ' '));
}

/** Texts of few different characters, so that strings recur across signs, lines and shapes. */
function generatedTexts(random: () => number, count: number): string[] {
  const units = Array.from('中国华華为為发發髮后後台臺，。、“”《》 \n軟體软件网路网络ｶﾞがab1９é');
  const words = [
    'micro',
    'Microsoft',
    'Biden',
    'café',
    'the',
    'U.S.',
    "don't",
    'covid-19',
    '𠮷',
    '😀',
  ];
  return Array.from({ length: count }, () => {
    let text = '';
    for (let length = 20 + random() * 200; length > 0; length--) {
      const list = random() < 0.1 ? words : units;
      text += list[Math.floor(random() * list.length)] ?? '';
      if (list === words && random() < 0.7) text += ' ';
    }
    return text;
  });
}

/** Strings of 1 to 6 characters cut out of the texts, with at least one that can be found. */
function cutStrings(texts: readonly string[], random: () => number, count: number): string[] {
  const strings: string[] = [];
  while (strings.length < count) {
    const characters = Array.from(texts[Math.floor(random() * texts.length)] ?? '');
    const at = Math.floor(random() * characters.length);
    const string = characters.slice(at, at + 1 + Math.floor(random() * 6)).join('');
    if (foldText(string) !== '') strings.push(string);
  }
  return strings;
}

function latinWords(texts: readonly string[], random: () => number, count: number): string[] {
  const words = texts.flatMap((text) => text.match(/\p{Script=Latin}{2,}/gu) ?? []);
  return Array.from({ length: count }, () => words[Math.floor(random() * words.length)] ?? 'the');
}

/**
 * The rows that hold the string: its tokens one after another, the last one being the beginning of a
 * token. Written apart from the program's own scan, which is what it is to test.
 */
function scan(folded: readonly string[], string: string, whole: boolean): number[] {
  const row = ` ${foldText(string)}${whole ? ' ' : ''}`;
  return folded.flatMap((text, index) => (` ${text} `.includes(row) ? [index + 1] : []));
}

function compare(name: string, texts: readonly string[], seed: number): void {
  const random = createRandom(seed);
  const rows = new Rows(texts.map((body) => article({ body })));
  const folded = texts.map((text) => foldText(text));
  const strings = [...cutStrings(texts, random, 200), ...latinWords(texts, random, 50)];
  let found = 0;
  let scanned = 0;
  const different: string[] = [];
  for (const [index, string] of strings.entries()) {
    // In quotation marks the string is taken as it is, whatever signs it holds; one more quotation
    // mark would end it, and is passed over by folding anyway.
    const bare = string.replace(/["“”＂]/g, ' ');
    const phrase = rows.find(`"${bare}"`);
    const expected = scan(folded, bare, true);
    // As a plain word too, where no sign of the language stands in it.
    const plain = /^[\p{L}\p{N}]+$/u.test(bare) ? rows.find(bare, { regional: false }) : null;
    const expectedPlain = scan(folded, bare, false);
    found += phrase.length + (plain?.length ?? 0);
    scanned += expected.length + (plain === null ? 0 : expectedPlain.length);
    if (phrase.join() !== expected.join()) different.push(string);
    if (plain !== null && plain.join() !== expectedPlain.join()) different.push(string);
    // And with the words of other regions, against the program's own scan, which takes its time.
    if (index % 10 === 0) expect(rows.find(bare)).toEqual(rows.scan(bare));
  }
  console.log(
    `${name}: ${String(strings.length)} strings in ${String(texts.length)} texts; ` +
      `${String(found)} found by the index, ${String(scanned)} by a plain scan`,
  );
  expect(different).toEqual([]);
  expect(found).toBe(scanned);
}

test('over generated texts', () => {
  compare('generated', generatedTexts(createRandom(7), 400), 1);
});

test('over real captures', { timeout: 120_000 }, (context) => {
  if (folder === undefined) {
    console.log('SHEAF_CAPTURES is not set: real captures are not searched');
    context.skip();
    return;
  }
  compare('real', realTexts(folder), 2);
});
