/**
 * Golden folders: `test/captures/FORM/NAME/source.*` and what is read of it, `expected.json`.
 * `SHEAF_GOLDEN=write` writes what is read now; look at the difference before keeping it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalKey } from '../../../src-main/library/address.ts';
import { readSource } from '../../../src-main/library/read-source.ts';

const ROOT = join(import.meta.dirname, '../../captures');

describe.each(['plain', 'front-matter', 'dateline', 'clipping', 'saved-page', 'refused'])(
  '%s',
  (form) => {
    test.each(readdirSync(join(ROOT, form)))('%s', (name) => {
      const folder = join(ROOT, form, name);
      const source = readdirSync(folder).find((file) => file.startsWith('source.'));
      if (source === undefined) throw new Error(`${folder} has no source`);
      const outcome = readSource(readFileSync(join(folder, source)), source);
      const read = outcome.ok
        ? { ...outcome.value, key: canonicalKey(outcome.value.source.url ?? '') }
        : outcome.refusal;
      const expected = join(folder, 'expected.json');
      if (process.env['SHEAF_GOLDEN'] === 'write') {
        writeFileSync(expected, `${JSON.stringify(read, null, 2)}\n`);
      }
      expect(read).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
      expect(outcome.ok ? outcome.value.source.form : 'refused').toBe(form);
    });
  },
);
