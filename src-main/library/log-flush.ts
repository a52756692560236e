/**
 * Brings the log of a SQLite database onto the disk without holding up the thread that writes it.
 * With `synchronous = NORMAL` a commit is in the log, where it outlives the program; that it outlives
 * a power cut too takes one more flush of the log, which is all that `FULL` does besides
 * (https://www.sqlite.org/pragma.html#pragma_synchronous). It may take as long as the disk has other
 * things to write: during a first scan, on a turning disk, half a second.
 */
import { statSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** What was committed is not known to be on the disk. */
export class NotFlushed extends Error {
  constructor(path: string, cause: unknown) {
    super(`${path} could not be flushed.`, { cause });
    this.name = 'NotFlushed';
  }
}

/** Flushes one log. */
export class LogFlush {
  readonly #flush: () => Promise<void>;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  /** Of the database at `path`, which is open; or by `flush`, which flushes its log once. */
  constructor(path: string, flush = flushOf(path)) {
    this.#flush = flush;
  }

  /**
   * Ends when all that was committed before the call is on the disk. Calls that come during one
   * flush share the next.
   *
   * @throws {NotFlushed}
   */
  flush(): Promise<void> {
    if (this.#running === null) return this.#run();
    this.#next ??= this.#running.then(
      () => this.#run(),
      () => this.#run(),
    );
    return this.#next;
  }

  #run(): Promise<void> {
    this.#next = null;
    const running = this.#flush().finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }
}

function flushOf(path: string): () => Promise<void> {
  const { ino } = statSync(path);
  return async () => {
    try {
      // SQLite writes on into a file that was taken away, and nobody would find it again.
      const now = await stat(path);
      if (now.ino !== ino) throw Object.assign(new Error('Another file.'), { code: 'ENOENT' });
      await flushFile(`${path}-wal`);
    } catch (error) {
      throw new NotFlushed(path, error);
    }
  };
}

async function flushFile(path: string): Promise<void> {
  try {
    // For Windows it has to be open for writing.
    await using file = await open(path, 'r+');
    await file.datasync();
  } catch (error) {
    // Nothing was written since the file was opened.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
