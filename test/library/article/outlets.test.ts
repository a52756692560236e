import { describe, expect, test } from 'vitest';
import {
  findOutlet,
  hostOf,
  namesOutlet,
  outletName,
  withoutPlace,
} from '../../../src-main/library/article/outlets.ts';

describe('outlets', () => {
  test.each([
    ['https://www.bbc.com/zhongwen/simp/world-1', 'BBC 中文'],
    ['https://www.bbc.com/news/world-1', 'BBC'],
    ['http://www.rfi.fr//cn/contenu/x', 'RFI 法广'],
    ['https://www.rfi.fr/fr/x', 'RFI'],
    ['https://cn.nytimes.com/usa/x', '纽约时报中文网'],
    ['https://www.nytimes.com/x', 'The New York Times'],
    ['https://p.dw.com/p/x', '德国之声'],
    ['https://someone.medium.com/x', 'Medium'],
    ['https://www.Example.org/x', 'example.org'],
    ['https://notbbc.com/zhongwen/', 'notbbc.com'],
    ['mailto:a@b.example', null],
    [null, null],
  ])('%s', (address, name) => {
    expect(outletName(address)).toBe(name);
  });

  test('hosts', () => {
    expect(hostOf('HTTPS://www.Example.org:8080/x')).toBe('example.org');
    expect(hostOf('https://bbc.com@evil.example/')).toBe('evil.example');
    expect(findOutlet('https://bbc.com@evil.example/zhongwen')).toBeNull();
  });

  test('names that are no authors', () => {
    expect(namesOutlet('《纽约时报》')).toBe(true);
    expect(namesOutlet('bbc 中文')).toBe(true);
    expect(namesOutlet('林小溪')).toBe(false);
  });

  test.each([
    ['林小溪台北', '林小溪'],
    ['林溪花蓮縣', '林溪'],
    ['林小溪華盛頓', '林小溪'],
    ['林小溪、陳大河台中', '林小溪、陳大河'],
    ['林小溪 台北', '林小溪'],
    ['林小溪某某地', '林小溪'],
    ['林溪某地', '林溪'],
    ['歐陽小溪', '歐陽小溪'],
    ['歐陽小溪某地', '歐陽小溪'],
  ])('name and place: %s', (words, name) => {
    expect(withoutPlace(words)).toBe(name);
  });
});
