import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shownFolder } from '../../../src-main/library/folders/shown-folder.ts';
import { put, temporaryDirectory } from '../temporary-library.ts';

test('watched folders and those inside them are shown, and nothing else', () => {
  const directory = temporaryDirectory();
  const watched = join(directory, 'news');
  const inside = join(watched, '2021', '..2021');
  mkdirSync(inside, { recursive: true });
  mkdirSync(join(directory, 'newspaper'));
  const file = put(watched, 'a.md', '');
  expect(shownFolder(watched, ['/elsewhere', watched])).toBe(watched);
  expect(shownFolder(inside, [watched])).toBe(inside);
  for (const path of [directory, join(directory, 'newspaper'), join(watched, '..'), '/']) {
    expect(shownFolder(path, [watched]), path).toMatchObject({ fault: 'not-found' });
  }
  for (const path of [join(watched, 'gone'), file]) {
    expect(shownFolder(path, [watched]), path).toMatchObject({ fault: 'away' });
  }
});
