import { expect, test } from 'vitest';
import { toMarkdown } from '../../../src-main/library/rendering/markdown.ts';

test.each([
  [
    '<h2 id="a">题</h2><p>一<strong>二</strong><em>三</em><br>四</p>',
    '## 题\n\n一**二***三*  \n四',
  ],
  ['<ul><li>a</li><li>b</li></ul>', '-   a\n-   b'],
  ['<blockquote><p>a</p></blockquote><hr>', '> a\n\n---'],
  ['<p><a href="https://a.example/x_(1)">a</a></p>', '[a](https://a.example/x_\\(1\\))'],
  [
    '<figure class="picture"><span class="alt">渡船 [1]</span><a class="source" href="https://a.example/1.jpg">a.example</a><figcaption>停航<br>的渡船</figcaption></figure>',
    '![渡船 \\[1\\]](<https://a.example/1.jpg>)\n\n*停航 的渡船*',
  ],
  [
    '<figure class="picture"><a class="source" href="https://a.example/a b>c.jpg">a.example</a></figure>',
    '![](<https://a.example/a%20b%3Ec.jpg>)',
  ],
  [
    '<figure class="card" data-kind="video"><span class="label">影片</span><a class="source" href="https://v.example/1">v.example</a></figure>',
    '[影片](<https://v.example/1>)',
  ],
  [
    '<figure class="card" data-kind="audio"><a class="source" href="https://v.example/1">v.example</a></figure>',
    '[v.example](<https://v.example/1>)',
  ],
  [
    '<figure class="picture"><span class="alt">影片</span><a href="https://v.example/1">v.example</a><a class="source" href="https://a.example/1.jpg">a.example</a><figcaption><a href="https://c.example/">丙</a></figcaption></figure>',
    '[![影片](<https://a.example/1.jpg>)](<https://v.example/1>)\n\n*[丙](https://c.example/)*',
  ],
  [
    '<figure class="picture"><span class="alt">影片</span><a href="https://v.example/1">v.example</a></figure>',
    '[影片](<https://v.example/1>)',
  ],
  [
    '<figure class="picture"><img src="/media/00/0" alt=""><a href="https://v.example/1">v.example</a></figure>',
    '[v.example](<https://v.example/1>)',
  ],
  [
    '<figure class="picture"><img src="/media/00/0" alt="图"><a class="source" href="https://a.example/1.jpg">a.example</a></figure>',
    '![图](<https://a.example/1.jpg>)',
  ],
  [
    '<p><a href="https://v.example/1"><span class="picture"><span class="alt">影片</span></span></a></p>',
    '[影片](https://v.example/1)',
  ],
  ['<figure class="picture"><span class="alt">只有词</span></figure>', '只有词'],
  ['<p>x <img src="/media/00/0" alt="图"> y</p>', 'x 图 y'],
  ['<pre><code>a\n  b</code></pre>', '```\na\n  b\n```'],
  ['<pre>a &lt; b\n  *c* &amp;amp; ~~d~~\n</pre>', '```\na < b\n  *c* &amp; ~~d~~\n```'],
  ['<pre>a\n````\nb ```</pre>', '`````\na\n````\nb ```\n`````'],
  ['<pre>a <b>b</b> <a href="https://a.example/">c</a></pre>', '```\na b c\n```'],
  [
    '<pre>a <span class="picture"><span class="alt">图</span><a class="source" href="https://a.example/1.jpg">a.example</a></span></pre>',
    '```\na 图\n```',
  ],
  ['<ul><li><pre>a\nb</pre></li></ul>', '-   ```\n    a\n    b\n    ```'],
  ['<p>&lt;b&gt; 1 &lt; 2</p>', '\\<b> 1 \\< 2'],
  ['<p>&amp;lt; &amp;#60; &amp;中; A&amp;B &amp; C</p>', '\\&lt; \\&#60; &中; A&B & C'],
  ['<p>~~划去~~ 1~2 \\~~</p>', '\\~\\~划去\\~\\~ 1~2 \\\\\\~\\~'],
  ['<p>~~~</p>', '\\~\\~\\~'],
  ['<p><code>a &lt; b &amp;lt; ~~c~~</code></p>', '`a < b &lt; ~~c~~`'],
  [
    '<figure class="picture"><span class="alt">&amp;lt; ~~</span><a class="source" href="https://a.example/1.jpg">a.example</a></figure>',
    '![\\&lt; \\~\\~](<https://a.example/1.jpg>)',
  ],
  ['', ''],
])('%s', (html, markdown) => {
  expect(toMarkdown(html)).toBe(markdown);
});

test('what Markdown has no sign for stays HTML', () => {
  const table = '<table><tbody><tr><td>1</td></tr></tbody></table>';
  expect(toMarkdown(`<p>a</p>${table}`)).toContain(table);
  expect(toMarkdown('<p>H<sub>2</sub>O</p>')).toBe('H<sub>2</sub>O');
});
