/** Reading real captures, where `SHEAF_CAPTURES` names a folder of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src-main/library/read-source.ts';

const captures = process.env['SHEAF_CAPTURES'];
if (captures === undefined)
  console.info('Skipped: SHEAF_CAPTURES names no folder of real captures.');

describe.skipIf(captures === undefined)('real captures', () => {
  const root = captures ?? '';
  const files = (place: string): string[] =>
    readdirSync(join(root, place), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  test.each([
    ['seed', 'plain'],
    ['bare', 'plain'],
    ['versions', 'plain'],
    ['links', 'plain'],
    ['front-matter', 'front-matter'],
    ['dateline', 'dateline'],
  ])('in %s are %s', (place, form) => {
    for (const file of files(place)) {
      const outcome = readSource(readFileSync(file), relative(root, file));
      expect(outcome, file).toMatchObject({ ok: true, value: { source: { form }, replaced: 0 } });
      if (!outcome.ok) continue;
      expect(outcome.value.source.captured).toBeGreaterThan(Date.UTC(2010, 0, 1));
      expect(outcome.value.source.url).toMatch(/^https?:\/\//);
      expect(outcome.value.source.author !== null).toBe(form === 'front-matter');
    }
  });

  test('of odd content are read', () => {
    for (const file of files('odd')) {
      expect(readSource(readFileSync(file), relative(root, file)).ok, file).toBe(true);
    }
  });

  test('are told from files that are none', () => {
    for (const file of [...files('not-captures'), join(root, 'README.md')]) {
      expect(readSource(readFileSync(file), relative(root, file)), file).toMatchObject({
        ok: false,
        refusal: { code: 'not-a-capture' },
      });
    }
  });
});
