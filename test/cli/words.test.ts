import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { jsonText, Output } from '../../src-main/cli/output.ts';
import { ProgressLine, progressText } from '../../src-main/cli/progress-line.ts';
import { columnsOf, counted, fitted, padded, plain, plainLines } from '../../src-main/cli/words.ts';
import type { LibraryStatus } from '../../src-main/contract.ts';

describe('words for a terminal', () => {
  test('hold nothing that it would obey', () => {
    const nasty = '\x1b[31mred\x07 \u009b2J \u202eabc\u2066 \r\nnext\tcell\0';
    expect(plain(nasty)).toBe('\ufffd[31mred\ufffd \ufffd2J \ufffdabc\ufffd  next cell\ufffd');
    expect(plainLines('a\x1b]0;title\r\nb')).toBe('a\ufffd]0;title\nb');
  });

  test('are as wide as they are shown', () => {
    expect(columnsOf('BBC 中文')).toBe(8);
    expect(columnsOf('é')).toBe(1);
    expect(columnsOf('e\u0301')).toBe(1);
    expect(columnsOf('😀')).toBe(2);
    expect(padded('中文', 6)).toBe('中文  ');
    expect(padded('12', 4, 'start')).toBe('  12');
    expect(fitted('夜市搬到桥下', 7)).toBe('夜市搬…');
    expect(fitted('夜市', 4)).toBe('夜市');
  });

  test('count', () => {
    expect(counted(1, 'article')).toBe('1 article');
    expect(counted(1234, 'article')).toBe('1,234 articles');
  });
});

describe('the progress of a scan', () => {
  test('tells how far, how fast and how long', () => {
    const half = { done: 1500, total: 3000, filesPerSecond: 1200, remainingMs: 1250 };
    expect(progressText(half)).toBe(
      '████████████░░░░░░░░░░░░  1,500 of 3,000 files, 1,200 a second, 2 s left',
    );
    const begun = { done: 0, total: 3000, filesPerSecond: 0, remainingMs: null };
    expect(progressText(begun)).toBe('░░░░░░░░░░░░░░░░░░░░░░░░  0 of 3,000 files');
  });

  test('is drawn over itself and taken away, and only where there is something to do', () => {
    const terminal = new PassThrough();
    const line = new ProgressLine(terminal);
    const status = { done: 0, total: 0, filesPerSecond: 0, remainingMs: null };
    line.draw(status as LibraryStatus);
    line.clear();
    expect(terminal.read()).toBeNull();
    line.draw({ ...status, total: 10 } as LibraryStatus);
    line.clear();
    // eslint-disable-next-line no-control-regex -- the terminal's own controls are what is tested
    expect(String(terminal.read())).toMatch(/^\r\x1b\[K░+ {2}0 of 10 files\r\x1b\[K$/u);
  });
});

describe('results', () => {
  test('as JSON hold no character that a terminal obeys, and stay the same value', () => {
    const value = { title: 'a\x1b[2J\u009b\u007f\u2028', list: [] };
    const text = jsonText(value);
    // eslint-disable-next-line no-control-regex -- controls are what must not be there
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028]/u);
    expect(JSON.parse(text)).toEqual(value);
  });

  test('wait for a slow reader and lose nothing', async () => {
    const taken: string[] = [];
    const slow = new Writable({
      highWaterMark: 1024,
      decodeStrings: false,
      write: (chunk: string, _encoding, done) => {
        taken.push(chunk);
        setTimeout(done, 1);
      },
    });
    const output = new Output(slow, new PassThrough());
    const text = '夜市'.repeat(200_000);
    await output.write(text);
    await output.finish();
    expect(taken.join('')).toBe(text);
  });

  test('end quietly when the reader goes away', async () => {
    const gone = new Writable({
      write: (_chunk, _encoding, done) => {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const output = new Output(gone, new PassThrough());
    await output.write('x'.repeat(500_000));
    await output.write('more');
    await output.finish();
    expect(output.readerGone).toBe(true);
    expect(output.failure).toBeNull();
  });

  test('that cannot be stored are a failure', async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) => {
        done(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
      },
    });
    const output = new Output(full, new PassThrough());
    await output.write('x');
    await output.write('more');
    expect(output.failure).toMatchObject({ code: 'ENOSPC' });
  });
});
