import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src-main/library/article/article.ts';
import { renderBody } from '../../../src-main/library/rendering/sanitise.ts';
import {
  checkTagStream,
  endsInsideTag,
  stripTags,
} from '../../../src-main/library/article/tag-stream.ts';
import { FACTS, mediaAddress, sourceOf } from './bodies.ts';
import { processorMs } from '../../processor-time.ts';

const times = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');

/** Bodies on which tree builders or walks are known to die. */
const REFUSED: Record<string, string> = {
  'formatting with growing attributes': times(
    10_000,
    (at) => `<b ${'a'.repeat(at % 50)}${String(at)}>`,
  ),
  'two kinds of formatting in paragraphs': times(
    2_000,
    (at) => `<b id=a${String(at)}><i id=b${String(at)}><p>`,
  ),
  'formatting round blocks, closed': '<b id><div>'.repeat(10_000) + '</div></b>'.repeat(10_000),
  'fonts that are never closed': times(10_000, (at) => `<font size=${String(at)}>`),
  'depth of 20,000': '<div>'.repeat(20_000),
  'depth of 100,000': '<div>'.repeat(100_000) + 'x',
  'lists in lists': '<ul><li>'.repeat(100_000),
  'one tag with 100,000 attributes': `<p ${times(100_000, (at) => `a${String(at)}=1 `)}>x`,
  'tables in tables': '<table><tr><td>'.repeat(600),
  templates: '<template>'.repeat(5_000),
  'a million paragraphs': '<p>x'.repeat(1_000_000),
  'links that are never closed': times(50_000, (at) => `<p><a href=A${String(at)}>x`),
  'links that paragraphs close': times(50_000, (at) => `<p><a href=A${String(at)}>x</p>`),
  'one attribute of two megabytes': `<p title="${'x'.repeat(2_000_000)}">y`,
};

/** Bodies that a tree may be built of, and that are slow where something is quadratic. */
const HEAVY: Record<string, string> = {
  'less-than signs': '<'.repeat(300_000),
  'comments that are never ended': '<!--'.repeat(100_000),
  'quotes that are never ended': '<a b="'.repeat(100_000),
  'end tags alone': '</p>'.repeat(200_000),
  'scripts that are never ended': '<script>'.repeat(100_000),
  'no-break spaces inside': `<p>x${'\u00a0'.repeat(500_000)}x`,
  'line breaks': '<br>'.repeat(190_000),
  siblings: '<p>x</p>'.repeat(100_000),
  'noscript beside noscript': `<div>${'<noscript><img src=a></noscript>'.repeat(30_000)}</div>`,
  'sources beside pictures': `<picture>${'<source srcset="a 1w">'.repeat(20_000)}${'<img>'.repeat(20_000)}</picture>`,
  'times in one line': '<time>1 day ago</time>'.repeat(30_000),
  'formatting opened again': `${'<b>'.repeat(200)}${'<p>x</p>'.repeat(20_000)}`,
  captions: '<div><small>x</small></div>'.repeat(30_000),
  'advertisements in advertisements': '<div aria-label=广告>'.repeat(500) + 'x'.repeat(100_000),
  headings: '<h2>x</h2>'.repeat(40_000),
};

/** Far over what a machine needs that is busy with other things. ms. */
const PATIENCE = 6_000;

describe('a look at the tags before a tree is built', () => {
  test.each(Object.entries(REFUSED))('refuses %s, and shows it as text', (_name, html) => {
    const took = processorMs(() => {
      expect(checkTagStream(html)?.code).toBe('over-limits');
      const article = readArticle(sourceOf(html), FACTS);
      expect(article.notes.join(' ')).toContain('This capture is shown as text: ');
      const shown = renderBody(sourceOf(html), article, { mediaAddress }).html;
      expect(shown).not.toMatch(/<(?!\/?p>|p class="lines">|div class="part">|\/div>)/);
    });
    expect(took).toBeLessThan(PATIENCE);
  });

  test.each(Object.entries(HEAVY))('reads %s in time', (_name, html) => {
    const took = processorMs(() => {
      expect(checkTagStream(html)).toBeNull();
      const article = readArticle(sourceOf(html), FACTS);
      renderBody(sourceOf(html), article, { mediaAddress });
    });
    expect(took).toBeLessThan(PATIENCE);
  });

  test('knows which tags close others', () => {
    expect(checkTagStream('<p>x'.repeat(5_000))).toBeNull();
    expect(checkTagStream(`<ul>${'<li>x'.repeat(5_000)}</ul>`)).toBeNull();
    expect(checkTagStream(`<table>${'<tr><td>x<td>y'.repeat(5_000)}</table>`)).toBeNull();
    expect(checkTagStream(`<dl>${'<dt>x<dd>y'.repeat(5_000)}</dl>`)).toBeNull();
    expect(checkTagStream('<img src="a>b"><br><hr>'.repeat(5_000))).toBeNull();
  });

  test('counts no tags in scripts, comments and attributes', () => {
    const many = '<div>'.repeat(1_000);
    expect(checkTagStream(`<script>${many}</script>`)).toBeNull();
    expect(checkTagStream(`<style>${many}</style><!-- ${many} -->`)).toBeNull();
    expect(checkTagStream(`<p title="${many}">x</p>`)).toBeNull();
  });

  test('lets pictures of two megabytes pass', () => {
    const picture = `data:image/png;base64,${'A'.repeat(2_700_000)}`;
    expect(checkTagStream(`<img src="${picture}">`)).toBeNull();
  });
});

describe('text without a tree', () => {
  const same = (text: string): string => text;

  test('ends a line at blocks and drops scripts', () => {
    const html =
      '<h1>a</h1><p>b <b>c</b></p><script>no</script><ul><li>d<li>e</ul>f<br>g<!-- no -->';
    expect(stripTags(html, same)).toEqual(['a', 'b c', 'd', 'e', 'f', 'g']);
  });

  test('keeps signs that are no tags', () => {
    expect(stripTags('1 < 2 and 3 > 2 <3', same)).toEqual(['1 < 2 and 3 > 2 <3']);
  });
});

describe('a file that is still being written', () => {
  test.each([
    ['<p>x</p><di', true],
    ['<p>x</p><', true],
    ['<p>x</p></', true],
    ['<p>x</p><a href="b', true],
    ['<p>x</p><!-- y > z', true],
    ['<p>x</p>', false],
    ['<p>x', false],
    ['1 < 2', false],
    ['', false],
  ])('%s', (html, expected) => {
    expect(endsInsideTag(html)).toBe(expected);
  });
});
