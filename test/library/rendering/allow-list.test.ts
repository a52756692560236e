import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
  holdToAllowList,
  renderBody,
} from '../../../src-main/library/rendering/sanitise.ts';
import { mediaAddress, sourceOf } from '../article/bodies.ts';

/** The rendered fragment, with void elements as HTML writes them. */
const html = (body: string): string =>
  renderBody(sourceOf(body), { title: '河上的新桥今天通车' }, { mediaAddress }).html.replaceAll(
    ' />',
    '>',
  );

const LONG =
  '<p>这是一段很长的正文，说的是河上的新桥怎样建成，又怎样在今天早上通了车，两岸的人都来看。</p>';

/** What a page may try. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//x>',
  '<scr<script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script><text>甲</text></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href="vbscript:x">x</a>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<style>@import "x"</style>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href=x>',
  '<form action=x><button formaction=javascript:alert(1)>x</button>',
  '<input onfocus=alert(1) autofocus>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<title><b>x</title>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="javascript:alert(1)" title="&quot;><script>">',
  '<object data=javascript:alert(1)>',
  '<embed src=javascript:alert(1)>',
  '<template><img src=x onerror=alert(1)></template>',
  '<h2 id="a&quot; onclick=&quot;alert(1)">x</h2>',
  "<h2 id='\"><script>'>x</h2>",
  '<time datetime="&quot;><script>">x</time>',
  '<p lang="&quot; onclick=x">y</p>',
  '<td colspan="2&quot; onclick=x">y</td>',
  '<img alt="&quot;><script>alert(1)</script>" src="https://a.example/&quot;onerror=x">',
  '<a name="x&quot;><script>">y</a>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml <script>?>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<b><p><i></b></p></i>',
  '</div></p>',
  '<table><p>x<tr><b><td>y',
  '<details open ontoggle=alert(1)><summary>x',
  '<video><source onerror=alert(1)></video>',
  '<img src="data:image/png;base64,AAAA&quot;onerror=x">',
  '<li><dd><dt><ul>',
  '<plaintext>',
  '<pre><a href="javascript:alert(1)"><img src=x onerror=alert(1) alt="<b>"></a><p onclick=x>&lt;script&gt;',
  '<div class="fb-post" data-href="javascript:alert(1)">x</div>',
  '<frameset><frame src=javascript:alert(1)>',
];

describe('nothing outside the allow-list', () => {
  const fragment = fc
    .array(
      fc.oneof(
        fc.constantFrom(...HOSTILE),
        fc.string({ maxLength: 12 }),
        fc.constantFrom('<', '>', '"', "'", '/', '=', '<p>', '<b>', '</b>', ' on', '&'),
      ),
      { maxLength: 25 },
    )
    .map((pieces) => pieces.join(''));
  const tag = /<(\/?)([a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/g;

  const checkMarkup = (result: string): void => {
    for (const [, , name = '', attributes = ''] of result.matchAll(tag)) {
      expect(ALLOWED_TAGS).toContain(name);
      for (const [, key = '', value = ''] of attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)) {
        expect([...(ALLOWED_ATTRIBUTES['*'] ?? []), ...(ALLOWED_ATTRIBUTES[name] ?? [])]).toContain(
          key,
        );
        if (key === 'href') expect(value).toMatch(/^(?:https?:|mailto:|#s-)/);
        if (key === 'src') expect(value).toMatch(/^app:\/\/sheaf\/media\//);
        if (key === 'id') expect(value).toMatch(/^(?:s-|h-\d)/);
      }
    }
    // Without the tags that were read, no sign of another is left.
    expect(result.replace(tag, '')).not.toMatch(/[<>]/);
  };

  test.each(HOSTILE)('%s', (body) => {
    checkMarkup(html(body));
    checkMarkup(html(`${body}${LONG}`));
  });

  test('hostile pieces in any order', () => {
    fc.assert(
      fc.property(fragment, (body) => {
        const result = html(body);
        checkMarkup(result);
        expect(result).not.toMatch(
          /<script|<[^>]*\son[a-z]+=|<[^>]*="\s*javascript:|<[^>]*\sstyle=/i,
        );
      }),
      { numRuns: 1_500 },
    );
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(fragment, (body) => {
        const once = renderBody(sourceOf(body), { title: '' }, { mediaAddress }).html;
        expect(holdToAllowList(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the allow-list alone holds as well', () => {
    fc.assert(
      fc.property(fragment, (body) => {
        const result = holdToAllowList(body);
        // Values are escaped and may say what they like, addresses apart.
        const markup = result.replace(/="(?!\s*javascript:)[^"]*"/gi, '=""');
        expect(markup).not.toMatch(
          /<script|<[^>]*\son[a-z]+=|<[^>]*="\s*javascript:|<[^>]*\sstyle=/i,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
