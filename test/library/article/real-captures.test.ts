/**
 * Reads real captures, where a folder of them is named by `SHEAF_CAPTURES`, and compares what is
 * told of each with what people read there: author, time, language, number of headings.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src-main/library/article/article.ts';
import { readSource } from '../../../src-main/library/read-source.ts';
import { holdToAllowList, renderBody } from '../../../src-main/library/rendering/sanitise.ts';
import expected from './real-captures.json' with { type: 'json' };
import { mediaAddress } from './bodies.ts';

/** Author, time (ISO, a day or a minute), language, headings. */
type Facts = readonly [string | null, string | null, string | null, number];

const folder = process.env['SHEAF_CAPTURES'];
const table = expected as unknown as Readonly<Record<string, Facts>>;

/** The name under which the table knows a path. */
function keyOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

function paths(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('not-captures') && path !== 'README.md')
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
}

if (folder === undefined || !existsSync(folder)) {
  console.log('SHEAF_CAPTURES names no folder: real captures are not read.');
  test.skip('real captures', () => undefined);
} else {
  describe('real captures', () => {
    test.each(paths(folder))('%s', (path) => {
      const bytes = readFileSync(join(folder, path));
      const read = readSource(bytes, basename(path));
      if (!read.ok) throw new Error(read.refusal.message);
      const { source, encoding, replaced } = read.value;
      const article = readArticle(source, {
        encoding,
        replaced,
        sha256: '0',
        fileName: basename(path),
      });
      const rendered = renderBody(source, article, { mediaAddress });
      expect(holdToAllowList(rendered.html)).toBe(rendered.html);
      for (const { id } of article.headings) expect(rendered.html).toContain(` id="${id}"`);
      expect(article.excerpt).not.toMatch(/^(?:广告|图像来源)/);
      expect(article.text).not.toMatch(/^(?:广告|你的器材不支持播放多媒体材料)$/m);
      expect(article.text.length > 0 ? article.excerpt.length : 1).toBeGreaterThan(0);
      const facts = table[keyOf(path)];
      if (facts === undefined) return;
      const { published } = article;
      const time =
        published?.ms == null
          ? null
          : new Date(published.ms).toISOString().slice(0, published.precision === 'day' ? 10 : 16);
      expect([article.author, time, article.language, article.headings.length]).toEqual(facts);
    });
  });
}
