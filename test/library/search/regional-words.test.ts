import { describe, expect, test } from 'vitest';
import { readTerm } from '../../../src-main/library/search/terms.ts';

/** What else a word looks for, without the spaces between its characters. */
function others(text: string): readonly string[] {
  const span = { start: 0, end: text.length };
  const term = readTerm({ kind: 'word', text, column: null, span });
  return (term?.rows ?? []).slice(1).map((row) => row.replaceAll(' ', ''));
}

describe('words that regions say differently', () => {
  test.each([
    ['软体', ['软件']],
    ['网路', ['网络']],
    ['记忆体', ['内存']],
    ['应用程式', ['应用程序']],
    ['電腦程序', ['电脑程式']],
    ['澳洲人工智慧', ['澳洲人工智能']],
  ])('%s', (text, expected) => {
    expect(others(text)).toEqual(expected);
  });

  // Each of these has a counterpart on the screens of programs that says something else in a text.
  test.each(
    '内核 核心 程序 程式 进程 互动 交互 杀毒 防毒 专案 项目 主板 信道 通道 加载 图示 简报 预设 音讯 资料来源'.split(
      ' ',
    ),
  )('%s stands for itself alone', (text) => {
    expect(others(text)).toEqual([]);
  });

  // Each of these has one that stands mostly where two other words meet, or within a name.
  test.each('位元 多任务 全角 缓存 绑定 资料包 布林 乍得 香农'.split(' '))(
    '%s is not looked for in the middle of other words',
    (text) => {
      expect(others(text)).toEqual([]);
    },
  );

  test('a taxi is no soldier', () => {
    expect(others('计程车')).toEqual(['出租车']);
  });
});
