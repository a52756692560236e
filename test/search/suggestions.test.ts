import { describe, expect, it } from 'vitest';
import type { Completion } from '../../src-main/contract.ts';
import { withChoice } from '../../src-renderer/search/suggestions.ts';

const completion = (from: number, to: number, text: string): Completion => ({
  replace: { from, to },
  choices: [{ text, hint: '' }],
});

describe('withChoice', () => {
  it('leaves the caret behind an operator that wants a value', () => {
    expect(withChoice('华为 ti', completion(3, 5, 'title:'), 0)).toEqual({
      text: '华为 title:',
      caret: 9,
    });
  });

  it('puts a space behind what is whole, unless there is one', () => {
    expect(withChoice('is:u', completion(0, 4, 'is:unread'), 0)).toEqual({
      text: 'is:unread ',
      caret: 10,
    });
    expect(withChoice('is:u 桥', completion(0, 4, 'is:unread'), 0)).toEqual({
      text: 'is:unread 桥',
      caret: 10,
    });
  });

  it('knows no choice that is not there', () => {
    expect(withChoice('a', completion(0, 1, 'author:'), 1)).toBeNull();
  });
});
