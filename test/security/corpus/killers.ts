/** Bodies and files that are known to kill parsers, or to keep them busy for ever. */

const times = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');

/** Bodies by what is wrong with them. All are under a megabyte but where their name says so. */
export const KILLER_BODIES: Readonly<Record<string, () => string>> = {
  '1,000 formatting elements with growing attributes': () =>
    times(1000, (at) => `<b i${'i'.repeat(at % 300)}${at}>`),
  '10,000 formatting elements with growing attributes': () =>
    times(10_000, (at) => `<b ${'i'.repeat(at % 60)}${at}>`),
  '2,000 times two formatting elements in paragraphs': () =>
    times(2000, (at) => `<b id=a${at}><i id=b${at}><p>`),
  '10,000 formatting elements round blocks, closed': () =>
    '<b id><div>'.repeat(10_000) + '</div></b>'.repeat(10_000),
  '10,000 fonts that are never closed': () => times(10_000, (at) => `<font size=${at}>`),
  'a depth of 20,000': () => `${'<div>'.repeat(20_000)}x`,
  'a depth of 100,000': () => `${'<div>'.repeat(100_000)}x`,
  'lists in lists, 100,000 deep': () => '<ul><li>'.repeat(100_000),
  'one tag with 100,000 attributes': () => `<p ${times(100_000, (at) => `a${at} `)}>x`,
  'tables in tables, 600 deep': () => '<table><tr><td>'.repeat(600),
  '5,000 templates': () => '<template>'.repeat(5000),
  'a million siblings (4 MB)': () => '<p>x'.repeat(1_000_000),
  'links that are never closed': () => times(50_000, (at) => `<p><a href=A${at}>`),
  'a text of 10 MB': () => `<p>${'The ferry left the quay. '.repeat(400_000)}</p>`,
  'an attribute of 10 MB': () => `<p title="${'x'.repeat(10_000_000)}">x</p>`,
};

/** What the tree can be built of, though it takes its time. */
export const SLOW_BODIES: Readonly<Record<string, () => string>> = {
  'comments that are never ended': () => '<!--'.repeat(200_000),
  'quotes that are never ended': () => '<a b="'.repeat(150_000),
  'less-than signs': () => '<'.repeat(900_000),
  'character references': () => '&lt;&#38;&notin'.repeat(60_000),
  'brackets of Markdown': () => `${'['.repeat(300_000)}${']('.repeat(100_000)}`,
  'stars of Markdown': () => '*a **b _c `'.repeat(80_000),
  'quotes in quotes of Markdown': () => times(900, (at) => `${'> '.repeat(at)}x\n`),
  'lists in lists of Markdown': () => times(900, (at) => `${'  '.repeat(at)}- x\n`),
  'line breaks': () => '<br>'.repeat(190_000),
};

/** Front matter that means to grow. */
export const KILLER_MATTERS: Readonly<Record<string, () => string>> = {
  'aliases that multiply': () =>
    ['a: &a ["lol","lol","lol","lol","lol","lol","lol","lol","lol"]']
      .concat(
        Array.from('bcdefghi').map(
          (name, at) =>
            `${name}: &${name} [${Array(9)
              .fill(`*${'abcdefghi'[at] ?? 'a'}`)
              .join(',')}]`,
        ),
      )
      .join('\n'),
  'brackets 4,000 deep': () => `tags: ${'['.repeat(4000)}${']'.repeat(4000)}`,
  'anchors that name themselves': () => times(500, (at) => `k${at}: &a${at} [*a${at}]\n`),
  'a thousand keys of one name': () => 'author: x\n'.repeat(1000).trimEnd(),
  'a line of 60 KB': () => `description: ${'x: - ['.repeat(10_000)}`,
};
