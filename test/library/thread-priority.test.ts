import { readFileSync, readlinkSync } from 'node:fs';
import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';

const module = new URL('../../src-main/library/thread-priority.ts', import.meta.url);

/** Runs in a thread of its own: steps back and tells its number. */
const SCRIPT = `
  import { readlinkSync } from 'node:fs';
  import { parentPort } from 'node:worker_threads';
  import { stepBack } from ${JSON.stringify(module.href)};
  stepBack(7);
  parentPort.postMessage(readlinkSync('/proc/thread-self').split('/').at(-1));
  parentPort.once('message', () => parentPort.close());
`;

/** The niceness of a thread of this process, as the kernel tells it. */
function nicenessOf(thread: string): number {
  const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
  // The 19th field; the second, in brackets, may hold spaces.
  return Number(stat.replace(/^.*\) /su, '').split(' ')[16]);
}

describe.runIf(process.platform === 'linux')('stepBack', () => {
  it('moves the thread that calls it, and no other', async () => {
    const before = getPriority();
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`));
    const thread = await new Promise<string>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    expect(nicenessOf(thread)).toBe(Math.max(before, 7));
    const own = readlinkSync('/proc/thread-self').split('/').at(-1) ?? '';
    expect(nicenessOf(own)).toBe(before);
    worker.postMessage(null);
  });
});
