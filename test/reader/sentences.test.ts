import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { sentencesOf } from '../../src-renderer/reader/aloud/sentences.ts';
import { ownVoices, voiceFor, type Voice } from '../../src-renderer/reader/aloud/voices.ts';

const said = (text: string, language: string | null) =>
  sentencesOf(text, language).map(({ from, to }) => text.slice(from, to));

describe('sentencesOf', () => {
  it('ends at the signs of Chinese, closing marks included', () => {
    expect(said('他说：“河水涨了。”谁也没动！桥还在吗？在。', 'zh-Hans')).toEqual([
      '他说：“河水涨了。”',
      '谁也没动！',
      '桥还在吗？',
      '在。',
    ]);
  });

  it('ends at each line, and says nothing of signs alone', () => {
    expect(said('标题\n\n　正文 \n* * *\nEnd.', 'zh-Hans')).toEqual(['标题', '正文', 'End.']);
  });

  it('keeps abbreviations and numbers whole', () => {
    expect(said('It rose 3.5 metres. Nobody moved.', 'en')).toEqual([
      'It rose 3.5 metres.',
      'Nobody moved.',
    ]);
  });

  it('parts long sentences where one pauses, and loses nothing', () => {
    const long = `${'河水在桥下慢慢流过，'.repeat(60)}到了海里。`;
    const parts = said(long, 'zh-Hans');
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(160);
    expect(parts.slice(0, -1).every((part) => part.endsWith('，'))).toBe(true);
    expect(parts.join('')).toBe(long);
  });

  it('gives stretches in order that hold every letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const spans = sentencesOf(text, 'zh');
        let last = 0;
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        const letters = (all: string) => all.replaceAll(/[^\p{L}\p{N}]/gu, '');
        expect(letters(spans.map(({ from, to }) => text.slice(from, to)).join(''))).toBe(
          letters(text),
        );
      }),
    );
  });
});

const voice = (name: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  name,
  lang,
  voiceURI: name,
  localService: true,
  default: false,
  ...more,
});

describe('voices', () => {
  it('are none that send the text elsewhere, and no timbres', () => {
    const all = [
      voice('Ting-Ting', 'zh-CN'),
      voice('Cloud', 'zh-CN', { localService: false }),
      voice('Chinese (Mandarin)+Adam espeak-ng', 'cmn'),
    ];
    expect(ownVoices(all).map(({ name }) => name)).toEqual(['Ting-Ting']);
  });

  it('are chosen for the language, in whatever way engines name it', () => {
    const all = [
      voice('Sin-ji', 'zh-HK'),
      voice('Mei-Jia', 'zh_TW'),
      voice('Mandarin', 'cmn'),
      voice('Pinyin', 'cmn-LATN-PINYIN'),
      voice('Daniel', 'en-GB', { default: true }),
    ];
    expect(voiceFor(all, 'zh-Hans', null)?.name).toBe('Mandarin');
    expect(voiceFor(all, 'zh-Hant', null)?.name).toBe('Mei-Jia');
    expect(voiceFor(all, 'zh-HK', null)?.name).toBe('Sin-ji');
    expect(voiceFor(all, 'zh-Hans', 'Sin-ji')?.name).toBe('Sin-ji');
    expect(voiceFor(all, 'zh-Hans', 'Daniel')?.name).toBe('Mandarin');
    expect(voiceFor(all, 'fr', null)).toBeNull();
    expect(voiceFor(all, null, null)?.name).toBe('Daniel');
  });
});
