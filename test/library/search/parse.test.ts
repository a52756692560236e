import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeOperator } from '../../../src-main/library/search/operators.ts';
import { parseQuery } from '../../../src-main/library/search/parse.ts';
import { readPeriod } from '../../../src-main/library/search/period.ts';
import type { QueryNode } from '../../../src-main/library/search/query.ts';

/** The tree in few signs: `(& a* "b")`. */
function show(node: QueryNode | null): string {
  if (node === null) return '';
  switch (node.kind) {
    case 'word':
    case 'phrase': {
      const column = node.column === null ? '' : `${node.column}:`;
      if (node.kind === 'word') return `${column}${node.text}*`;
      return `${column}"${node.text}${node.open ? '*' : ''}"`;
    }
    case 'near':
      return `(~${String(node.distance)} ${node.terms.map(show).join(' ')})`;
    case 'filter':
      return `[${Object.values(node.filter)
        .join(' ')
        .replace(/ true$/u, '…')}]`;
    case 'not':
      return `-${show(node.child)}`;
    default:
      return `(${node.kind === 'and' ? '&' : '|'} ${node.children.map(show).join(' ')})`;
  }
}

test.each([
  ['', ''],
  ['   ', ''],
  ['中国', '中国*'],
  ['a b', '(& a* b*)'],
  ['a　b', '(& a* b*)'],
  ['a OR b c', '(& (| a* b*) c*)'],
  ['a b OR c OR d', '(& a* (| b* c* d*))'],
  ['a or b', '(& a* or* b*)'],
  ['(a b) OR c', '(| (& a* b*) c*)'],
  ['-a b', '(& -a* b*)'],
  ['a －b', '(& a* -b*)'],
  ['-(a OR "b c")', '-(| a* "b c")'],
  ['covid-19', 'covid-19*'],
  ['“经济 增长”', '"经济 增长"'],
  ['（a OR b）c', '(& (| a* b*) c*)'],
  ['title：中国', 'title:中国*'],
  ['TITLE:"a b" author:c outlet:d', '(& title:"a b" author:c* outlet:d*)'],
  ['title:(a OR b) c', '(& (| title:a* title:b*) c*)'],
  ['title:OR', 'title:OR*'],
  ['site:https://www.BBC.com/x a', '(& [site bbc.com] a*)'],
  ['site:"163"', '[site 163]'],
  ['site:例え.jp ', '[site xn--r8jz45g.jp]'],
  // A value at the very end may go on, unless it is to be left out.
  ['site:bbc.c', '[site bbc.c…]'],
  ['site:163.', '[site 163…]'],
  ['site:163.1', '[site 163.1…]'],
  ['lang:zh-ha', '[language zh-ha…]'],
  ['a tag:科', '(& a* [tag 科…])'],
  ['tag:科 a', '(& [tag 科] a*)'],
  ['tag:"made in', '[tag made in…]'],
  ['tag:"科"', '[tag 科]'],
  ['-tag:科', '-[tag 科]'],
  ['-(a from:B', '-(& a* [from B])'],
  ['in:/home/a', '[in /home/a…]'],
  ['in:/home/', '[in /home]'],
  // A quotation mark is written twice inside a quotation.
  ['from:"““一席””讲座"', '[from “一席”讲座]'],
  ['"say ""yes"" now"', '"say "yes" now"'],
  ['title:"" a', '(& title:"" a*)'],
  ['a ＯＲ b', '(| a* b*)'],
  // A space behind the colon.
  ['title: 华为', 'title:华为*'],
  ['title: (a b)', '(& title:a* title:b*)'],
  ['is: unread a', '(& [is unread] a*)'],
  ['lang:zh-TW', '[language zh-hant]'],
  ['tag:(科技 OR "a b")', '(| [tag 科技] [tag a b])'],
  ['is:Unread -is:starred', '(& [is unread] -[is starred])'],
  ['has:image has:video has:versions', '(& [has image] [has video] [has versions])'],
  ['a ~3 b', '(~3 a* b*)'],
  ['a ～３ b', '(~3 a* b*)'],
  ['a ~2 b ~4 "c d"', '(~4 a* b* "c d")'],
  ['a near:5 b', '(~5 a* b*)'],
  ['a near: b', '(~10 a* b*)'],
  ['a near:b', '(~10 a* b*)'],
  ['"a b c"~3', '(~3 "a" "b" "c")'],
  ['near:"a b"~7 c', '(& (~7 "a" "b") c*)'],
  ['near:(a "b c")', '(~10 a* "b c")'],
  ['title:"a b"~2', '(~2 title:"a" title:"b")'],
  // All in the column that one of them names.
  ['title:华为 ~3 芯片', '(~3 title:华为* title:芯片*)'],
  ['a ~3 title:b', '(~3 title:a* title:b*)'],
  ['title:a ~3 title:b', '(~3 title:a* title:b*)'],
  ['near:(title:a b)', '(~10 title:a* title:b*)'],
  ['title:(near:(a b))', '(~10 title:a* title:b*)'],
  ['title:(near:"a b")', '(~10 title:"a" title:"b")'],
])('parses %j', (source, tree) => {
  expect(show(parseQuery(source).root)).toBe(tree);
});

test.each([
  // Begun: without effect, so that nothing flickers while one types on.
  ['a OR', 'a*'],
  ['a -', '(& a* -*)'],
  ['a title:', 'a*'],
  ['a is:un', 'a*'],
  ['a has:', 'a*'],
  ['a before:20', 'a*'],
  ['a before:2021-', 'a*'],
  ['a ~3', 'a*'],
  ['(a OR b', '(| a* b*)'],
  ['"a b', '"a b*"'],
  ['"a b ', '"a b "'],
  ['near:"a b', '(~10 "a" "b*")'],
  ['a ~3 title:', 'a*'],
  ['a is: un', 'a*'],
  ['site:http', ''],
  // Wrong: plain words.
  ['is:foo', 'is:foo*'],
  ['before:2021-13', 'before:2021-13*'],
  ['on:yesterday', 'on:yesterday*'],
  ['foo:bar', 'foo:bar*'],
  ['OR a', '(& OR* a*)'],
  ['is:read ~3 a', '(& [is read] a*)'],
  ['is: foo', 'foo*'],
  // Nearness signs that join no two words.
  ['华为 ~3 (芯片 OR 手机)', '(& 华为* (| 芯片* 手机*))'],
  ['title:a ~3 author:b', '(& title:a* author:b*)'],
  ['(a b)~3', '(& a* b*)'],
  ['(a b) ~3 c', '(& (& a* b*) c*)'],
  ['华为 ~3 -b', '(& 华为* -b*)'],
  ['near:华为 芯片', '(& 华为* 芯片*)'],
  ['near:3 (a b)', '(& a* b*)'],
  ['a OR ~3 b', '(| a* b*)'],
  ['~3 ~3', ''],
  ['a) b)', '(& a* b*)'],
  ['()', ''],
])('takes %j as it can', (source, tree) => {
  expect(show(parseQuery(source).root)).toBe(tree);
});

test('reads dates in the time zone of this computer', () => {
  const ms = (year: number, month: number, day: number) => new Date(year, month - 1, day).getTime();
  expect(readPeriod('2021')).toEqual({ from: ms(2021, 1, 1), to: ms(2022, 1, 1) });
  expect(readPeriod('2021-12')).toEqual({ from: ms(2021, 12, 1), to: ms(2022, 1, 1) });
  expect(readPeriod('2020-2-29')).toEqual({ from: ms(2020, 2, 29), to: ms(2020, 3, 1) });
  expect(readPeriod('2021年3月5日')).toEqual({ from: ms(2021, 3, 5), to: ms(2021, 3, 6) });
  expect(readPeriod('２０２１／３')).toEqual({ from: ms(2021, 3, 1), to: ms(2021, 4, 1) });
  expect(readPeriod('2021-02-29')).toBeNull();
  expect(readPeriod('202')).toBe('begun');
  expect(readPeriod('soon')).toBeNull();
});

test('pieces lie in order within the source, whatever it is', () => {
  const word = fc.constantFrom(
    ...['a', '中国', ' ', '"', '“', '(', '）', '-', 'OR', 'title:', 'is:', 'read', '~3', 'near:'],
    ...['before:', '2021', 'tag:', 'site:', '\0', '\ud800', '😀', ':', '：', '*', '^', '{', "'"],
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const source = words.join('');
      const { pieces } = parseQuery(source);
      let end = 0;
      for (const piece of pieces) {
        expect(piece.start).toBeGreaterThanOrEqual(end);
        expect(piece.end).toBeGreaterThan(piece.start);
        end = piece.end;
      }
      expect(end).toBeLessThanOrEqual(source.length);
    }),
    { numRuns: 5000 },
  );
});

test('offers operators and their values', () => {
  const texts = (query: string, caret = query.length) =>
    completeOperator(query, caret)?.choices.map((choice) => choice.text);
  expect(texts('中国 t')).toEqual(['title:', 'tag:']);
  expect(texts('-ti')).toEqual(['title:']);
  expect(texts('(is:')).toEqual(['is:unread', 'is:read', 'is:starred']);
  expect(texts('has:v')).toEqual(['has:video', 'has:versions']);
  expect(texts('lang:zh-')).toEqual(['lang:zh-Hans', 'lang:zh-Hant']);
  expect(texts('"ti')).toBeUndefined();
  expect(texts('中国')).toEqual([]);
  expect(texts('')).toHaveLength(14);
  expect(completeOperator('a tag:科', 7)).toMatchObject({
    replace: { start: 2, end: 7 },
    value: { operator: 'tag', typed: '科' },
  });
});
