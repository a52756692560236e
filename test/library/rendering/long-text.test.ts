import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtSentences, inParts } from '../../../src-main/library/rendering/long-text.ts';
import { holdToAllowList, renderBody } from '../../../src-main/library/rendering/sanitise.ts';
import { mediaAddress, sourceOf } from '../article/bodies.ts';

const SENTENCE = '渡口的灯在对岸亮着，谁也没有说话。';

/** The rendered fragment. */
const html = (body: string): string =>
  renderBody(sourceOf(body), { title: 'x' }, { mediaAddress }).html;
const withoutTags = (fragment: string): string => fragment.replaceAll(/<[^>]*>/gu, '');

describe('a text that is cut', () => {
  test('has all it had, in pieces that are short enough and well formed', () => {
    const texts = fc.string({
      unit: fc.constantFrom('一', '。', 'a', ' ', '.', '𠀀', '”'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 60 }), (text, most) => {
        const pieces = cutAtSentences(text, most);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(most);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('ends with a sentence where one ends', () => {
    expect(cutAtSentences(SENTENCE.repeat(3), 40)).toEqual([SENTENCE.repeat(2), SENTENCE]);
    expect(cutAtSentences('One. Two and more', 12)).toEqual(['One.', ' Two and', ' more']);
  });
});

describe('a body of ordinary length', () => {
  test('is one whole, its paragraphs as they were', () => {
    const body = `<p>${SENTENCE.repeat(300)}</p>`.repeat(60);
    expect(html(body)).toBe(body);
  });
});

describe('a very long body', () => {
  test('comes in parts that hold all of it in order', () => {
    const blocks = Array.from({ length: 5000 }, (_, at) => `<p>${at}</p>`);
    const parts = inParts(blocks);
    expect(parts.startsWith('<div class="part"><p>0</p>')).toBe(true);
    expect(parts.split('<div class="part">').length - 1).toBeGreaterThan(20);
    expect(parts.replaceAll(/<\/?div[^>]*>/gu, '')).toBe(blocks.join(''));
    expect(holdToAllowList(parts)).toBe(parts);
  });

  test('in one paragraph becomes several, with the same text and marks', () => {
    const text = SENTENCE.repeat(40_000);
    const shown = html(`<p><b>${text}</b></p>`);
    expect(withoutTags(shown)).toBe(text);
    const paragraphs = shown.match(/<p>.*?<\/p>/gu) ?? [];
    expect(paragraphs.length).toBeGreaterThan(30);
    for (const each of paragraphs) expect(each).toMatch(/^<p><b>.*。<\/b><\/p>$/u);
  });

  test('of lines becomes paragraphs between two of them', () => {
    const shown = html(`${SENTENCE}<br>`.repeat(40_000));
    expect(withoutTags(shown)).toBe(SENTENCE.repeat(40_000));
    const longest = Math.max(...shown.split('</p>').map((each) => each.length));
    expect(longest).toBeLessThan(20_000);
  });

  test('of many lines without a tree has many of them in one element', () => {
    const shown = html('<p>x'.repeat(300_000));
    expect(withoutTags(shown).replaceAll('\n', '')).toBe('x'.repeat(300_000));
    expect(shown.split('<p').length).toBeLessThan(4000);
  });
});
