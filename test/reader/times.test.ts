import { afterEach, describe, expect, it } from 'vitest';
import { addressText, leadsOutside } from '../../src-renderer/reader/address-text.ts';
import { capturedTime, publishedTime } from '../../src-renderer/reader/times.ts';
import { speak } from '../../src-renderer/words/words.ts';

describe('publishedTime', () => {
  const ms = Date.UTC(2021, 10, 13);

  afterEach(() => {
    speak('en');
  });

  it('shows a day in the language of the interface, and cites its ISO date', () => {
    const shown = publishedTime({ ms, text: '2021-11-13', precision: 'day' });
    expect(shown).toMatchObject({
      text: '13 Nov 2021',
      cited: '2021-11-13',
      machine: '2021-11-13',
    });
    expect(shown.whole).toContain('2021-11-13');
    expect(publishedTime({ ms, text: '13 November 2021', precision: 'day' }).cited).toBe(
      '2021-11-13',
    );
    speak('zh-Hans');
    expect(publishedTime({ ms, text: '2021-11-13', precision: 'day' }).text).toBe('2021年11月13日');
  });

  it('shows the zone of this computer, and keeps what the outlet wrote', () => {
    const moment = Date.UTC(2021, 10, 13, 1, 35);
    const text = '2021-11-13T09:35:00+08:00';
    const shown = publishedTime({ ms: moment, text, precision: 'minute' });
    expect(shown.text).toBe(capturedTime(moment).text);
    expect(shown.whole).toContain(text);
    expect(shown.machine).toBe('2021-11-13T01:35:00.000Z');
  });

  it('shows the outlet’s words where they give no time', () => {
    const words = { text: '昨天', cited: '昨天', whole: '昨天', machine: null };
    expect(publishedTime({ ms: null, text: '昨天', precision: 'day' })).toEqual(words);
    expect(publishedTime({ ms: null, text: '昨天', precision: 'minute' })).toEqual(words);
    expect(publishedTime({ ms: null, text: '2021-13-45', precision: 'day' }).text).toBe(
      '2021-13-45',
    );
  });

  it('shows other words as this computer’s minute, like captured times', () => {
    const moment = Date.UTC(2020, 6, 29, 0, 40);
    const text = 'Wed, 29 Jul 2020 00:40:27 GMT';
    const shown = publishedTime({ ms: moment, text, precision: 'minute' });
    expect(shown.text).toBe(capturedTime(moment).text);
    expect(shown.text).toMatch(/^\d\d Jul 2020, \d\d:\d\d$/u);
    expect(shown.cited).toMatch(/^2020-07-\d\d \d\d:\d\d$/u);
    speak('zh-Hant');
    expect(capturedTime(moment).text).toMatch(/^2020年7月\d\d日 .+\d:\d\d$/u);
  });
});

describe('addresses', () => {
  it('are shown decoded unless that hides something', () => {
    expect(addressText('https://x.org/%E4%B8%AD')).toBe('https://x.org/中');
    expect(addressText('https://x.org/%E2%80%AEa')).toBe('https://x.org/%E2%80%AEa');
    expect(addressText('https://x.org/%E4%')).toBe('https://x.org/%E4%');
  });

  it('lead outside by http, https and mailto alone', () => {
    expect(leadsOutside('HTTPS://x.org')).toBe(true);
    expect(leadsOutside('mailto:a@x.org')).toBe(true);
    expect(leadsOutside('javascript:alert(1)')).toBe(false);
    expect(leadsOutside('app://sheaf/x')).toBe(false);
  });
});
