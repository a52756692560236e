import { availableParallelism } from 'node:os';

/** More threads than this only wait for the one that stores. */
const MOST_READING_THREADS = 4;

/**
 * How many threads read on this machine. One processor is the library's own: with two, a second
 * reader gained nothing and took 60 MB.
 */
export function readingThreads(): number {
  return Math.max(1, Math.min(MOST_READING_THREADS, availableParallelism() - 1));
}
