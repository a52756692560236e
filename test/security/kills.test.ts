/** Reading threads that are ended at random moments of a scan: it ends complete all the same. */
import { join } from 'node:path';
import type * as Threads from 'node:worker_threads';
import { expect, test, vi } from 'vitest';
import { plainCapture } from '../library/plain-capture.ts';
import { entries, openLibrary, put, temporaryDirectory } from '../library/temporary-library.ts';

/** How many threads are ended. */
const KILLS = Number(process.env['SHEAF_KILLS'] ?? '40');

/** What is done when a thread has answered, as the threads come and go. */
const hand = vi.hoisted((): { answered: (thread: Threads.Worker) => void } => ({
  answered: () => undefined,
}));

vi.mock('node:worker_threads', async (original) => {
  const threads = await original<typeof Threads>();
  class Watched extends threads.Worker {
    constructor(...all: ConstructorParameters<typeof Threads.Worker>) {
      super(...all);
      this.on('message', () => {
        hand.answered(this);
      });
    }
  }
  return { ...threads, Worker: Watched };
});

/** A thread is ended so long after it gave an answer, at most: somewhere in its next task. Ms. */
const LATER = 25;

test(
  `${KILLS} reading threads ended during a scan cost no article and no markup`,
  { timeout: 120_000 + KILLS * 5000 },
  async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    const files = Math.max(500, KILLS * 10);
    const body = `<h2>Night</h2><p>${'The lamp burned on the far bank. '.repeat(600)}</p>`;
    for (let n = 0; n < files; n++) {
      const url = `https://news.example.com/${n}`;
      put(
        folder,
        `${n}.md`,
        plainCapture({ title: `Article ${n}`, url, body, time: 1.6e12 + n * 6e4 }),
      );
    }
    const library = openLibrary(directory);
    let kills = 0;
    let scans = 0;
    hand.answered = (thread) => {
      if (kills >= KILLS) return;
      kills++;
      setTimeout(() => void thread.terminate(), Math.random() * LATER);
    };
    await library.addFolder(folder);
    // Where a scan was quicker than the hand that ends its threads, others follow it.
    while (kills < KILLS) {
      scans++;
      for (let n = 0; n < files; n++) {
        const url = `https://news.example.com/${n}`;
        const title = `Article ${n} again ${scans}`;
        put(folder, `${n}.md`, plainCapture({ title, url, body, time: 1.6e12 + n * 6e4 }));
      }
      await library.scan();
    }
    await library.scan();
    console.log(`${kills} threads ended in ${scans + 1} scans of ${files} files`);
    const all = entries(library);
    expect(all).toHaveLength(files);
    expect(new Set(all.map(({ title }) => title)).size).toBe(files);
    expect(all.filter(({ asText }) => asText)).toEqual([]);
    expect(library.problems()).toEqual([]);
  },
);
