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
  const marked = ({ text, marks }: Pick<Snippet, 'text' | 'marks'>) =>
    marks.map(({ from, to }) => text.slice(from, to));

  it('leaves a passage whose match is near its beginning', () => {
    expect(fittedSnippet(snippet('他说华为会来', 2, 4))).toEqual({
      far: '',
      near: '他说',
      text: '华为会来',
      marks: [{ from: 0, to: 2 }],
    });
  });

  it('cuts behind a sign before a late match, and moves the marks along', () => {
    const text = '很长的开头说的是别的事情。后来，华为又来了';
    const fitted = fittedSnippet(snippet(text, 16, 18, true));
    expect(fitted).toMatchObject({ far: '…后来，', near: '', text: '华为又来了…' });
    expect(marked(fitted)).toEqual(['华为']);
  });

  it('tells what is left before the match where there is less room', () => {
    const fitted = fittedSnippet(snippet('这里有一条小河边的旧桥', 9, 11));
    expect(fitted).toMatchObject({ far: '这里有一条小河', near: '边的', text: '旧桥' });
  });

  it('leaves less before a match that takes the room itself', () => {
    const before = '这里说的是很久以前的';
    const { length } = before;
    const long = fittedSnippet(snippet(`${before}中华人民共和国`, length, length + 7));
    expect(long).toMatchObject({ far: '…很久以前的', near: '' });
    const short = fittedSnippet(snippet(`${before}旧桥`, length, length + 2));
    expect(short).toMatchObject({ far: '…里说的是很久以', near: '前的' });
  });

  it('does not begin with the sign that ended what was cut', () => {
    expect(fittedSnippet(snippet('，在经济上', 2, 4, true))).toMatchObject({
      far: '…',
      near: '在',
      text: '经济上…',
    });
  });

  it('does not begin within a word', () => {
    const text = 'something about international affairs of Huawei';
    const from = text.indexOf('Huawei');
    const fitted = fittedSnippet(snippet(text, from, text.length));
    const lead = fitted.far + fitted.near;
    expect(lead).toMatch(/^…(?:\w+ )*$/u);
    expect(text).toContain(` ${lead.slice(1)}Huawei`);
    expect(marked(fitted)).toEqual(['Huawei']);
  });

  it('takes the space away between Chinese paragraphs before the match', () => {
    const fitted = fittedSnippet(snippet('到了。 河边的旧桥', 7, 9));
    expect(fitted.far + fitted.near).toBe('到了。河边的');
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
