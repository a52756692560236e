import { describe, expect, test } from 'vitest';
import { html, render } from './rendered.ts';

describe('pictures and players', () => {
  test('a picture is a placeholder with its caption and a link to the original', () => {
    expect(
      html(
        '<figure><img alt="河上" src="https://images.weserv.nl/?url=pictures.example/a.jpg"><figcaption>新桥</figcaption></figure>',
      ),
    ).toBe(
      '<figure class="picture"><span class="alt">河上</span><a class="source" href="https://pictures.example/a.jpg" rel="noopener noreferrer">pictures.example</a><figcaption>新桥</figcaption></figure>',
    );
  });

  describe('in a link', () => {
    const link = (address: string, host: string, kind = '') =>
      `<a${kind} href="${address}" rel="noopener noreferrer">${host}</a>`;
    const source = (address: string, host: string) => link(address, host, ' class="source"');

    test('to another page, which the figure offers too', () => {
      const picture = '<img src="https://pictures.example/a.jpg" alt="影片">';
      const expected = `<figure class="picture"><span class="alt">影片</span>${link('https://film.example/watch?v=1', 'film.example')}${source('https://pictures.example/a.jpg', 'pictures.example')}`;
      const opening = '<a href="https://film.example/watch?v=1">';
      expect(html(`${opening}${picture}</a>`)).toBe(`${expected}</figure>`);
      expect(html(`${opening}<figure>${picture}<figcaption>开桥</figcaption></figure></a>`)).toBe(
        `${expected}<figcaption>开桥</figcaption></figure>`,
      );
    });

    test('to its own file in full size', () => {
      const full = 'https://news.example/a-full.jpg';
      const expected = `<figure class="picture"><span class="alt">桥</span>${source(full, 'news.example')}</figure>`;
      const picture = '<img src="/a-450x300.jpg" alt="桥">';
      expect(html(`<a href="/a-full.jpg">${picture}</a>`)).toBe(expected);
      expect(
        html(`<a href="https://images.weserv.nl/?url=news.example/a-full.jpg">${picture}</a>`),
      ).toBe(expected);
      expect(html(`<a href="/wiki/File:Bridge.jpg">${picture}</a>`)).toContain(
        link('https://news.example/wiki/File:Bridge.jpg', 'news.example'),
      );
    });

    test.each([
      '/a.jpg',
      '#n1',
      'mailto:a@b.example',
      'javascript:alert(1)',
      '/river/bridge#top',
      '',
    ])('to no other page: %s', (address) => {
      expect(html(`<a href="${address}"><img src="/a.jpg" alt="桥"></a>`)).toBe(
        html('<img src="/a.jpg" alt="桥">'),
      );
    });

    test('beside one that the capture carries', () => {
      const png = `data:image/png;base64,${'iVBORw0KGgo'.repeat(30)}`;
      expect(html(`<a href="/x"><img src="${png}" alt="桥"></a>`)).toBe(
        `<figure class="picture"><img src="app://sheaf/media/x/0" alt="桥">${link('https://news.example/x', 'news.example')}</figure>`,
      );
    });

    test('in a line, where the link needs words', () => {
      const item = (inside: string) =>
        html(`<ul><li><a href="https://film.example/1">${inside}</a></li></ul>`);
      const expected = (inside: string) =>
        `<ul><li>${link('https://film.example/1', inside)}</li></ul>`;
      expect(item('<img src="/a.jpg">')).toBe(
        expected('<span class="picture">film.example</span>'),
      );
      expect(item('<img src="/a.jpg"> 影片')).toBe(expected('<span class="picture"></span> 影片'));
      expect(item('<img src="/a.jpg" alt="影片">')).toBe(
        expected('<span class="picture"><span class="alt">影片</span></span>'),
      );
    });

    test('only inside it', () => {
      expect(html('<a href="/x">甲</a><img src="/a.jpg" alt="桥">')).toBe(
        `<p>${link('https://news.example/x', '甲')}</p>${html('<img src="/a.jpg" alt="桥">')}`,
      );
    });
  });

  test('a picture whose address only a source beside it has', () => {
    const shown =
      '<figure class="picture"><span class="alt">新桥</span><a class="source" href="https://a.example/b-1280.webp" rel="noopener noreferrer">a.example</a></figure>';
    const source =
      '<source srcset="https://a.example/b-640.webp 640w, https://a.example/b-1280.webp 1280w">';
    const filler = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    expect(html(`<picture>${source}<img alt="新桥" width=700></picture>`)).toBe(shown);
    expect(html(`<picture>${source}<img alt="新桥" src="${filler}"></picture>`)).toBe(shown);
  });

  test('what the caption says is not said twice', () => {
    expect(
      html(
        '<div><img alt="新桥，五月三日" src="/a.jpg"></div><div class="picinfo">新桥，五月三日　©River Photo</div>',
      ),
    ).not.toContain('class="alt"');
  });

  test('a caption before its player', () => {
    expect(
      html('<figure><figcaption>开桥</figcaption><audio src="/v.mp3"></audio></figure>'),
    ).toMatch(/^<figure class="card" .*<figcaption>开桥<\/figcaption><\/figure>$/);
  });

  test('no remote picture is left', () => {
    expect(
      html(
        '<p>甲<img src="https://a.example/b.png" srcset="c 2x">乙</p><img src=//d.example/e.gif>',
      ),
    ).not.toContain('<img');
  });

  test('carried pictures are named by number', () => {
    const png = `data:image/png;base64,${'iVBORw0KGgo'.repeat(30)}`;
    const result = render(
      `<img src="${png}" alt="桥"><img src="data:image/svg+xml;base64,${'AAAA'.repeat(80)}"><img src="data:image/webp;base64,${'AAAA'.repeat(80)}">`,
    );
    expect(result.dataImages).toHaveLength(2);
    expect(result.html).toContain(
      '<figure class="picture"><img src="app://sheaf/media/x/0" alt="桥" /></figure>',
    );
    expect(result.html).toContain('src="app://sheaf/media/x/1"');
  });

  test('pixels and emoji', () => {
    expect(
      html(
        '<p>甲<img src="https://a.example/p" width="1" height="1"><img class="emoji" alt="😀" src="https://a.example/e.png"></p>',
      ),
    ).toBe('<p>甲😀</p>');
  });

  test.each([
    [
      '<iframe src="https://www.youtube.com/embed/x" title="开桥"></iframe>',
      'video',
      'https://www.youtube.com/embed/x',
    ],
    [
      '<iframe data-src="//www.youtube.com/embed/x"></iframe>',
      'video',
      'https://www.youtube.com/embed/x',
    ],
    [
      '<video poster="p.jpg"><source src="/v.mp4">no</video>',
      'video',
      'https://news.example/v.mp4',
    ],
    ['<audio src="/v.mp3" controls></audio>', 'audio', 'https://news.example/v.mp3'],
    ['<iframe src="https://docs.example/f"></iframe>', 'embed', 'https://docs.example/f'],
    ['<object data="/f.swf"></object>', 'embed', 'https://news.example/f.swf'],
    [
      '<blockquote class="twitter-tweet"><p>通车</p><a href="https://twitter.com/a/status/1">3 May</a></blockquote>',
      'tweet',
      'https://twitter.com/a/status/1',
    ],
    [
      '<blockquote class="twitter-tweet"><a href="https://twitter.com/a/status/2"></a></blockquote>',
      'tweet',
      'https://twitter.com/a/status/2',
    ],
    [
      '<div class="fb-post" data-href="https://www.facebook.com/a/posts/3"></div>',
      'tweet',
      'https://www.facebook.com/a/posts/3',
    ],
    [
      '<div class="fb-video" data-href="https://www.facebook.com/a/videos/4"></div>',
      'video',
      'https://www.facebook.com/a/videos/4',
    ],
  ])('%s', (body, kind, address) => {
    const result = html(body);
    expect(result).toContain(`<figure class="card" data-kind="${kind}">`);
    expect(result).toContain(`href="${address}"`);
  });

  test('a post without words or address leaves nothing', () => {
    expect(html('<blockquote class="twitter-tweet"></blockquote>')).toBe('');
    expect(html('<div class="fb-post" data-href="javascript:alert(1)"></div>')).toBe('');
  });

  test('a post says what the page carries of it', () => {
    expect(
      html(
        '<div class="fb-post" data-href="https://www.facebook.com/a/posts/3"><blockquote>通车</blockquote></div>',
      ),
    ).toBe(
      '<figure class="card" data-kind="tweet"><blockquote><p>通车</p></blockquote><a class="source" href="https://www.facebook.com/a/posts/3" rel="noopener noreferrer">facebook.com</a></figure>',
    );
  });
});
