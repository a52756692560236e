import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src-main/library/decode.ts';

const captures = join(import.meta.dirname, '../captures/saved-page');
const inGb = readFileSync(join(captures, 'gb18030/source.html'));
const inBig5 = readFileSync(join(captures, 'big5/source.html'));

/** The page's bytes without its head, so that nothing declares an encoding. */
const bodyOf = (page: Buffer): Buffer => page.subarray(page.indexOf('<body>'));

describe('decodeBytes', () => {
  test('reads UTF-8 and takes its mark away', () => {
    expect(decodeBytes(Buffer.from('\ufeff灯塔'))).toEqual({
      text: '灯塔',
      encoding: 'utf-8',
      replaced: 0,
    });
    expect(decodeBytes(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', replaced: 0 });
  });

  test('reads UTF-16 of either order by its mark', () => {
    const little = Buffer.from('\ufeff灯塔 a', 'utf16le');
    expect(decodeBytes(little)).toEqual({ text: '灯塔 a', encoding: 'utf-16le', replaced: 0 });
    expect(decodeBytes(Buffer.from(little).swap16())).toEqual({
      text: '灯塔 a',
      encoding: 'utf-16be',
      replaced: 0,
    });
  });

  test('reads what a page declares', () => {
    expect(decodeBytes(inGb)).toMatchObject({ encoding: 'gb18030', replaced: 0 });
    expect(decodeBytes(inGb).text).toContain('老城墙下的修表摊');
    expect(decodeBytes(inBig5)).toMatchObject({ encoding: 'big5', replaced: 0 });
    expect(decodeBytes(inBig5).text).toContain('巷口的燈籠店');
  });

  test('reads what nothing declares', () => {
    expect(decodeBytes(bodyOf(inGb)).text).toContain('钟楼在一九三一年建成');
    expect(decodeBytes(bodyOf(inBig5)).text).toContain('燈籠店開在巷口');
  });

  test('keeps UTF-8 with a few broken bytes, and counts them', () => {
    const text = '灯塔在一九三一年建成，最初烧的是鱼油。'.repeat(20);
    const broken = Buffer.concat([
      Buffer.from(text),
      Buffer.from([0xe7]),
      Buffer.from(text),
      Buffer.from([0xff]),
    ]);
    expect(decodeBytes(broken)).toEqual({
      text: `${text}\ufffd${text}\ufffd`,
      encoding: 'utf-8',
      replaced: 2,
    });
  });

  test('keeps UTF-8 with a few broken bytes where its head declares something else', () => {
    const page = Buffer.concat([
      Buffer.from(`<meta charset=gb2312>${'灯塔'.repeat(50)}`),
      Buffer.from([0xe7]),
    ]);
    expect(decodeBytes(page)).toMatchObject({ encoding: 'utf-8', replaced: 1 });
  });

  test('keeps English UTF-8 with a broken byte among a few marks, and counts it', () => {
    const text = 'It’s “late”, she said — and so it was. ';
    const broken = Buffer.concat([Buffer.from(text), Buffer.from([0xff]), Buffer.from('The end.')]);
    expect(decodeBytes(broken)).toEqual({
      text: `${text}\ufffdThe end.`,
      encoding: 'utf-8',
      replaced: 1,
    });
  });

  test('reads single bytes as such where nothing is UTF-8, or where a page says so', () => {
    const latin = Buffer.from(
      "L'\u00e9t\u00e9 dernier, un caf\u00e9 cr\u00e8me \u00e0 la fen\u00eatre, tr\u00e8s t\u00f4t. ".repeat(
        20,
      ),
      'latin1',
    );
    expect(decodeBytes(latin).text).toContain('été dernier, un café crème à la fenêtre');
    const page = Buffer.from('<meta charset=windows-1252>caf\u00e9', 'latin1');
    expect(decodeBytes(page)).toMatchObject({ encoding: 'windows-1252', replaced: 0 });
  });

  test.for([
    ['and declares its encoding late', '<meta charset="gb2312">'],
    ['and declares nothing', ''],
  ] as const)('reads GB18030 behind a long head of ASCII %s', ([, declaration]) => {
    const head = `<style>${'a { color: red }\n'.repeat(2100)}</style>${declaration}`;
    const page = Buffer.concat([Buffer.from(head), bodyOf(inGb)]);
    expect(decodeBytes(page)).toMatchObject({ encoding: 'gb18030', replaced: 0 });
    expect(decodeBytes(page).text).toContain('钟楼在一九三一年建成');
  });

  test('does not count replacement characters that the file itself holds', () => {
    expect(decodeBytes(Buffer.from('灯\ufffd塔'))).toMatchObject({ replaced: 0 });
    const broken = Buffer.concat([Buffer.from('灯\ufffd塔'.repeat(20)), Buffer.from([0xff])]);
    expect(decodeBytes(broken)).toMatchObject({ encoding: 'utf-8', replaced: 1 });
  });

  test('keeps a UTF-8 text whole wherever it breaks', () => {
    const text = '塔上的人数过，有一百零八道 steps，没有一道是一样的。'.repeat(4);
    fc.assert(
      fc.property(
        fc.nat({ max: text.length - 1 }),
        fc.integer({ min: 0x80, max: 0xff }),
        (at, byte) => {
          const broken = Buffer.concat([
            Buffer.from(text.slice(0, at)),
            Buffer.from([byte]),
            Buffer.from(text.slice(at)),
          ]);
          expect(decodeBytes(broken)).toEqual({
            text: `${text.slice(0, at)}\ufffd${text.slice(at)}`,
            encoding: 'utf-8',
            replaced: 1,
          });
        },
      ),
    );
  });

  test('reads any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const { replaced, text } = decodeBytes(bytes);
        expect(replaced).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
