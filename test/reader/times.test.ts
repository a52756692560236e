import { describe, expect, it } from 'vitest';
import { addressText, leadsOutside } from '../../src-renderer/reader/address-text.ts';
import { capturedTime, publishedTime } from '../../src-renderer/reader/times.ts';

describe('publishedTime', () => {
  it('shows a day as its ISO date', () => {
    const ms = Date.UTC(2021, 10, 13);
    expect(publishedTime({ ms, text: '2021-11-13', precision: 'day' })).toMatchObject({
      text: '2021-11-13',
      machine: '2021-11-13',
    });
    expect(publishedTime({ ms, text: '13 November 2021', precision: 'day' }).text).toBe(
      '2021-11-13',
    );
  });

  it('shows the zone of this computer, and what the outlet wrote on hover', () => {
    const ms = Date.UTC(2021, 10, 13, 1, 35);
    const text = '2021-11-13T09:35:00+08:00';
    const shown = publishedTime({ ms, text, precision: 'minute' });
    expect(shown.text).toBe(capturedTime(ms).text);
    expect(shown.title).toContain(text);
    expect(shown.machine).toBe('2021-11-13T01:35:00.000Z');
  });

  it('shows the outlet’s words where they give no time', () => {
    expect(publishedTime({ ms: null, text: '昨天', precision: 'day' })).toEqual({
      text: '昨天',
      title: '昨天',
      machine: null,
    });
  });

  it('shows other words as this computer’s minute, like captured times', () => {
    const ms = Date.UTC(2020, 6, 29, 0, 40);
    const text = 'Wed, 29 Jul 2020 00:40:27 GMT';
    expect(publishedTime({ ms, text, precision: 'minute' }).text).toBe(capturedTime(ms).text);
    expect(capturedTime(ms).text).toMatch(/^2020-07-\d\d \d\d:\d\d$/u);
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
