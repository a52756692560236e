import { describe, expect, test } from 'vitest';
import {
  isRelativeTime,
  parseDatetime,
  parseTime,
} from '../../../src-main/library/article/times.ts';

const iso = (text: string, zone: string | null = null): string | null => {
  const time = parseTime(text, zone);
  if (time?.ms == null) return null;
  const at = new Date(time.ms).toISOString();
  return time.precision === 'day' ? at.slice(0, 10) : at.slice(0, 16);
};

describe('absolute times', () => {
  test.each([
    ['2021-11-13', '2021-11-13'],
    ['2020-08-01T14:01:24.363Z', '2020-08-01T14:01'],
    ['2020-07-29T00:21:34', '2020-07-29T00:21'],
    ['2020-07-29T08:21:34+08:00', '2020-07-29T00:21'],
    ['2020-07-29 08:21 +0800', '2020-07-29T00:21'],
    ['Wed, 29 Jul 2020 00:40:27 GMT', '2020-07-29T00:40'],
    ['Thu, 02 Jul 2020 10:28:51 +0000', '2020-07-02T10:28'],
    ['2020年7月24日', '2020-07-24'],
    ['2020 年 7 月 24 日 星期五 09:35', '2020-07-24T09:35'],
    ['2020年7月24日 下午3时05分', '2020-07-24T15:05'],
    ['发布于：2020年7月24日', '2020-07-24'],
    ['24/07/2020 - 09:35', '2020-07-24T09:35'],
    ['07/24/2020', '2020-07-24'],
    ['Oct 3rd 2020', '2020-10-03'],
    ['October 3, 2020 at 4:05 p.m. EDT', '2020-10-03T20:05'],
    ['3 October 2020', '2020-10-03'],
    ['2020/8/9', '2020-08-09'],
    ['2020-05-03 3:15 PM', '2020-05-03T15:15'],
    ['2020-05-03 12:30 AM', '2020-05-03T00:30'],
    ['2020-05-03 12:30 p.m. EDT', '2020-05-03T16:30'],
    ['2020-05-03 15:15 PM', '2020-05-03T15:15'],
    ['3 May 2020 3:15 pm', '2020-05-03T15:15'],
    ['03/05/2020, 12:05 am', '2020-05-03T00:05'],
    ['2020/5/3 下午3:15:08', '2020-05-03T15:15'],
    ['2020年5月3日 上午12:30', '2020-05-03T00:30'],
    ['2020年5月3日 凌晨12:30', '2020-05-03T00:30'],
    ['2020年5月3日凌晨2:30', '2020-05-03T02:30'],
    ['2020年5月3日 中午1:05', '2020-05-03T13:05'],
    ['2020年5月3日 中午11:55', '2020-05-03T11:55'],
    ['2020年5月3日 中午12点', '2020-05-03T12:00'],
    ['2020年5月3日 下午12:10', '2020-05-03T12:10'],
    ['2020年5月3日 晚上8点', '2020-05-03T20:00'],
    ['2020年5月3日 晚上12点', '2020-05-04T00:00'],
    ['Published: 3 May 2020', '2020-05-03'],
    ['Posted on 3 May 2020', '2020-05-03'],
    ['Last updated: May 3, 2020', '2020-05-03'],
    ['Updated: 2020-05-03', '2020-05-03'],
    ['Date: 2020-05-03 3:15 pm', '2020-05-03T15:15'],
  ])('%s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test('an outlet’s clock, summer and winter', () => {
    expect(iso('24/07/2020 - 09:35', 'Europe/Paris')).toBe('2020-07-24T07:35');
    expect(iso('15/01/2021 - 11:02', 'Europe/Paris')).toBe('2021-01-15T10:02');
    expect(iso('2020-08-27 11:27:28', 'Asia/Shanghai')).toBe('2020-08-27T03:27');
    expect(iso('Wed, 29 Jul 2020 00:40:27 GMT', 'Asia/Shanghai')).toBe('2020-07-29T00:40');
  });

  test.each([
    '31 分钟前',
    '今年7月',
    '2020年',
    '2021-02-30',
    '13/13/2020',
    '2020-07-24 25:00',
    '12345678',
    'Version 2.0.1',
    '',
    '他在2020年7月24日说',
    'Posted by May 3, 2020',
    '2020-05-03 25:15 PM',
  ])('%s is none', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});

describe('datetime attributes', () => {
  test('midnight under words without a clock is a day', () => {
    expect(parseDatetime('2020-10-03T00:00:00Z', 'Oct 3rd 2020')?.precision).toBe('day');
    expect(parseDatetime('2020-10-03T00:00:00Z', '3 Oct, 00:00')?.precision).toBe('minute');
    expect(parseDatetime('2020-10-12T15:10:49Z', 'Oct 12th 2020')?.precision).toBe('minute');
  });
});

describe('relative times', () => {
  test.each([
    '31 分钟前',
    '4 小时前',
    '2天前',
    '3 hours ago',
    'an hour ago',
    '刚刚',
    '昨天',
    '最近更新： 49 分钟前',
    'Updated 3 hours ago',
    'Last updated an hour ago',
    'Posted: yesterday',
  ])('%s', (text) => {
    expect(isRelativeTime(text)).toBe(true);
  });

  test.each(['2021-11-13', '三年前他来过这里，那时还没有桥', '前天'])('%s is none', (text) => {
    expect(isRelativeTime(text)).toBe(false);
  });
});
