import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  startWatching,
  type StartWatching,
} from '../../../src-main/library/folders/directory-watches.ts';
import { startLibrary } from '../library-process.ts';
import { temporaryDirectory, titles } from '../temporary-library.ts';
import { until } from '../until.ts';
import { listed, problemCodes, putCapture, watching } from './watched-library.ts';

/** Begins to watch as always, then meets this error. */
function failingWith(code: string): StartWatching {
  return (folder, listener) => {
    const watches = startWatching(folder, listener);
    void watches.ready.then(() => {
      listener.failed(Object.assign(new Error(`${code}: watch`), { code }));
    });
    return watches;
  };
}

/** Whether a process can get lower limits of its own; says why not where it cannot. */
function mayLimit(): boolean {
  try {
    const set = 'echo 5 > /proc/sys/user/max_inotify_watches';
    execFileSync('unshare', ['-U', '-r', 'sh', '-c', set], { stdio: 'pipe' });
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    console.info(`Tests with real limits are skipped: a process cannot get its own (${reason}).`);
    return false;
  }
}

describe('where the system’s limit of watches is reached', () => {
  for (const code of ['ENOSPC', 'EMFILE']) {
    test(`the folder is looked at regularly, and that is said (${code})`, async () => {
      const { library, folder } = await watching(['a.md'], {
        startWatching: failingWith(code),
        pollEveryMs: 150,
      });
      await until('the problem', () => problemCodes(library).includes('watch-failed'));
      expect(library.problems()).toMatchObject([{ path: folder, code: 'watch-failed' }]);
      expect(library.problems()[0]?.message).toMatch(/limit.*inotify.*looks at it every/su);
      expect(library.status().problems).toBe(1);
      putCapture(folder, 'sub/b.md');
      await listed(library, ['a', 'b']);
      putCapture(folder, 'sub/c.md');
      await listed(library, ['a', 'b', 'c']);
    });
  }

  test('a later fault of the watcher costs nothing that happened meanwhile', async () => {
    const { library, folder } = await watching(['a.md'], { startWatching: failingWith('EIO') });
    await until('the problem', () => problemCodes(library).includes('watch-failed'));
    putCapture(folder, 'b.md');
    await listed(library, ['a', 'b']);
    expect(titles(library)).toHaveLength(2);
  });

  describe.skipIf(!mayLimit())('for real', () => {
    test.for([
      ['watches', 'max_inotify_watches', 5],
      ['watchers', 'max_inotify_instances', 0],
    ] as const)('in %s, the same holds', async ([, limit, count]) => {
      const directory = temporaryDirectory();
      const folder = join(directory, 'captures');
      mkdirSync(folder);
      const names = Array.from({ length: 12 }, (_, n) => `d${String(n)}/x${String(n)}.md`);
      for (const name of names) putCapture(folder, name);
      const library = await startLibrary(join(directory, 'library'), folder, {
        under: `echo ${String(count)} > /proc/sys/user/${limit} && exec "$@"`,
      });
      await library.ask('watch');
      const { problems } = await until('the problem', async () => {
        const report = await library.ask('report');
        return report.problems.length > 0 && report;
      });
      expect(problems).toMatchObject([{ path: folder, code: 'watch-failed' }]);
      expect(problems[0]?.message).toContain('limit');
      putCapture(folder, 'd11/new.md');
      await until('the new file', async () => (await library.ask('report')).titles.includes('new'));
    });
  });
});
