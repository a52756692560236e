import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary, temporaryDirectory } from '../temporary-library.ts';

test('short links that a long base makes long end no thread, and less so the program', async () => {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  mkdirSync(folder);
  const address = `https://example.com/${'d'.repeat(8000)}/`;
  const links = Array.from({ length: 12_000 }, (_, at) => `<p><a href="a${String(at)}">桥</a></p>`);
  const file = `---\ntitle: 桥\nurl: ${address}\n---\n${links.join('\n')}`;
  writeFileSync(join(folder, 'long-base.md'), file);
  const library = openLibrary(directory);
  await library.setFolders([folder]);
  expect(await library.scan()).toMatchObject({ added: 1, failed: 0 });
  expect(library.problems()).toEqual([]);
  const [entry] = library.rows([...((await library.searching.list({ view: 'all' }))?.rows ?? [])]);
  expect(entry?.title).toBe('桥');
});
