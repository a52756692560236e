/** A scan of a folder in which files are still being written. */
import { setTimeout } from 'node:timers/promises';
import type { FolderKeeper } from './folder-keeper.ts';
import { SETTLE_EVERY_MS } from './live-folder.ts';
import type { ScanAccount } from './scan.ts';

/** A scan waits no longer than this for a folder's files to be left alone, in ms. */
const SETTLE_LIMIT_MS = 5000;

/**
 * Scans a folder, and looks again at what was being written until it rests; adds it all to `sum`.
 * What does not rest by then is among the keeper's problems.
 */
export async function scanUntilSettled(
  keeper: FolderKeeper,
  sum: ScanAccount,
  signal: AbortSignal,
): Promise<void> {
  const count = (account: ScanAccount) => {
    // The keys of the one are those of the other.
    for (const name of Object.keys(account) as (keyof ScanAccount)[]) sum[name] += account[name];
  };
  count(await keeper.scan());
  const end = performance.now() + SETTLE_LIMIT_MS;
  while (keeper.unsettled && performance.now() < end && !signal.aborted) {
    await setTimeout(SETTLE_EVERY_MS);
    count(await keeper.settle());
  }
}
