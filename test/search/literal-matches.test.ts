import { describe, expect, it } from 'vitest';
import { joinedSpans, literalMatches } from '../../src-renderer/reader/literal-matches.ts';

const found = (text: string, sought: string) =>
  literalMatches(text, sought).map(({ from, to }) => text.slice(from, to));

describe('literalMatches', () => {
  it('passes over case, accents and width', () => {
    expect(found('Café CAFE ｃａｆｅ cafeteria', 'cafe')).toEqual([
      'Café',
      'CAFE',
      'ｃａｆｅ',
      'cafe',
    ]);
    expect(found('cafe\u0301!', 'é!')).toEqual(['e\u0301!']);
  });

  it('finds signs, and takes any white space for any other', () => {
    expect(found('他说：“好，走。”', '：“好')).toEqual(['：“好']);
    expect(found('one\n   two', 'one two')).toEqual(['one\n   two']);
  });

  it('keeps places right behind characters of two units and those that unfold', () => {
    expect(found('𠮷野家ﬁsh和fish', 'fish')).toEqual(['ﬁsh', 'fish']);
    expect(found('𠮷野', '𠮷')).toEqual(['𠮷']);
  });

  it('finds nothing for nothing', () => {
    expect(found('some text', '  ')).toEqual([]);
  });
});

describe('joinedSpans', () => {
  it('joins what overlaps and keeps the order', () => {
    const one = [
      { from: 4, to: 6 },
      { from: 10, to: 12 },
    ];
    const other = [
      { from: 0, to: 2 },
      { from: 5, to: 8 },
    ];
    expect(joinedSpans(one, other)).toEqual([
      { from: 0, to: 2 },
      { from: 4, to: 8 },
      { from: 10, to: 12 },
    ]);
  });
});
