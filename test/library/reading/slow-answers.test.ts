import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ReadingPool } from '../../../src-main/library/reading/reading-pool.ts';
import { plainCapture } from '../plain-capture.ts';
import { temporaryDirectory } from '../temporary-library.ts';

const STALLING = new URL('./stalling-reader.ts', import.meta.url);

/** What became of each file, by its name. */
async function readAll(names: readonly string[]) {
  const folder = temporaryDirectory();
  for (const name of names) writeFileSync(join(folder, name), plainCapture({ title: name }));
  const pool = new ReadingPool(STALLING, 1, { task: 1500, file: 0, disk: 1500 });
  onTestFinished(() => pool.close());
  const files = await pool.index(folder, names);
  return Object.fromEntries(
    files.map(({ facts, outcome }) => [
      facts.name,
      outcome.kind === 'refused' ? `${outcome.refusal.code} ${facts.modified}` : outcome.kind,
    ]),
  );
}

test('a file whose disk does not answer is to be looked at again, its neighbours are read', async () => {
  expect(await readAll(['a', 'waking', 'stalled', 'b'])).toEqual({
    a: 'article',
    waking: 'article',
    stalled: 'unreadable 0',
    b: 'article',
  });
});

// It would take longer than a test may.
test('a disk that answers for no file is not asked for all of them', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `stalled ${at}`);
  const files = await readAll(names);
  expect(Object.values(files)).toEqual(names.map(() => 'unreadable 0'));
});
