import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, readBytes } from '../../src-main/library/reading/read-bytes.ts';
import { reasonOf } from '../../src-main/library/system-reasons.ts';
import {
  REASONS,
  SAYINGS,
  inOtherWords,
  reason,
  say,
  sayingOf,
  type LastWord,
  type OtherWords,
  type SayingCode,
} from '../../src-main/sayings.ts';
import { MAIN_CATALOGUES } from '../../src-main/words/words.ts';
import { reasons as hansReasons } from '../../src-main/words/zh-Hans-reasons.ts';
import { reasons as hantReasons } from '../../src-main/words/zh-Hant-reasons.ts';
import { sayings as hansSayings } from '../../src-renderer/words/zh-Hans-sayings.ts';
import { sayings as hantSayings } from '../../src-renderer/words/zh-Hant-sayings.ts';
import { CATALOGUES } from '../../src-renderer/words/words.ts';

const hans = { sayings: hansSayings, reasons: hansReasons };
const hant = { sayings: hantSayings, reasons: hantReasons };

const LAST: readonly SayingCode[] = [
  'library-in-use',
  'library-newer',
  'library-unopened',
  'library-unusable',
  'library-failed',
  'library-stopped',
] satisfies LastWord[];

/**
 * Sentences after which nothing is left to do: what they tell is done, is mended by itself, or can be
 * read all the same. Any other one says what a person can do.
 */
const NOTHING_TO_DO: readonly SayingCode[] = [
  'state-empty-restored',
  'file-empty',
  'file-unreadable',
  'shown-as-text',
  'markup-failed-before',
  'page-too-deep',
  'page-too-long',
  'too-many-marks',
  'endless-line',
  'over-text',
  'over-attributes-of-a-tag',
  'over-attributes',
  'over-elements',
  'over-attribute',
  'over-depth',
  'over-unclosed',
  'character-replaced',
  'characters-replaced',
  'capture-shown-as-text',
  'cut-in-markup',
  'not-watched',
  // Nobody sees it: it answers a page that is not ours.
  'call-of-others',
  'because-of-file',
  'index-unwritten',
  'index-set-aside',
  'state-missing-restored',
  'state-damaged-restored',
  'state-renewed',
];

/** How English tells someone to do something, or that nothing is to be done. */
const TO_DO =
  /(?:^|[.:;,] |, or | and |else |then )(?:capture|save|add|nothing is to be done|connect|see that|look|choose|open|give|let|try|check|put|copy|delete|import|start|make|wait|install|move)\b/iu;

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
      expect(told(example(SAYINGS[code]))).toMatch(/\p{Script=Han}[^a-z]*。/u);
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

describe('what a person is told', () => {
  it.each(Object.entries(SAYINGS))('says what can be done, or needs not to: %s', (code, text) => {
    const needsNot = NOTHING_TO_DO.includes(code as SayingCode);
    expect(TO_DO.test(text) || needsNot, text).toBe(true);
  });

  it('is known as one of the table, with all that it holds', () => {
    expect(sayingOf(say('file-away', { path: '/a/b.md' }))).toBe('file-away');
    const because = say('not-imported', { reason: reason('not-json') });
    expect(sayingOf(say('because-of-file', { because, path: '/a' }))).toBe('because-of-file');
    expect(sayingOf('Something else. The file is /a/b.')).toBeNull();
    expect(sayingOf('Something else went wrong.')).toBeNull();
  });

  it('comes from the table alone', () => {
    expect(sentencesIn('src-main')).toEqual([]);
  });

  it('is found where it is written in place', () => {
    const source = ts.createSourceFile(
      'a.ts',
      "f('It could not be read.'); throw new Error('No such place here.'); g(`${a} is not there.`);",
      ts.ScriptTarget.Latest,
      true,
    );
    expect(sentences(source)).toEqual(['It could not be read.', '{} is not there.']);
  });
});

describe('sentences of files and of the system', () => {
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
    const codes =
      'EACCES EPERM ENOENT ENOTDIR EIO ELOOP ENAMETOOLONG ENOSPC EDQUOT EROFS EMFILE ENFILE EBUSY ETIMEDOUT EXDEV EEXIST ENOTEMPTY EISDIR';
    const known: readonly string[] = Object.values(REASONS);
    for (const code of codes.split(' ')) {
      expect(known).toContain(reasonOf(Object.assign(new Error(code), { code })));
    }
  });

  it('name SQLite’s errors by the reasons of the table, whatever stands around their codes', () => {
    const known: readonly string[] = Object.values(REASONS);
    // Busy, locked, read-only, I/O, damaged, full, cannot be opened, no database; one extended code.
    for (const errcode of [5, 6, 8, 10, 11, 13, 14, 26, 266]) {
      const error = Object.assign(new Error('x'), { code: 'ERR_SQLITE_ERROR', errcode });
      expect(known, String(errcode)).toContain(reasonOf(error));
    }
    const other = Object.assign(new Error('near "x": syntax error'), { errcode: 1 });
    expect(reasonOf(other)).toBe('near "x": syntax error');
  });
});

/** What speaks elsewhere than in the window: the command line, and checks that it alone tells. */
const OF_THE_COMMAND_LINE =
  /^src-main\/(?:cli\/|cli\.ts|library\/(?:check|confirming)\.ts|library\/(?:index-store\/stored-index|state-store\/stored-state|index-store\/consistency)\.ts)/u;
/** The tables themselves. */
const TABLES = /^src-main\/(?:sayings\.ts|words\/)/u;

/** Sentences for people that stand in the main side's modules. */
function sentencesIn(folder: string): string[] {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /(?<!\.d)\.ts$/u.test(file))
    .filter((file) => !OF_THE_COMMAND_LINE.test(file) && !TABLES.test(file));
  expect(files.length).toBeGreaterThan(100);
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    return sentences(source).map((sentence) => `${file}: ${sentence}`);
  });
}

/** Texts that begin and end as sentences, outside of errors that are thrown: those are for the log. */
function sentences(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText(source).endsWith('Error')) return;
    if (node.kind === ts.SyntaxKind.SuperKeyword) return;
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) return;
    const text = textOf(node);
    if (text !== null && /^(?:[A-Z“]|\{\})[^]*\s[^]*\s[^]*[.!]$/u.test(text)) found.push(text);
    node.forEachChild(look);
  };
  look(source);
  return found;
}

/** What a literal says, `{}` in its places; null for what is none. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map((span) => `{}${span.literal.text}`).join('');
}
