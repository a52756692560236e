import { describe, expect, it } from 'vitest';
import type { Snippet } from '../../src-main/contract.ts';
import {
  fittedExcerpt,
  fittedSnippet,
  pieces,
  tight,
} from '../../src-renderer/list/marked-text.ts';

const snippet = (text: string, from: number, to: number, cut = false): Snippet => ({
  row: 1,
  text,
  marks: [{ from, to }],
  cutBefore: cut,
  cutAfter: cut,
});

describe('pieces', () => {
  it('cuts a text at its marks', () => {
    const marks = [
      { from: 0, to: 1 },
      { from: 2, to: 4 },
    ];
    expect(pieces('甲乙丙丁', marks)).toEqual([
      { text: '甲', marked: true },
      { text: '乙', marked: false },
      { text: '丙丁', marked: true },
    ]);
    expect(pieces('甲', [])).toEqual([{ text: '甲', marked: false }]);
  });
});

describe('fittedSnippet', () => {
  it('leaves a passage whose match is near its beginning', () => {
    expect(fittedSnippet(snippet('他说华为会来', 2, 4))).toEqual({
      text: '他说华为会来',
      marks: [{ from: 2, to: 4 }],
    });
  });

  it('cuts behind a sign before a late match, and moves the marks along', () => {
    const text = '很长的开头说的是别的事情。后来，华为又来了';
    const { text: fitted, marks } = fittedSnippet(snippet(text, 16, 18, true));
    expect(fitted).toBe('…后来，华为又来了…');
    expect(marks.map(({ from, to }) => fitted.slice(from, to))).toEqual(['华为']);
  });

  it('leaves less before the match where there is less room', () => {
    const { text, marks } = fittedSnippet(snippet('一条小河边的旧桥', 6, 8), 3);
    expect(text).toBe('…河边的旧桥');
    expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(['旧桥']);
  });

  it('does not begin with the sign that ended what was cut', () => {
    expect(fittedSnippet(snippet('，在经济上', 2, 4, true))).toEqual({
      text: '…在经济上…',
      marks: [{ from: 2, to: 4 }],
    });
  });

  it('does not begin within a word', () => {
    const text = 'something about international affairs of Huawei';
    const from = text.indexOf('Huawei');
    const { text: fitted, marks } = fittedSnippet(snippet(text, from, text.length));
    expect(fitted).toMatch(/^…(?:\w+ )*Huawei$/u);
    expect(text).toContain(` ${fitted.slice(1)}`);
    expect(fitted.slice(marks[0]?.from, marks[0]?.to)).toBe('Huawei');
  });
});

describe('tight', () => {
  it('takes away the space between Chinese paragraphs, and no other', () => {
    expect(tight('水泥地。 为什么存它')).toBe('水泥地。为什么存它');
    expect(tight('他说：“来。” “不来。”')).toBe('他说：“来。”“不来。”');
    expect(tight('第四十六回 前年冬天')).toBe('第四十六回 前年冬天');
    expect(tight('One. Two “three” four。 Five')).toBe('One. Two “three” four。 Five');
  });
});

describe('fittedExcerpt', () => {
  it('tells that more follows where the excerpt was cut', () => {
    expect(fittedExcerpt('短。')).toBe('短。');
    expect(fittedExcerpt('长'.repeat(90))).toBe(`${'长'.repeat(90)}…`);
  });
});
