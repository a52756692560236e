import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countOf, sortWords, timeOf } from '../../src-main/cli/arguments.ts';
import { WrongUsage, type Call } from '../../src-main/cli/command.ts';
import { commandArguments, personsArguments } from '../../src-main/cli/recognise.ts';
import { temporaryDirectory } from '../library/temporary-library.ts';

describe('the person’s arguments', () => {
  test('stand behind the app’s folder where the program is Electron itself', () => {
    const line = ['electron', '--no-sandbox', '-r', 'loader.js', '.', 'list', '--json', '.'];
    expect(personsArguments(line, false)).toEqual(['list', '--json', '.']);
    expect(personsArguments(['electron', '/a folder/app'], false)).toEqual([]);
  });

  test('are all arguments of the installed program', () => {
    expect(personsArguments(['/usr/bin/sheaf', 'list', '--json'], true)).toEqual([
      'list',
      '--json',
    ]);
  });
});

describe('a command', () => {
  const recognised = (...own: string[]) => commandArguments(own, temporaryDirectory());

  test.each([
    [
      ['scan', '/captures'],
      ['scan', '/captures'],
    ],
    [
      ['--library', 'list', 'check'],
      ['--library', 'list', 'check'],
    ],
    [
      ['--library=x', '--json', 'list', '--unread'],
      ['--library=x', '--json', 'list', '--unread'],
    ],
    [['--version'], ['--version']],
    [['-h'], ['-h']],
    [
      ['--json', '--version'],
      ['--json', '--version'],
    ],
    [
      ['search', 'words'],
      ['search', 'words'],
    ],
    [['lst'], ['lst']],
  ])('is recognised in %j', (own, expected) => {
    expect(recognised(...own)).toEqual(expected);
  });

  test('leaves the engine’s switches before it alone', () => {
    expect(recognised('--no-sandbox', '--disable-gpu', 'list')).toEqual(['list']);
  });

  test.each([
    [[]],
    [['--library=x']],
    [['--library', 'list']],
    [['--watch', 'list', '--picture', 'scan']],
    [['--json']],
    [['./lst']],
    [['/captures']],
    [['file.md']],
    [['渡船']],
  ])('is not seen in %j, which is for the window', (own) => {
    expect(recognised(...own)).toBeNull();
  });

  test('is not seen in the name of a file that is there, unless it is one', () => {
    const directory = temporaryDirectory();
    mkdirSync(join(directory, 'captures'));
    writeFileSync(join(directory, 'list'), '');
    expect(commandArguments(['captures'], directory)).toBeNull();
    expect(commandArguments(['list'], directory)).toEqual(['list']);
  });
});

const OPTIONS = {
  outlet: { type: 'string' },
  unread: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function sorted(...words: string[]) {
  return sortWords(words, OPTIONS, '“sheaf list”');
}

describe('the words of a command', () => {
  test('are sorted, whatever their order', () => {
    expect(sorted('a', '--outlet', 'BBC 中文', '--unread', 'b')).toEqual({
      values: { outlet: 'BBC 中文', unread: true },
      operands: ['a', 'b'],
    });
    expect(sorted('-h')).toMatchObject({ values: { help: true } });
  });

  test('may begin with a dash behind =, and behind --', () => {
    expect(sorted('--outlet=-x', '--', '--unread')).toEqual({
      values: { outlet: '-x' },
      operands: ['--unread'],
    });
    expect(sorted('--outlet', '-')).toMatchObject({ values: { outlet: '-' } });
  });

  test.each([
    [['--unread=yes'], '--unread takes no value.'],
    [['--outlet'], '--outlet needs a value.'],
    [['--outlet='], '--outlet needs a value.'],
    [['--outlet', '--unread'], '--outlet needs a value; one that begins with a dash is written'],
    [['--nosuch'], '“sheaf list” has no option --nosuch.'],
    [['--toString'], '“sheaf list” has no option --toString.'],
    [['--__proto__'], '“sheaf list” has no option --__proto__.'],
    [['-x'], '“sheaf list” has no option -x.'],
  ])('that are wrong are told: %j', (words, message) => {
    expect(() => sorted(...words)).toThrow(WrongUsage);
    expect(() => sorted(...words)).toThrow(message);
  });
});

/** A call with one option. */
function callWith(name: string, value: string): Call {
  return { values: { [name]: value } } as unknown as Call;
}

describe('the values of options', () => {
  test('are whole numbers', () => {
    expect(countOf(callWith('limit', '0'), 'limit')).toBe(0);
    expect(countOf(callWith('limit', '020'), 'limit')).toBe(20);
    expect(countOf(callWith('limit', '5'), 'offset')).toBeUndefined();
    for (const value of ['-1', '1.5', 'x', ' 1', '1e3', '9'.repeat(20)]) {
      expect(() => countOf(callWith('limit', value), 'limit')).toThrow(WrongUsage);
    }
  });

  test('are days, months, years and instants, with their last moment for an end', () => {
    const at = (value: string, edge: 'from' | 'to') =>
      timeOf(callWith('since', value), 'since', edge);
    expect(at('2021-11-13', 'from')).toBe(new Date(2021, 10, 13).getTime());
    expect(at('2021-11-13', 'to')).toBe(new Date(2021, 10, 14).getTime());
    expect(at('2021-11', 'to')).toBe(new Date(2021, 11, 1).getTime());
    expect(at('2021', 'from')).toBe(new Date(2021, 0, 1).getTime());
    expect(at('2021-11-13T08:30Z', 'from')).toBe(Date.UTC(2021, 10, 13, 8, 30));
    expect(at('2021-11-13T08:30Z', 'to')).toBe(Date.UTC(2021, 10, 13, 8, 30) + 1);
    expect(at('2021-11-13T08:30', 'from')).toBe(new Date(2021, 10, 13, 8, 30).getTime());
    for (const value of [
      'yesterday',
      '2021-13',
      '2021-02-30',
      '20',
      '2021-11-13T25:00',
      '13.11.2021',
    ]) {
      expect(() => at(value, 'from')).toThrow(WrongUsage);
    }
  });
});
