/**
 * Files of a slow disk are brought into memory several at a time before they are read one by one:
 * where each takes a millisecond, a folder that was not looked at for long takes minutes otherwise.
 * Of files that are in memory this would double the work, so it is found out how they are.
 */
import { open } from 'node:fs/promises';
import { pathOf, type PlaceName } from '../folders/place-name.ts';
import { SlowDisk } from '../folders/slow-disk.ts';
import { MAX_FILE_BYTES, OPENING_FLAGS, readBytes } from './read-bytes.ts';

/** Files that are brought into memory at a time: twice as many as Node has threads for it. */
const AT_ONCE = 8;

/** For each file of a batch what settles when it is in memory, or cannot be brought there. */
export type Warming = readonly Promise<void>[];

/** Reads files batch by batch, and learns from it how slow their disk is. */
export class FileWarming {
  readonly #readBytes: typeof readBytes;
  readonly #now: () => number;
  readonly #disk = new SlowDisk();

  /** `now` tells how many ms have passed. */
  constructor(read = readBytes, now = () => performance.now()) {
    this.#readBytes = read;
    this.#now = now;
  }

  /** Begins with a batch that will be taken; null where its files are just to be read. */
  begin(folder: string, names: readonly PlaceName[]): Warming | null {
    return this.#disk.next() ? warm(names.map((name) => pathOf(folder, name))) : null;
  }

  /** Takes each file of a batch as soon as it is in memory, in their order. */
  async take<T>(
    names: readonly PlaceName[],
    warming: Warming | null,
    take: (name: PlaceName, read: typeof readBytes) => T,
  ): Promise<T[]> {
    const taken: T[] = [];
    let tookMs = 0;
    const read: typeof readBytes = (folder, name) => {
      const began = this.#now();
      const bytes = this.#readBytes(folder, name);
      tookMs += this.#now() - began;
      return bytes;
    };
    for (const [at, name] of names.entries()) {
      if (warming) await warming[at];
      taken.push(take(name, read));
    }
    if (!warming) this.#disk.took(tookMs, names.length);
    return taken;
  }
}

function warm(paths: readonly (string | Buffer)[]): Warming {
  const lanes: Promise<void>[] = [];
  return paths.map((path, at) => {
    const before = lanes[at % AT_ONCE] ?? Promise.resolve();
    return (lanes[at % AT_ONCE] = before.then(() => readOnce(path)));
  });
}

/** Whatever goes wrong here goes wrong once more where the file is read, and is told there. */
async function readOnce(path: string | Buffer): Promise<void> {
  try {
    await using file = await open(path, OPENING_FLAGS);
    const facts = await file.stat();
    if (facts.isFile() && facts.size <= MAX_FILE_BYTES) await file.readFile();
  } catch {
    return;
  }
}
