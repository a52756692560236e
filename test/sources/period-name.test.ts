import { afterEach, expect, it } from 'vitest';
import { periodName } from '../../src-renderer/sources/period-name.ts';
import { speak } from '../../src-renderer/words/words.ts';

afterEach(() => {
  speak('en');
});

it('is written as the language of the interface writes it', () => {
  expect(['2021', '2021-03', '2021-03-09'].map(periodName)).toEqual([
    '2021',
    'March 2021',
    '9 March 2021',
  ]);
  speak('zh-Hans');
  expect(['2021', '2021-03', '2021-03-09'].map(periodName)).toEqual([
    '2021年',
    '2021年3月',
    '2021年3月9日',
  ]);
});

it('is what it was where it names no time', () => {
  expect(periodName('')).toBe('');
  expect(periodName('soon')).toBe('soon');
});
