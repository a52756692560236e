import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  baseName,
  displayPath,
  isAmong,
  isUnder,
  nameFromBytes,
  parentName,
  pathOf,
} from '../../../src-main/library/folders/place-name.ts';

/** Bytes that a POSIX file name may hold: any but NUL and slash; `.` and `..` are no names. */
const nameBytes = fc
  .uint8Array({ minLength: 1, maxLength: 60 })
  .map((bytes) => Buffer.from(bytes.map((byte) => (byte === 0 || byte === 0x2f ? 0x61 : byte))))
  .filter((bytes) => !['.', '..'].includes(bytes.toString('latin1')));

describe('names of files', () => {
  test('every name leads back to the bytes that it came from', () => {
    fc.assert(
      fc.property(nameBytes, nameBytes, (directory, base) => {
        const name = `${nameFromBytes(directory)}/${nameFromBytes(base)}`;
        const path = Buffer.from(pathOf('/watched', name));
        expect(path).toEqual(
          Buffer.concat([Buffer.from('/watched/'), directory, Buffer.from('/'), base]),
        );
      }),
    );
  });

  test('a name in UTF-8 is that string', () => {
    const name = '1048569_2021-11-13-夜市 🏮？.md';
    expect(nameFromBytes(Buffer.from(name))).toBe(name);
  });

  test('a byte that is not UTF-8 shows as U+FFFD', () => {
    const name = nameFromBytes(Buffer.from([0x61, 0xff, 0x62]));
    expect(displayPath('/watched', name)).toBe('/watched/a\uFFFDb');
  });

  test('the last component is found behind escapes as well', () => {
    expect(baseName('a/b/c.md')).toBe('c.md');
    expect(baseName('c.md')).toBe('c.md');
    const base = nameFromBytes(Buffer.from([0x61, 0xff, 0x62]));
    expect(baseName(`dir/${base}`)).toBe(base);
  });

  test('every place lies under its directory and nowhere else, whatever the bytes', () => {
    fc.assert(
      fc.property(nameBytes, nameBytes, nameBytes, (one, two, other) => {
        const [directory, base] = [nameFromBytes(one), nameFromBytes(two)];
        const name = `${directory}/${base}`;
        expect([parentName(name), baseName(name)]).toEqual([directory, base]);
        expect(isUnder(name, directory)).toBe(true);
        expect(isUnder(directory + nameFromBytes(other), directory)).toBe(false);
        const among = [[name], [directory], [''], [directory + nameFromBytes(other)]].map((names) =>
          isAmong(name, new Set(names)),
        );
        expect(among).toEqual([true, true, true, false]);
      }),
    );
  });
});
