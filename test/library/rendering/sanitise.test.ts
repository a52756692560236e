import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src-main/library/article/article.ts';
import { renderBody } from '../../../src-main/library/rendering/sanitise.ts';
import { FACTS, mediaAddress, sourceOf } from '../article/bodies.ts';
import { html, render } from './rendered.ts';

const LONG =
  '<p>这是一段很长的正文，说的是河上的新桥怎样建成，又怎样在今天早上通了车，两岸的人都来看。</p>';

describe('what the header shows is not repeated', () => {
  test('title, byline and time', () => {
    const lead =
      '<h1>河上的新桥今天通车</h1><ul role="list"><li>林小溪</li><li>本台记者</li></ul><time datetime="2021-05-03">12 分钟前</time>';
    expect(html(lead + LONG)).toBe(LONG);
  });

  test('another headline stays, and a byline that the header does not show', () => {
    expect(html(`<h1>通车</h1>${LONG}`)).toBe(`<h1 id="h-1">通车</h1>${LONG}`);
    const source = sourceOf(`<p>作者：林小溪</p>${LONG}`);
    const kept = renderBody(source, { title: 't', author: '陈大河' }, { mediaAddress });
    expect(kept.html).toContain('作者：林小溪');
  });
});

describe('order in the markup', () => {
  test.each([
    [
      'nested boxes',
      '<div><div><section><p>甲</p></section></div><div></div><p> </p></div>',
      '<p>甲</p>',
    ],
    ['text without paragraphs', '甲<br><br>乙<br>丙', '<p>甲</p><p>乙<br>丙</p>'],
    [
      'stressed words',
      '<p>这<em>不是</em>桥。</p><p><em>编者按：下文写于三年前，作者当时住在河的对岸。</em></p>',
      '<p>这<em class="dots">不是</em>桥。</p><p><em>编者按：下文写于三年前，作者当时住在河的对岸。</em></p>',
    ],
    ['indents', '<p>　　甲</p><p>&nbsp;&nbsp;乙<br>　　丙</p>', '<p>甲</p><p>乙</p><p>丙</p>'],
    [
      'styles',
      '<p style="color:red" class="x"><font color=red>甲</font><center>乙</center></p>',
      '<p>甲</p><p>乙</p>',
    ],
    [
      'blocks in inline elements',
      '<b>甲<p>乙</p></b>丙',
      '<p><b>甲</b></p><p><b>乙</b></p><p>丙</p>',
    ],
    ['items without a list', '<li>甲</li><li>乙</li>', '<ul><li>甲</li><li>乙</li></ul>'],
    [
      'lists',
      '<ol start="3"><li value="5">甲<ul><li>乙</ul></ol>',
      '<ol start="3"><li value="5"><p>甲</p><ul><li>乙</li></ul></li></ol>',
    ],
    ['terms', '<dl><div><dt>甲</dt><dd>乙</dd></div></dl>', '<dl><dt>甲</dt><dd>乙</dd></dl>'],
    ['code', '<pre><code>a  &lt; b\n c</code></pre>', '<pre><code>a  &lt; b\n c</code></pre>'],
    [
      'language',
      '<p lang="en" dir="ltr">a</p><p dir="rtl">b</p>',
      '<p lang="en" dir="ltr">a</p><p dir="rtl">b</p>',
    ],
    [
      'a direction, also of what was dissolved about a block',
      '<div dir="rtl"><h2 dir="ltr">a</h2><p lang="he">ב</p><ul><li dir="LTR">c<li>ד</ul><pre>e</pre></div><ol dir="x"><li>f</ol>',
      '<h2 id="h-1" dir="ltr">a</h2><p lang="he" dir="rtl">ב</p><ul dir="rtl"><li dir="ltr">c</li><li>ד</li></ul><pre dir="rtl">e</pre><ol><li>f</li></ol>',
    ],
    [
      'a direction in the line, where there is another one',
      '<p>甲<span dir="ltr">b</span>，<b dir="ltr">c</b></p>',
      '<p>甲b，<b>c</b></p>',
    ],
    [
      'the same among Hebrew',
      '<p>א<span dir="ltr">b</span> <b dir="ltr">c</b></p>',
      '<p>א<span dir="ltr">b</span> <b dir="ltr">c</b></p>',
    ],
    [
      'a direction of tables, terms and quotes',
      '<dl dir="rtl"><dt>א<dd dir="ltr">b</dl><section dir="rtl"><blockquote>ג</blockquote><table><tr dir="ltr"><th dir="rtl">ד<td>e</table></section>',
      '<dl dir="rtl"><dt>א</dt><dd dir="ltr">b</dd></dl><blockquote dir="rtl"><p>ג</p></blockquote><div class="table" role="region" tabindex="0" aria-label="Table" dir="rtl"><table><tbody><tr dir="ltr"><th dir="rtl">ד</th><td>e</td></tr></tbody></table></div>',
    ],
    ['quotes', '<blockquote><p>甲</p></blockquote>', '<blockquote><p>甲</p></blockquote>'],
    [
      'tables',
      '<table style="x" onclick="y"><thead><tr><th colspan="2" rowspan="9999">甲</th></tr></thead><tr><td>乙<td>丙</table>',
      '<div class="table" role="region" tabindex="0" aria-label="Table"><table><tbody><tr><th colspan="2">甲</th></tr><tr><td>乙</td><td>丙</td></tr></tbody></table></div>',
    ],
    [
      'a direction of a table of one cell',
      '<table dir="rtl"><tr><td>א</td></tr></table>',
      '<p dir="rtl">א</p>',
    ],
    ['a table of one cell', '<table><tr><td><p>甲</p></td></tr></table>', '<p>甲</p>'],
  ])('%s', (_name, body, expected) => {
    expect(html(body)).toBe(expected);
  });

  test('headings have the ids that the article tells', () => {
    const body = '<h2 id="a b">甲</h2><h2 id="x">乙</h2><h3 id="x">丙</h3><h2></h2>';
    const article = readArticle(sourceOf(body), FACTS);
    expect(article.headings.map(({ id }) => id)).toEqual(['h-1', 's-x', 'h-3']);
    for (const { level, id, text } of article.headings)
      expect(html(body)).toContain(`<h${String(level)} id="${id}">${text}</h${String(level)}>`);
  });

  test('links', () => {
    expect(html('<a href="/x" title="y" target="_blank">甲</a>')).toBe(
      '<p><a href="https://news.example/x" rel="noopener noreferrer">甲</a></p>',
    );
    expect(html('<a href="java&#10;script:alert(1)">甲</a><a href="data:text/html,x">乙</a>')).toBe(
      '<p>甲乙</p>',
    );
    expect(html('<a href="#n1">注</a><p id="n1">甲</p><p><a name="n2">乙</a></p>')).toBe(
      '<p><a href="#s-n1">注</a></p><p><span id="s-n1"></span>甲</p><p><span id="s-n2"></span>乙</p>',
    );
    expect(html('<div><a href="/1">甲</a><a href="/2">乙</a></div>')).toMatch(
      /^<ul><li><a [^>]+>甲<\/a><\/li><li><a [^>]+>乙<\/a><\/li><\/ul>$/,
    );
    expect(html('<a href="mailto:a@b.example">甲</a>')).toContain('href="mailto:a@b.example"');
  });
});

test('an id that the page uses twice is given once', () => {
  expect(html('<p id="x">甲</p><p id="x">乙</p>')).toBe('<p><span id="s-x"></span>甲</p><p>乙</p>');
});

describe('preformatted text', () => {
  test.each([
    ['breaks', '<pre>甲<br>  乙<br/>丙</pre>', '<pre>甲\n  乙\n丙</pre>'],
    ['blocks', '<pre><div>a</div><div>  b</div>c</pre>', '<pre>a\n  b\nc</pre>'],
    [
      'blocks on lines of their own',
      '<pre>\n<p>a</p>\n<p>b</p>\n\n<p>c</p></pre>',
      '<pre>a\nb\n\nc</pre>',
    ],
    [
      'numbered lines',
      '<pre><ol>\n  <li><code>a</code></li>\n  <li><code>  b</code></li>\n</ol></pre>',
      '<pre><code>a</code>\n<code>  b</code></pre>',
    ],
    [
      'coloured code',
      '<pre class="x"><code class="y">\n<span class="ad">if</span> a &amp;&amp; <b>b</b></code></pre>',
      '<pre><code>if a &amp;&amp; <b>b</b></code></pre>',
    ],
    [
      'links',
      '<pre>a <a href="/x">b <a href="/y">c</a></a> <a href="javascript:d">d</a></pre>',
      '<pre>a <a href="https://news.example/x" rel="noopener noreferrer">b c</a> d</pre>',
    ],
    [
      'pictures',
      '<pre>a <img alt="桥" src="/a.jpg"> <a href="/x"><img alt="船" src="/b.jpg"></a></pre>',
      '<pre>a <span class="picture"><span class="alt">桥</span><a class="source" href="https://news.example/a.jpg" rel="noopener noreferrer">news.example</a></span> <a href="https://news.example/x" rel="noopener noreferrer"><span class="picture"><span class="alt">船</span></span></a></pre>',
    ],
    [
      'targets of links',
      '<pre>a\n<a name="n1"></a>b <b id="n1">c</b></pre>',
      '<pre>a\n<span id="s-n1"></span>b <b>c</b></pre>',
    ],
    ['headings', '<pre>a<h2>b</h2>c</pre>', '<pre>a<span id="h-1"></span>\nb\nc</pre>'],
    [
      'players',
      '<pre>a<iframe src="https://docs.example/f"></iframe>\nb</pre>',
      '<pre>a\nb</pre><figure class="card" data-kind="embed"><a class="source" href="https://docs.example/f" rel="noopener noreferrer">docs.example</a></figure>',
    ],
    ['nothing', '<pre> <br><b></b>\n</pre>', ''],
  ])('%s', (_name, body, expected) => {
    expect(html(body)).toBe(expected);
  });
});

describe('tables of one cell', () => {
  /** Frames of tables, each the only cell of the one about it. */
  const framed = (levels: number, inside: string): string =>
    '<table><tbody><tr><td>'.repeat(levels) + inside + '</td></tr></tbody></table>'.repeat(levels);

  test('nest without more work at each level', () => {
    expect(html(framed(100, '<p>甲</p>'))).toBe('<p>甲</p>');
  });

  test('give their pictures and the targets of links once', () => {
    const png = `data:image/png;base64,${'iVBORw0KGgo'.repeat(30)}`;
    const result = render(
      `<p><a href="#n1">注</a></p>${framed(8, `<img src="${png}" alt="桥"><p id="n1">甲</p>`)}`,
    );
    expect(result.dataImages).toHaveLength(1);
    expect(result.html).toContain('<span id="s-n1"></span>甲');
  });

  test('keep their caption, the ids of row and cell, and what stands between the cells', () => {
    expect(html('<table><caption>桥的历史</caption><tr><td>甲</td></tr></table>')).toBe(
      '<p>桥的历史</p><p>甲</p>',
    );
    expect(html('<table><tr id="r"><td id="c">甲</td></tr></table>')).toBe(
      '<p><span id="s-r"></span><span id="s-c"></span>甲</p>',
    );
    expect(html('<table>乙<tr><div>甲</div></tr></table>')).toBe('<p>乙</p><p>甲</p>');
  });

  test('inside a cell of another table', () => {
    expect(html(`<table><tr><td>${framed(30, '甲')}</td><td>乙</td></tr></table>`)).toContain(
      '<tr><td>甲</td><td>乙</td></tr>',
    );
  });
});

test('notes are reached wherever they stand', () => {
  expect(html('<ol><li id="fn1">甲</li></ol>')).toBe('<ol><li id="s-fn1">甲</li></ol>');
  expect(html('<dl><dt>甲</dt><dd id="fn1">乙</dd></dl>')).toContain('<dd id="s-fn1">');
  expect(html('<table><tr id="r"><td id="c">甲</td><td>乙</td></tr></table>')).toContain(
    '<tr id="s-r"><td id="s-c">',
  );
  expect(html('<blockquote id="q"><p>甲</p></blockquote><p>乙</p>')).toBe(
    '<span id="s-q"></span><blockquote><p>甲</p></blockquote><p>乙</p>',
  );
});
