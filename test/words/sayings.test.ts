import { closeSync, ftruncateSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../src-main/library/folders/sweep.ts';
import { MAX_FILE_BYTES, readBytes } from '../../src-main/library/reading/read-bytes.ts';
import {
  REASONS,
  SAYINGS,
  inOtherWords,
  say,
  type LastWord,
  type OtherWords,
  type SayingCode,
} from '../../src-main/sayings.ts';
import { MAIN_CATALOGUES } from '../../src-main/words/words.ts';
import * as hans from '../../src-renderer/words/zh-Hans-sayings.ts';
import * as hant from '../../src-renderer/words/zh-Hant-sayings.ts';
import { CATALOGUES } from '../../src-renderer/words/words.ts';

const LAST: readonly SayingCode[] = [
  'library-in-use',
  'library-newer',
  'library-unopened',
  'library-failed',
  'library-stopped',
] satisfies LastWord[];

/** Sentences as they are made where no table is asked, by the files that make them. */
const MADE_IN_PLACE: Readonly<Record<string, readonly (keyof typeof SAYINGS)[]>> = {
  'reading/read-bytes.ts': ['file-too-large', 'file-unreadable'],
  'reading/read-for-index.ts': ['shown-as-text'],
  'reading/reading-pool.ts': ['took-too-long', 'took-too-much'],
  'folders/folder-keeper.ts': ['folder-away', 'part-unreadable'],
  'folders/live-folder.ts': ['not-watched'],
  'folders/opened-file.ts': [
    'missing',
    'neither-file-nor-folder',
    'other-kind',
    'paused',
    'not-yet',
  ],
  'folders/dropped.ts': [
    'neither-file-nor-folder',
    'no-folder',
    'listed-already',
    'other-kind',
    'not-copied',
  ],
  'index-store/index-store.ts': ['index-set-aside'],
};

/** Facts that look like parts of sentences. */
const FACTS: Readonly<Record<string, string>> = {
  title: '“{count}”: $1 (or not). 中文',
  path: '/home/ada/My “News”: 2021/a.md',
  reason: 'permission denied',
  because: 'Reading its markup failed before.',
};

function placesOf(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/gu), ([, name]) => name ?? '').toSorted();
}

/** A sentence with each place filled. */
function example(text: string): string {
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => FACTS[name] ?? `«${name}»`);
}

describe.each([
  ['zh-Hans', hans, '没有权限'],
  ['zh-Hant', hant, '沒有權限'],
] as const)('what the main side says, in %s', (language, words: OtherWords, noPermission) => {
  it.each(Object.entries(SAYINGS).filter(([code]) => !LAST.includes(code as SayingCode)))(
    'has words for %s, with its facts',
    (code, text) => {
      const own = words.sayings[code as SayingCode] ?? '';
      expect(placesOf(own)).toEqual(placesOf(text));
      const told = inOtherWords(example(text), words) ?? '';
      expect(told).toMatch(/\p{Script=Han}/u);
      for (const place of placesOf(text)) {
        if (place === 'because') expect(told).not.toContain(FACTS[place]);
        else if (place === 'reason') expect(told).toContain(noPermission);
        else expect(told).toContain(FACTS[place] ?? `«${place}»`);
      }
      // The English sentence was taken for itself, not for one that looks alike.
      const bare = Object.fromEntries(placesOf(text).map((place) => [place, `«${place}»`]));
      if (!('because' in bare)) {
        const fill = (filled: string) =>
          filled.replace(/\{(\w+)\}/gu, (_, name: string) => bare[name] ?? '');
        expect(inOtherWords(fill(text), words)).toBe(fill(own));
      }
    },
  );

  it.each(Object.entries(REASONS))('has words for the reason %s', (code, text) => {
    const own = words.reasons[code as keyof typeof REASONS] ?? '';
    expect(placesOf(own)).toEqual(placesOf(text));
    const told = inOtherWords(say('own-fault', { reason: example(text) }), words);
    expect(told).toContain(example(own));
  });

  it('leaves the reasons of the system as they are, and knows no other sentence', () => {
    expect(inOtherWords(say('own-fault', { reason: 'x is not a function' }), words)).toContain(
      'x is not a function',
    );
    expect(inOtherWords('Something else went wrong.', words)).toBeNull();
    expect(inOtherWords('Something else. The file is /a/b.', words)).toBeNull();
  });

  it('has words for that with which the program ends', () => {
    for (const code of LAST) {
      const { told } = MAIN_CATALOGUES[language];
      expect(told(example(SAYINGS[code]))).toMatch(/^[^a-z]*(?:Sheaf|\p{Script=Han})/u);
      expect(told(example(SAYINGS[code]))).not.toBe(example(SAYINGS[code]));
    }
  });

  it('is what the window shows of problems, failures, files and notices', () => {
    const { problems, failure, drop, reader } = CATALOGUES[language];
    const message = say('file-away', { path: '/a/b.md' });
    const told = inOtherWords(message, words) ?? '';
    expect(failure.because('away', message)).toBe(told);
    expect(failure.notice(message)).toBe(told);
    expect(drop.because('fault', message)).toBe(told);
    expect(problems.line('因', message)).toBe(`因。${told}`);
    expect(reader.note(message)).toBe(told);
  });
});

describe('sentences that are made elsewhere', () => {
  it.each(Object.entries(MADE_IN_PLACE))('stand in %s as in the table', (path, codes) => {
    const source = readFileSync(new URL(`../../src-main/library/${path}`, import.meta.url), 'utf8');
    for (const code of codes) {
      for (const part of SAYINGS[code].split(/\{\w+\}/u)) expect(source, code).toContain(part);
    }
  });

  it('are understood when a file is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sheaf-sayings-'));
    const file = openSync(join(folder, 'great.md'), 'w');
    ftruncateSync(file, MAX_FILE_BYTES + 8 * 1024 * 1024);
    closeSync(file);
    const great = readBytes(folder, 'great.md');
    const long = readBytes(folder, 'x'.repeat(300));
    const told = [great, long].map((read) =>
      read.kind === 'refused' ? inOtherWords(read.refusal.message, hans) : read.kind,
    );
    expect(told).toEqual([
      '文件有 40 MB；Sheaf 最多读取 32 MB 的文件。如果它是收存的文章，请去掉其中的图片后重新保存。',
      '文件无法读取：名称太长。文件变化后 Sheaf 会再试。',
    ]);
  });

  it('name the system’s errors by the reasons of the table', () => {
    const codes = 'EACCES EPERM ENOENT ENOTDIR EIO ELOOP ENAMETOOLONG ENOSPC EROFS EMFILE';
    const known: readonly string[] = Object.values(REASONS);
    for (const code of codes.split(' ')) {
      expect(known).toContain(reasonOf(Object.assign(new Error(code), { code })));
    }
  });
});
