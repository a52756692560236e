/** Keys that were made by the rules of now are not changed when they are renewed by them. */
import { expect, test } from 'vitest';
import { canonicalKey, keyByRulesOfNow } from '../../src-main/library/address.ts';

test.each([
  'https://www.bbc.com/zhongwen/simp/world-59259316',
  'https://www.rfi.fr/cn/%E4%B8%AD%E5%9B%BD/20200722-a%2Fb?b=1&a=%26',
  'http://news.example.com:8080/a//b/?utm_source=x#c',
  'https://a.example/',
])('the key of %s is not changed by the rules that made it', (url) => {
  const key = canonicalKey(url) ?? '';
  expect(keyByRulesOfNow(key)).toBe(key);
  const content = `content:${'0'.repeat(64)}`;
  expect(keyByRulesOfNow(content)).toBe(content);
});
