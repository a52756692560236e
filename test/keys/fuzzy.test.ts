import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '../../src-renderer/commands/fuzzy.ts';

const best = (typed: string, texts: readonly string[]) =>
  texts
    .map((text) => ({ text, found: find(typed, text) }))
    .filter(({ found }) => found !== null)
    .sort((one, other) => (other.found?.score ?? 0) - (one.found?.score ?? 0))
    .map(({ text }) => text);
const marked = (typed: string, text: string) =>
  [...(find(typed, text)?.marks ?? [])].map((at) => text.charAt(at)).join('');

describe('find', () => {
  it('finds whole words, beginnings and letters in order', () => {
    expect(find('read', 'Mark all as read')).not.toBeNull();
    expect(find('mar', 'Mark all as read')).not.toBeNull();
    expect(find('maar', 'Mark all as read')).not.toBeNull();
    expect(find('zread', 'Mark all as read')).toBeNull();
    expect(find('', 'anything')).not.toBeNull();
  });

  it('finds every word, in any order', () => {
    expect(find('read all', 'Mark all as read')).not.toBeNull();
    expect(find('read none', 'Mark all as read')).toBeNull();
  });

  it('ignores case, accents and full width', () => {
    expect(find('ＣAFE', 'Café')).not.toBeNull();
  });

  it('puts what was meant first', () => {
    expect(best('star', ['Go to start', 'Starred articles', 'Text size of the start'])[0]).toBe(
      'Starred articles',
    );
    expect(best('mar', ['Show or remove', 'Mark all as read', 'Summary'])[0]).toBe(
      'Mark all as read',
    );
    expect(best('ot', ['Light theme, not dark', 'Open tags'])).toContain('Open tags');
  });

  it('finds Chinese by any of its characters', () => {
    expect(marked('已读', '全部标为已读')).toBe('已读');
    expect(marked('标读', '全部标为已读')).toBe('标读');
    expect(find('星标', '加星标')).not.toBeNull();
    expect(find('标星', '加星标')).toBeNull();
  });

  it('marks what was found, letter by letter', () => {
    expect(marked('maar', 'Mark all as read')).toBe('Maar');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.string(), (text, typed) => {
        const found = find(typed, text);
        if (found === null) return;
        for (const at of found.marks) expect(at).toBeLessThan(text.length);
        const word = typed.trim().toLowerCase();
        if (!/\s/u.test(word) && /^[a-z]*$/u.test(word)) {
          expect([...found.marks].map((at) => text.charAt(at).toLowerCase()).join('')).toBe(word);
        }
      }),
    );
  });
});
