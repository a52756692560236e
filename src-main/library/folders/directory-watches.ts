/**
 * The system's own watches over a folder and the directories in it. On Linux each directory has one
 * (`inotify`), and no file: a folder of 100,000 files costs as much as its directories. macOS and
 * Windows watch a whole tree by themselves.
 */
import { readdirSync, watch as watchDirectory, type FSWatcher } from 'node:fs';
import { sep } from 'node:path';
import { baseName, isUnder, nameFromBytes, pathOf, type PlaceName } from './place-name.ts';
import { lookAt } from './look.ts';
import { maySweepInto, sweepSlices } from './sweep.ts';

/** What is told of the watches. */
export interface WatchesListener {
  /** Something happened to this file or directory, '' for the folder itself. */
  readonly touched: (name: PlaceName) => void;
  /** The folder, or a part of it, cannot be watched (any more). */
  readonly failed: (error: unknown) => void;
}

/** Watches that can be ended. */
export interface Watches {
  /** Settles once every directory is watched, or the watches are closed. */
  readonly ready: Promise<void>;
  close(): void;
}

/** Begins to watch a folder, which is given with all links resolved. */
export type StartWatching = (folder: string, listener: WatchesListener) => Watches;

/** The system tells of everything under a directory by one watch. */
const WATCHES_TREES = process.platform === 'darwin' || process.platform === 'win32';

/** A directory that is gone, or may not be read: its parent tells when it is another. */
const NOT_TO_WATCH = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG']);

/** Watches as the system has them. */
export const startWatching: StartWatching = (folder, listener) =>
  WATCHES_TREES ? new TreeWatch(folder, listener) : new DirectoryWatches(folder, listener);

/** One watch for the whole tree. */
class TreeWatch implements Watches {
  readonly ready = Promise.resolve();
  #watcher: FSWatcher | null = null;

  constructor(folder: string, listener: WatchesListener) {
    try {
      this.#watcher = watchDirectory(folder, { recursive: true }, (_kind, path) => {
        const parts = path === null ? [] : path.split(sep);
        if (parts.every(maySweepInto)) listener.touched(parts.join('/'));
      });
      this.#watcher.on('error', listener.failed);
    } catch (error) {
      queueMicrotask(() => {
        listener.failed(error);
      });
    }
  }

  close(): void {
    this.#watcher?.close();
  }
}

/** One watch for each directory. */
class DirectoryWatches implements Watches {
  readonly #folder: string;
  readonly #listener: WatchesListener;
  readonly #watchers = new Map<PlaceName, FSWatcher>();
  #closed = false;
  readonly ready: Promise<void>;

  constructor(folder: string, listener: WatchesListener) {
    this.#folder = folder;
    this.#listener = listener;
    // Not before whoever starts this has it in hand: a failure is told at once.
    this.ready = Promise.resolve().then(() => this.#watchTree(''));
  }

  close(): void {
    this.#closed = true;
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  /** Watches a directory and all in it: each before it is read, so that nothing new is missed. */
  async #watchTree(top: PlaceName): Promise<void> {
    const slices = sweepSlices();
    const waiting = [top];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (this.#closed) return;
      if (this.#watch(name)) waiting.push(...this.#directoriesIn(name));
      await slices.pause();
    }
  }

  /** Whether the directory is watched now. */
  #watch(name: PlaceName): boolean {
    this.#watchers.get(name)?.close();
    this.#watchers.delete(name);
    try {
      const path = pathOf(this.#folder, name);
      const watcher = watchDirectory(path, { encoding: 'buffer' }, (kind, child) => {
        this.#happened(name, kind, child);
      });
      watcher.on('error', (error) => {
        this.#failed(error);
      });
      this.#watchers.set(name, watcher);
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }

  #failed(error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!this.#closed && !NOT_TO_WATCH.has(code)) this.#listener.failed(error);
  }

  #directoriesIn(name: PlaceName): PlaceName[] {
    const prefix = name === '' ? '' : `${name}/`;
    try {
      return readdirSync(pathOf(this.#folder, name), { withFileTypes: true, encoding: 'buffer' })
        .filter((entry) => entry.isDirectory())
        .map((entry) => nameFromBytes(entry.name))
        .filter(maySweepInto)
        .map((base) => prefix + base);
    } catch {
      // Gone again, or not to be read, which the sweep tells.
      return [];
    }
  }

  #happened(directory: PlaceName, kind: string, child: Buffer | null): void {
    if (this.#closed) return;
    const base = child === null ? '' : nameFromBytes(child);
    // What happens to a directory itself is told by its own name, too.
    if (base === '' || base === ownName(this.#folder, directory)) {
      this.#listener.touched(directory);
    }
    if (base === '' || !maySweepInto(base)) return;
    const name = directory === '' ? base : `${directory}/${base}`;
    const isDirectory = lookAt(this.#folder, name).kind === 'directory';
    const isWatched = this.#watchers.has(name);
    if (isWatched && (kind === 'rename' || !isDirectory)) this.#forget(name);
    if (isDirectory && !this.#watchers.has(name)) {
      // Looked at once it is watched: what comes into it from then on is told.
      void this.#watchTree(name).then(() => {
        if (!this.#closed) this.#listener.touched(name);
      });
    } else this.#listener.touched(name);
  }

  /** Ends the watches of a directory that went, or became another one. */
  #forget(directory: PlaceName): void {
    for (const [name, watcher] of this.#watchers) {
      if (name !== directory && !isUnder(name, directory)) continue;
      watcher.close();
      this.#watchers.delete(name);
    }
  }
}

/** The name by which the system tells of a directory itself. */
function ownName(folder: string, directory: PlaceName): string {
  return baseName(directory === '' ? folder : directory);
}
