/** The scripts of the library's threads, as they lie in the source. */
const sources = new URL('../../src-main/library/', import.meta.url);

/** How a library that is measured is opened, its directory aside. */
export const THREADS = {
  readingScript: new URL('reading/reading-worker.ts', sources),
  writingScript: new URL('index-store/writing-worker.ts', sources),
};
