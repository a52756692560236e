import { afterEach, describe, expect, it } from 'vitest';
import { reason, say } from '../../src-main/sayings.ts';
import { failureText, faultText } from '../../src-renderer/app/failure-text.ts';
import { speak, words } from '../../src-renderer/words/words.ts';

const path = '/home/ada/News/a.md';

afterEach(() => {
  speak('en');
});

describe('a failure', () => {
  it('says once what can be done where the main side says it', () => {
    const message = say('file-away', { path });
    expect(failureText({ code: 'away', message })).toBe(message);
    expect(faultText(words.failure.mark, { code: 'away', message })).toBe(
      `${words.failure.mark} ${message}`,
    );
  });

  it('says what can be done by its kind where nobody else does', () => {
    const failure = { code: 'internal', message: 'x is not a function' } as const;
    expect(faultText(words.failure.mark, failure)).toBe(
      'The change could not be kept. x is not a function This is a fault in Sheaf. Restarting it may help.',
    );
    speak('zh-Hans');
    expect(failureText(failure)).toBe(
      'Sheaf 自身出了故障。（x is not a function）这是 Sheaf 的缺陷，重新启动或许有用。',
    );
  });

  it('says once what could not be done, and to which file', () => {
    const message = say('folder-not-made', { path, reason: reason('disk-full') });
    expect(faultText(words.failure.makeFolder, { code: 'storage', message })).toBe(message);
    speak('zh-Hant');
    expect(faultText(words.failure.makeFolder, { code: 'storage', message })).toBe(
      `無法新增資料夾 ${path}：磁碟已滿。請選擇一個已有的資料夾。`,
    );
  });
});
