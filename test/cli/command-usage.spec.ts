import { closeSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './command.ts';

test('help and version', async ({ sheaf, json }) => {
  const version = await sheaf('--version');
  expect(version).toMatchObject({ code: 0, error: '' });
  expect(version.out).toMatch(/^Sheaf \d+\.\d+\.\d+\n$/u);
  expect(await json('--version')).toEqual({ version: version.out.slice('Sheaf '.length, -1) });
  const general = await sheaf('--help');
  expect(general).toMatchObject({ code: 0, error: '' });
  for (const words of [['help'], ['-h'], ['help', 'help']]) {
    expect(await sheaf(...words)).toEqual(general);
  }
  for (const name of ['scan', 'list', 'show', 'check', 'rebuild', 'state']) {
    expect(general.out).toMatch(new RegExp(`^  ${name} +\\S`, 'mu'));
    const own = await sheaf('help', name);
    expect(own).toMatchObject({ code: 0, error: '' });
    expect(own.out).toMatch(new RegExp(`^sheaf ${name}`, 'u'));
    expect(await sheaf(name, '--help')).toEqual(own);
    const fields = await json('help', name);
    expect(fields).toMatchObject({ name, usage: expect.any(String), help: expect.any(String) });
    expect(await json(name, '--help')).toEqual(fields);
    expect(await json('help')).toMatchObject({ commands: expect.arrayContaining([fields]) });
  }
});

for (const [words, sentence] of [
  [['lst'], 'There is no command “lst”.'],
  [['help', 'lst'], 'There is no command “lst”.'],
  [['help', 'scan', 'list'], '“sheaf help” takes one command.'],
  [['--version', '--nosuch'], '“sheaf” has no option --nosuch.'],
  [['list', '--nosuch'], '“sheaf list” has no option --nosuch.'],
  [['list', 'x'], '“x” is one word too many: sheaf list'],
  [['list', '--limit', 'x'], '--limit takes a whole number'],
  [['list', '--limit=-1'], '--limit takes a whole number'],
  [['list', '--since', 'yesterday'], '--since takes a date'],
  [['list', '--until=2021-13'], '--until takes a date'],
  [['list', '--unread=yes'], '--unread takes no value.'],
  [['list', '--outlet'], '--outlet needs a value.'],
  [['list', '--outlet', '--unread'], 'is written --outlet=--unread.'],
  [['list', '--library'], '--library needs a value.'],
  [['show'], 'Something is missing: sheaf show ID'],
  [['show', 'ferry'], '“ferry” is no article’s id'],
  [['show', 'abcd', '--format', 'pdf'], '--format takes text, html, markdown, json'],
  [['show', 'abcd', '--format', 'html', '--json'], 'cannot both be had'],
  [['check', 'x'], '“x” is one word too many: sheaf check.'],
  [['rebuild', 'x'], '“x” is one word too many: sheaf rebuild.'],
  [['state'], 'Something is missing: sheaf state'],
  [['state', 'save'], '“sheaf state” takes export or import, not “save”.'],
  [['state', 'import'], 'needs the file to import'],
  [['state', 'export', 'a', 'b'], '“b” is one word too many'],
] as const) {
  test(`wrong usage is one clear sentence: sheaf ${words.join(' ')}`, async ({
    sheaf,
    directory,
  }) => {
    const { code, out, error } = await sheaf(...words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(sentence);
    expect(error).toMatch(/^sheaf: [^\n]+\n$/u);
    expect(existsSync(join(directory, 'data'))).toBe(false);
  });
}

for (const [words, sentence] of [
  [['scan'], 'No folder is watched yet.'],
  [['scan', 'captures', 'nowhere'], 'There is no folder '],
  [['scan', 'file.txt'], 'is a file; '],
  [['list'], 'There is no library in '],
  [['show', 'abcd'], 'There is no library in '],
  [['check'], 'There is no library in '],
  [['rebuild'], 'There is no library in '],
  [['state', 'export'], 'There is no library in '],
] as const) {
  test(`failure is told and ends with 2: sheaf ${words.join(' ')}`, async ({
    sheaf,
    directory,
  }) => {
    writeFileSync(join(directory, 'file.txt'), '');
    const { code, out, error } = await sheaf(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(sentence);
    expect(error).toMatch(/^sheaf: [^\n]+\n$/u);
  });
}

for (const name of ['state.sqlite', 'index.sqlite']) {
  test(`a library whose ${name} a newer version made is refused in plain words`, async ({
    sheaf,
    put,
    directory,
  }) => {
    put('a.md', '<!--1636774988000-->\n\n[a](https://example.com/a)\n\n---\n\n<p>Words.</p>\n');
    expect(await sheaf('scan', 'captures')).toMatchObject({ code: 0 });
    const path = join(directory, 'data', 'sheaf', name);
    // The number of its shape, in the header of SQLite's files.
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.from([0, 0, 0x27, 0x0f]), 0, 4, 60);
    closeSync(file);
    const before = readFileSync(path);
    const reading = name === 'state.sqlite' ? ['state', 'export'] : ['list'];
    for (const words of [['scan'], reading]) {
      const { code, out, error } = await sheaf(...words);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(error).toContain(
        `${name}: the file was made by a newer version of Sheaf; install the newer version.`,
      );
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });
}
