import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  memoryOf,
  Packing,
  sideBySide,
  unpackArticle,
} from '../../../src-main/library/index-store/packing.ts';
import type { ArticleFields, ReadFile } from '../../../src-main/library/index-store/records.ts';
import { foldText } from '../../../src-main/library/search/fold.ts';

const FIELDS: ArticleFields = {
  form: 'plain',
  title: '桥',
  url: null,
  key: 'content:1',
  captured: 1_700_000_000_000,
  placed: false,
  author: null,
  outlet: '',
  host: null,
  published: { ms: null, text: '昨天', precision: 'day' },
  language: 'zh-Hans',
  tags: [],
  leadImage: null,
  picture: false,
  excerpt: '',
  characters: 1,
  readingMinutes: 1,
  id: '0123456789abcdef0123',
  search: { title: '桥', author: '', outlet: '', tags: '' },
  links: [],
  media: [],
};

function read(article: Uint8Array<ArrayBuffer>, name: string): ReadFile {
  return {
    facts: { name, size: 1, modified: 1, changed: 1 },
    looked: 2,
    outcome: { kind: 'article', sha256: '', article, captured: null, problem: null },
    whole: true,
  };
}

/** Files that are no articles lie between them. */
const EMPTY: ReadFile = {
  facts: { name: 'empty', size: 0, modified: 1, changed: 1 },
  looked: 2,
  outcome: { kind: 'refused', refusal: { code: 'empty', message: '' } },
  whole: true,
};

/** More than is kept at hand for a batch. */
const LONG = '大桥 '.repeat(60_000);
/** Few of these are one piece. */
const FAR = `https://example.com/${'桥'.repeat(100_000)}`;

const any = fc.string({ unit: 'binary' });
const articles = fc.array(
  fc.record({
    title: any,
    tags: fc.array(any),
    addresses: fc.array(fc.oneof({ arbitrary: any, weight: 40 }, fc.constant(FAR))),
    text: fc.oneof({ arbitrary: any, weight: 40 }, fc.constant(LONG)),
  }),
);

test('packed articles are the same behind it, batch after batch, whatever they hold', () => {
  const packing = new Packing();
  fc.assert(
    fc.property(articles, (batch) => {
      const packed = batch.map(({ title, tags, addresses, text }): [ArticleFields, string] => {
        const links = addresses.map((address) => ({ address, target: FIELDS.id }));
        const media = addresses
          .toReversed()
          .map((address) => ({ kind: 'image' as const, address }));
        return [{ ...FIELDS, title, tags, links, media, url: title }, text];
      });
      const reads = packed.map(([fields, text], at) =>
        read(packing.pack(fields, text), String(at)),
      );
      const files = sideBySide([EMPTY, ...reads]);
      packing.finish();
      expect(memoryOf(files)).toHaveLength(reads.length > 0 ? 1 : 0);
      expect(files.shift()).toEqual(EMPTY);
      for (const [at, { facts, outcome }] of files.entries()) {
        const [fields, text] = packed[at] ?? [FIELDS, ''];
        expect(facts.name).toBe(String(at));
        if (outcome.kind !== 'article') expect.fail('it is no article any more');
        const { search, ...rest } = unpackArticle(outcome.article);
        const { body, ...short } = search;
        // Not as they are: what differs of so long a text nobody wants to see.
        expect(isDeepStrictEqual({ ...rest, search: short }, fields)).toBe(true);
        expect(Buffer.from(body).toString() === foldText(text)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
