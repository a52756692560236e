/** What a thread gives back of its memory once it has had nothing to do for a while. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A thread that was asked nothing for so long rests, in ms. */
const RESTS_AFTER_MS = 3000;

/** A heap of up to so many bytes is left as it is. */
const SMALL_HEAP = 24 * 1024 * 1024;

/** The heap has to have grown so much since it was last cleared. */
const GROWTH = 1.3;

/**
 * Clears this thread's heap while it rests. V8 clears it when it grows, so that what a scan of a
 * large folder or a long list has left would stay for as long as the thread has nothing to do.
 */
export class Rest {
  readonly #giveBack: () => void;
  readonly #timer: NodeJS.Timeout;
  #cleared = 0;

  /** @param giveBack - has others give back what they keep, before the heap is looked at */
  constructor(giveBack: () => void) {
    this.#giveBack = giveBack;
    this.#timer = setTimeout(() => {
      this.#rest();
    }, RESTS_AFTER_MS).unref();
  }

  /** The thread has something to do: it rests a while after that. */
  stir(): void {
    this.#timer.refresh();
  }

  #rest(): void {
    this.#giveBack();
    const size = getHeapStatistics().total_heap_size;
    if (size < Math.max(SMALL_HEAP, this.#cleared * GROWTH)) return;
    clearHeap();
    this.#cleared = getHeapStatistics().total_heap_size;
  }
}

/**
 * V8 has no other door for this than the function that it shows to new contexts under this flag.
 * Its plain way leaves the pages of a heap that was large; as a last resort it moves what is left
 * together: 6 MB instead of 23 after a sweep of 100,000 files.
 */
function clearHeap(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext("gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })");
}
