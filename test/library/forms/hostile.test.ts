/** No file makes reading throw or take more than a second a megabyte, whatever it holds. */
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src-main/library/capture.ts';
import { readSource, type ReadSource } from '../../../src-main/library/read-source.ts';
import { readArticle } from '../../../src-main/library/article/article.ts';
import { renderBody } from '../../../src-main/library/rendering/sanitise.ts';
import { mediaAddress } from '../article/bodies.ts';
import { processorMs } from '../../processor-time.ts';

const words = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '渡口 的灯',
    '[图]',
    '](',
    '&quot;',
    '&#x;',
    '---',
    '<b>',
    ']]',
    '日期：',
    '\r\n',
    '\t: x',
  ),
);
const sentence = fc.array(words, { maxLength: 5 }).map((parts) => parts.join(''));
const rule = fc.constantFrom('---', '------', '- - -', '--', '------  ', '***');
const feed = fc.constantFrom('\n', '\r\n', '\n\n', '\r');
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  sentence,
  fc.constantFrom('https://例.cn/文 章_(一)', '//a.b/c', 'javascript:alert(1)', ''),
);
const comment = fc.oneof(
  fc.integer({ min: -1, max: 4e12 }).map((ms) => `<!--${ms}-->`),
  sentence.map((text) => `<!-- ${text} -->`),
  fc.constantFrom('', '<!---->', '<!--', '<!--161213'),
);
const html = fc
  .array(
    fc.oneof(
      sentence,
      sentence.map((text) => `<p class="${text}">${text}</p>`),
      fc.constantFrom(
        '<div>',
        '</div>',
        '<table><tr><td>',
        '<script>',
        '</script>',
        '<img src=data:,x>',
        '<article>',
        '<noscript><img src=x.jpg></noscript>',
        '<li>',
        '<a href="?">',
        '<!--',
        '<h1>',
      ),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));
const matter = fc
  .array(
    fc.tuple(
      fc.constantFrom('title', 'author', 'from', 'source', 'tags', 'date', '&a', '- x', '*a'),
      fc.oneof(
        sentence,
        address,
        fc.constantFrom('[a, b', '{', '|', '&a [*a]', '"', '!!js/function x', '>-'),
      ),
    ),
    { maxLength: 6 },
  )
  .map((lines) => `---\n${lines.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n`);
const header = fc
  .tuple(comment, feed, sentence, address, feed, rule, feed)
  .map(([first, a, title, url, b, under, c]) => `${first}${a}[${title}](${url})${b}${under}${c}`);
const page = fc
  .tuple(sentence, sentence, address, html)
  .map(
    ([title, name, url, body]) =>
      `<!doctype html><html lang="${name}"><!--\n Page saved with SingleFile \n url: ${url} \n saved date: ${title}\n--><head><title>${title}</title><meta property="${name}" content="${title}"><link rel=canonical href="${url}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}"}</script><style>a{</style><body>${body}`,
  );
const capture = fc.oneof(
  fc.tuple(header, html).map((parts) => parts.join('')),
  fc.tuple(matter, header, html).map((parts) => parts.join('')),
  fc.tuple(header, sentence, html).map(([a, date, b]) => `${a}日期：${date}\n${b}`),
  fc.tuple(matter, html).map((parts) => parts.join('')),
  page,
);
const bytes = fc
  .tuple(
    capture,
    fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf16le', 'latin1'),
    fc.boolean(),
  )
  .map(([text, encoding, mark]) => Buffer.from((mark ? '\ufeff' : '') + text, encoding));

function check(outcome: Outcome<ReadSource>): void {
  if (!outcome.ok) {
    expect(outcome.refusal.message).toMatch(/\.$/);
    return;
  }
  const { source, replaced } = outcome.value;
  expect(source.title).not.toBe('');
  expect(source.title).toBe(source.title.trim());
  expect(source.html).not.toBe('');
  expect(replaced).toBeGreaterThanOrEqual(0);
  if (source.url !== null) expect(URL.parse(source.url)?.protocol).toMatch(/^https?:$/);
  if (source.captured !== null) expect(Number.isFinite(source.captured)).toBe(true);
}

const MEGABYTE = 1024 * 1024;

/** What one small file may cost beside its size, in ms: the collector and the compiler take turns. */
const SMALL_FILE_MS = 300;

/** Reads a file, and lays it out as the reader shows it; neither throws nor takes too long. */
function checkInTime(data: Uint8Array, fileName: string): void {
  const took = processorMs(() => {
    const outcome = readSource(data, fileName);
    check(outcome);
    if (!outcome.ok) return;
    const { source, encoding, replaced } = outcome.value;
    const article = readArticle(source, { encoding, replaced, sha256: '0', fileName });
    renderBody(source, article, { mediaAddress });
  });
  expect(took).toBeLessThan(SMALL_FILE_MS + (1_000 * data.length) / MEGABYTE);
}

describe('reading and laying out never throws nor takes long', () => {
  test('for captures of every form', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        checkInTime(data, 'a.md');
      }),
      { numRuns: 1_500 },
    );
  });

  test('for captures cut anywhere', () => {
    fc.assert(
      fc.property(bytes, fc.double({ min: 0, max: 1, noNaN: true }), (data, share) => {
        checkInTime(data.subarray(0, Math.floor(data.length * share)), 'a');
      }),
      { numRuns: 1_000 },
    );
  });

  test('for captures with bits flipped', () => {
    fc.assert(
      fc.property(bytes, fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (data, flips) => {
        const broken = Buffer.from(data);
        for (const flip of flips) {
          const at = (flip >>> 3) % Math.max(1, broken.length);
          if (broken.length > 0) broken.writeUInt8(broken.readUInt8(at) ^ (1 << (flip & 7)), at);
        }
        checkInTime(broken, 'a.html');
      }),
      { numRuns: 1_000 },
    );
  });

  test('for any bytes and any file name', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.string(), (data, name) => {
        checkInTime(data, name);
      }),
    );
  });
});

const fill = (part: string): string => part.repeat(Math.ceil(MEGABYTE / part.length));
const HEAD = '<!--1612137600000-->\n[a](https://a.example/b)\n------\n';
const CLIP = '---\nsource: https://a.example/b\n---\n';
const PAGE = '<!doctype html><title>t</title><body>';
const TEXT = '<p>The bell hangs in the school, and the boot is still unclaimed, they said.</p>';

describe('a megabyte takes less than a second', () => {
  test.each<[string, string]>([
    ['a title without end', `<!--1-->\n[${fill('a')}`],
    ['brackets', `<!--1-->\n${fill('[')}`],
    ['bracket pairs', `<!--1-->\n[${fill('](')})\n---\nx`],
    ['white space', fill(' \n')],
    ['rules', fill('---\n')],
    ['a rule without end', fill('-')],
    ['comments', fill('<!--1-->\n')],
    ['a comment without end', `<!--${fill('1')}`],
    ['an address without end', `[a](https://${fill('a')})\n---\nx`],
    ['entities', `<!--1-->\n[${fill('&amp;')}](https://a.example)\n---\nx`],
    ['a body of spaces', `${HEAD}${fill(' ')}x`],
    ['a dateline of spaces', `${HEAD}${fill('\n ')}日期：x`],
    ['front matter without end', `---\n${fill('a: b\n')}`],
    ['nested YAML', `---\n${'a: '.repeat(10)}${'['.repeat(60_000)}\n---\n${HEAD}x`],
    ['nested YAML maps', `---\na: ${'{a: '.repeat(1_900)}\n---\n${HEAD}x`],
    ['YAML quotes', `---\na: "${'\\"'.repeat(30_000)}\n---\n${HEAD}x`],
    [
      'YAML aliases',
      `---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ntags: [*d, *d]\n---\n${HEAD}x`,
    ],
    ['Markdown brackets', CLIP + fill('[')],
    ['Markdown images', CLIP + fill('![')],
    ['Markdown links', CLIP + fill('[a](')],
    ['Markdown stars', CLIP + fill('*a **b ')],
    ['Markdown underscores', CLIP + fill('_')],
    ['Markdown quotes', CLIP + fill('> ')],
    ['Markdown lists', CLIP + fill('- ')],
    [
      'Markdown nested lists',
      CLIP + Array.from({ length: 1_400 }, (_, i) => `${' '.repeat(i)}- a\n`).join(''),
    ],
    [
      'Markdown back-ticks',
      CLIP + Array.from({ length: 1_400 }, (_, i) => `${'`'.repeat(i)} a`).join(''),
    ],
    ['Markdown tables', `${CLIP}${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n${fill('|\n')}`],
    ['Markdown references', CLIP + fill('[a]: b\n')],
    ['Markdown angles', CLIP + fill('<')],
    ['Markdown tags', CLIP + fill('<a ')],
    ['Markdown comments', CLIP + fill('<!-- a ')],
    ['Markdown entities', CLIP + fill('&')],
    ['Markdown vault links', CLIP + fill('[[a')],
    ['Markdown escapes', CLIP + fill('\\')],
    ['page of divs', PAGE + fill('<div>')],
    ['page of paragraphs', PAGE + fill(TEXT)],
    ['page of nested divs', PAGE + fill(`${'<div>'.repeat(150)}${TEXT}${'</div>'.repeat(150)}`)],
    ['page of empty siblings', PAGE + fill('<b></b>')],
    ['page of line breaks', PAGE + fill('<br>')],
    ['page of links', PAGE + fill('<a href=/x>x</a> ')],
    ['page of open formatting', PAGE + fill('<b><i>')],
    ['page of ends', PAGE + fill('</p>')],
    ['page of attributes', `${PAGE}<p ${fill('data-a="b" ')}>x`],
    [
      'page of many attributes',
      `${PAGE}<p ${Array.from({ length: 90_000 }, (_, i) => `data-a${i}="b"`).join(' ')}>x`,
    ],
    ['page of tables', PAGE + fill('<table><tr><td>a</td></tr></table>')],
    ['page of table cells', `${PAGE}<table>${fill('<tr><td>a, b<td>c')}`],
    ['page of images', PAGE + fill('<noscript><img src=a.jpg></noscript>')],
    ['page of lists', PAGE + fill('<ul><li>a, b</ul>')],
    ['page of spans', `${PAGE}<div>${fill('a, <span>b</span>')}`],
    ['page of commas', `${PAGE}<p>${fill('a, ')}`],
    ['page of metas', `<!doctype html>${fill('<meta name=a content=b>')}${TEXT}`],
    ['page of comments', `<!doctype html>${fill('<!-- saved from url=(0014)x -->')}`],
    [
      'page of structured data',
      `<!doctype html><script type="application/ld+json">${'['.repeat(400_000)}</script>`,
    ],
    [
      'page of structured nodes',
      `<!doctype html><script type="application/ld+json">[${fill('{"@type":"Article"},')}{}]</script>`,
    ],
    ['page of inline images', PAGE + fill(`<img src="data:image/png;base64,${'A'.repeat(400)}">`)],
    ['page of one inline image', `${PAGE}${TEXT}<img src="data:image/png;base64,${fill('A')}">`],
    ['page of a style', `${PAGE}<p style="${fill('display:')}">x`],
  ])('%s', (_name, text) => {
    const data = Buffer.from(text);
    const took = processorMs(() => {
      check(readSource(data, 'a'));
    });
    expect(took).toBeLessThan(1_000 * Math.max(1, data.length / MEGABYTE));
  });

  test.each<[string, () => Buffer]>([
    ['bytes of no encoding', () => Buffer.alloc(MEGABYTE, 0xff)],
    ['bytes of GB18030', () => Buffer.from(fill('\xc4\xe3\xba\xc3'), 'latin1')],
    ['zeros', () => Buffer.alloc(MEGABYTE)],
    ['all bytes', () => Buffer.from(Array.from({ length: MEGABYTE }, (_, i) => (i * 167) & 255))],
  ])('%s', (_name, make) => {
    const data = make();
    const took = processorMs(() => {
      check(readSource(data, 'a'));
    });
    expect(took).toBeLessThan(1_000);
  });
});
