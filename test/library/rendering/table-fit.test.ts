import { expect, test } from 'vitest';
import { renderBody } from '../../../src-main/library/rendering/sanitise.ts';
import {
  fitOf,
  hasLongWord,
  longestWord,
  type Cell,
} from '../../../src-main/library/rendering/table-fit.ts';
import { mediaAddress, sourceOf } from '../article/bodies.ts';

const cell = (html: string, columns = 1, rows = 1): Cell => ({
  longest: longestWord(html),
  columns,
  rows,
});
const row = (count: number, html: string): readonly Cell[] =>
  Array.from({ length: count }, () => cell(html));

test.each([
  ['few columns', row(4, 'Passengers'), ''],
  ['some columns', row(8, 'Travellers'), 'small'],
  ['more columns', row(8, 'Passengers'), 'smaller'],
  ['too many', row(30, 'Passengers'), 'crowded'],
  ['addresses, which may be broken', row(4, `https://a.example/${'x'.repeat(200)}`), 'small'],
  ['many words, whose lines break', row(4, 'The river runs on '.repeat(50)), ''],
  ['Chinese, whose lines break anywhere', row(14, '这条河从来没有忘记过任何事情'), ''],
])('the type of a table with %s', (_name, cells, fit) => {
  expect(fitOf([cells])).toBe(fit);
});

test('a cell over several columns needs them all, and one from above takes its place', () => {
  expect(fitOf([[cell('Passengers', 60)], row(3, 'a')])).toBe('crowded');
  expect(fitOf([[cell('Passengers', 3)], row(3, 'a')])).toBe('');
  const tall = cell('Passengers', 1, 2);
  expect(fitOf([[tall, ...row(4, 'a')], row(4, 'Passengers')])).toBe('');
});

test('a word goes on over marks in the line and ends with a block', () => {
  expect(longestWord('Pass<b>eng</b>ers')).toBe(longestWord('Passengers'));
  expect(longestWord('<p>Pass</p><p>engers</p>')).toBeLessThan(longestWord('Passengers'));
  expect(longestWord('a&amp;b')).toBeLessThan(longestWord('a-amp-b'));
  expect(longestWord('')).toBe(1);
  expect(hasLongWord(cell('Donaudampfschifffahrtsgesellschaft'))).toBe(true);
  expect(hasLongWord(cell('Passengers'))).toBe(false);
});

test('what is known of a table is told by its class and those of its cells', () => {
  const html = (body: string): string =>
    renderBody(sourceOf(body), { title: 't' }, { mediaAddress }).html;
  const wide = html(`<table><tr>${'<td>Passengers</td>'.repeat(8)}</tr></table>`);
  expect(wide).toContain('<div class="table smaller"');
  const address = html('<table><tr><td>https://a.example/bridges/1<td>b</table>');
  expect(address).toContain('<td class="long">https://a.example/bridges/1</td><td>b</td>');
});
