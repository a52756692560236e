/**
 * Reads real captures, where a folder of them is named by `SHEAF_CAPTURES`, and compares what is
 * told of each with what people read there: author, time, language, headings, text. Of the words
 * themselves the table has sums only. Title, address and time of the capture are compared with the
 * header's lines, read here by themselves.
 *
 * `SHEAF_GOLDEN=write` writes the table's sums of what is read now, and `SHEAF_GOLDEN=show` prints
 * what is read of the captures whose sums differ; look at it before keeping them.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src-main/library/article/article.ts';
import { readSource } from '../../../src-main/library/read-source.ts';
import { holdToAllowList, renderBody } from '../../../src-main/library/rendering/sanitise.ts';
import expected from './real-captures.json' with { type: 'json' };
import { mediaAddress } from './bodies.ts';

/** Author, time (ISO, a day or a minute), language, headings; sums of the headings' words and the text. */
type Facts = readonly [string | null, string | null, string | null, number, string, string];

const folder = process.env['SHEAF_CAPTURES'];
const table = expected as unknown as Readonly<Record<string, Facts>>;

/** The beginning of a text's SHA-256: the name under which the table knows a path, and its sums. */
function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

const golden = process.env['SHEAF_GOLDEN'];
const written: Record<string, Facts> = {};

function paths(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('not-captures') && path !== 'README.md')
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
}

/** The header's three facts by plain string reading, where its title lies on one line. */
function headerOf(text: string): { captured: number; title: string; url: string } | null {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith('<!--'));
  const number = lines[at]?.slice(4, -3) ?? '';
  const link = lines[at + 1] ?? '';
  const split = link.lastIndexOf('](');
  if (at < 0 || lines[at + 2] !== '------' || split < 0) return null;
  const title = link.slice(1, split);
  // Entities are the reader's to decode; what they stand for is not told here again.
  if (title.includes('&')) return null;
  return {
    captured: Number(number),
    title: title.split(/\s+/).join(' ').trim(),
    url: link.slice(split + 2, -1),
  };
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
      const header = headerOf(bytes.toString('utf8'));
      if (header !== null) {
        const { title, url, captured } = article;
        expect({ captured, title, url }).toEqual(header);
      }
      const rendered = renderBody(source, article, { mediaAddress });
      expect(holdToAllowList(rendered.html)).toBe(rendered.html);
      for (const { id } of article.headings) expect(rendered.html).toContain(` id="${id}"`);
      expect(article.excerpt).not.toMatch(/^(?:广告|图像来源)/);
      expect(article.text).not.toMatch(/^(?:广告|你的器材不支持播放多媒体材料)$/m);
      expect(article.text.length > 0 ? article.excerpt.length : 1).toBeGreaterThan(0);
      const facts = table[sumOf(path)];
      if (facts === undefined) return;
      const { published, headings } = article;
      const time =
        published?.ms == null
          ? null
          : new Date(published.ms).toISOString().slice(0, published.precision === 'day' ? 10 : 16);
      const outline = headings.map(({ level, text }) => `${String(level)} ${text}`).join('\n');
      const found: Facts = [
        ...([article.author, time, article.language, headings.length] as const),
        ...([sumOf(outline), sumOf(article.text)] as const),
      ];
      if (golden === 'show' && found.join() !== facts.join()) {
        console.log(`${path}\n${outline}\n\n${article.text}\n`);
      }
      const [author, day, language, count] = facts;
      written[sumOf(path)] = [author, day, language, count, found[4], found[5]];
      if (golden !== 'write') expect(found).toEqual(facts);
    });

    test.runIf(golden === 'write')('the table is written', () => {
      const lines = Object.keys(table).map((key) => {
        return `  ${JSON.stringify(key)}: ${JSON.stringify(written[key] ?? table[key]).replaceAll(',', ', ')}`;
      });
      const path = join(import.meta.dirname, 'real-captures.json');
      writeFileSync(path, `{\n${lines.join(',\n')}\n}\n`);
    });
  });
}
