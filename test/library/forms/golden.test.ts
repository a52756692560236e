/**
 * Golden folders: `test/captures/FORM/NAME/source.*` and what is read of it, `expected.json`: what its
 * form gives, and what its article tells.
 * `SHEAF_GOLDEN=write` writes what is read now; look at the difference before keeping it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalKey } from '../../../src-main/library/address.ts';
import { readArticle } from '../../../src-main/library/article/article.ts';
import { readSource, type ReadSource } from '../../../src-main/library/read-source.ts';

const ROOT = join(import.meta.dirname, '../../captures');

/** What an article tells that its form does not say in so many words. */
function told({ source, encoding, replaced }: ReadSource, fileName: string) {
  const article = readArticle(source, { encoding, replaced, sha256: '0', fileName });
  const { author, outlet, published, language, headings, links, media, text, notes } = article;
  return { author, outlet, published, language, headings, links, media, text, notes };
}

describe.each(['plain', 'front-matter', 'dateline', 'clipping', 'saved-page', 'refused'])(
  '%s',
  (form) => {
    test.each(readdirSync(join(ROOT, form)))('%s', (name) => {
      const folder = join(ROOT, form, name);
      const source = readdirSync(folder).find((file) => file.startsWith('source.'));
      if (source === undefined) throw new Error(`${folder} has no source`);
      const bytes = readFileSync(join(folder, source));
      const outcome = readSource(bytes, source);
      const read = outcome.ok
        ? {
            ...outcome.value,
            key: canonicalKey(outcome.value.source.url ?? ''),
            article: told(outcome.value, source),
          }
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
