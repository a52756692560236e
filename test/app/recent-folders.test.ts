import { signal } from '@lit-labs/preact-signals';
import { expect, it, vi } from 'vitest';
import type { LibraryStatus } from '../../src-main/contract.ts';
import type { StatusState } from '../../src-renderer/app/library-state.ts';
import { followFolders, recent } from '../../src-renderer/app/recent-folders.ts';
import type { SettingsState } from '../../src-renderer/app/settings-state.ts';

const FOLDER = '/home/ada/';

/** A status with these folders. */
function watching(...names: readonly string[]): StatusState {
  const folders = names.map((name) => ({ path: FOLDER + name, away: false }));
  // Nothing else of it is looked at.
  return { kind: 'known', status: { phase: 'ready', folders } as unknown as LibraryStatus };
}

it('are those that come to be watched, and those that are watched no more', () => {
  const change = vi.fn();
  const status = signal<StatusState>({ kind: 'starting' });
  const end = followFolders(status, { change } as unknown as SettingsState);
  status.value = watching('a', 'b');
  status.value = watching('a', 'b');
  expect(change).not.toHaveBeenCalled();
  status.value = watching('a', 'b', 'c');
  expect(change).toHaveBeenLastCalledWith({ recentFolders: [`${FOLDER}c`] });
  status.value = watching('b', 'c');
  expect(change).toHaveBeenLastCalledWith({ recentFolders: [`${FOLDER}a`] });
  end();
  status.value = watching();
  expect(change).toHaveBeenCalledTimes(2);
});

it('are kept each once, the last one first, and no more than there is room for', () => {
  const many = Array.from({ length: 20 }, (_folder, number) => `${FOLDER}${String(number)}`);
  expect(recent([`${FOLDER}3`], many)).toEqual([
    ...[3, 0, 1, 2, 4, 5, 6, 7].map((number) => `${FOLDER}${String(number)}`),
  ]);
  expect(recent(['/'.repeat(5000)], [])).toEqual([]);
});
