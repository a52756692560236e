/**
 * Files and folders that were opened with Sheaf: at its start, by a second start, or from the file
 * manager. They wait here until the window asks, which may not be there yet.
 */
import type { OpenedFile } from './contract.ts';
import type { LibraryThread } from './library-thread.ts';

/** Takes in what was opened and hands it to the window. */
export class OpenedFiles {
  readonly #library: LibraryThread;
  readonly #tell: () => void;
  #waiting: OpenedFile[] = [];

  /** `tell` is called whenever something waits. */
  constructor(library: LibraryThread, tell: () => void) {
    this.#library = library;
    this.#tell = tell;
  }

  /** These were opened. */
  add(paths: readonly string[]): void {
    for (const path of paths) void this.#add(path);
  }

  /** What waited; from now on it waits no more. */
  take(): readonly OpenedFile[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }

  async #add(path: string): Promise<void> {
    const reply = await this.#library.ask('openFile', path);
    this.#waiting.push(
      reply.ok
        ? reply.value
        : { kind: 'refused', path, code: 'fault', message: reply.error.message },
    );
    this.#tell();
  }
}
