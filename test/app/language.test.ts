import { expect, it, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const { languageFor } = await import('../../src-renderer/app/language.ts');

it('is the chosen one, whatever the system speaks', () => {
  expect(languageFor('zh-Hant', ['en-US'])).toBe('zh-Hant');
  expect(languageFor('en', ['zh-CN'])).toBe('en');
});

it('is the first of the system’s that Sheaf speaks', () => {
  expect(languageFor('system', ['zh-CN', 'en'])).toBe('zh-Hans');
  expect(languageFor('system', ['zh-Hans-SG'])).toBe('zh-Hans');
  expect(languageFor('system', ['zh-TW'])).toBe('zh-Hant');
  expect(languageFor('system', ['zh-HK'])).toBe('zh-Hant');
  expect(languageFor('system', ['zh-Hant-MO', 'en'])).toBe('zh-Hant');
  expect(languageFor('system', ['zh'])).toBe('zh-Hans');
  expect(languageFor('system', ['fr-FR', 'zh-TW', 'en-US'])).toBe('zh-Hant');
  expect(languageFor('system', ['en-AU', 'zh-TW'])).toBe('en');
});

it('is English where the system speaks none of them', () => {
  expect(languageFor('system', ['fr', 'de-CH'])).toBe('en');
  expect(languageFor('system', [])).toBe('en');
});
