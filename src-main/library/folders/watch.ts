/**
 * Tells which names under a folder may have changed, in batches. Its events are hints: any may be
 * missing, doubled or wrong, and a sweep is the truth.
 */
import { reason } from '../../sayings.ts';
import { reasonOf } from '../system-reasons.ts';
import { startWatching, type StartWatching, type Watches } from './directory-watches.ts';
import type { PlaceName } from './place-name.ts';
import { realPath } from './root.ts';

/** What a watcher tells. */
export interface WatchListener {
  /** These files or directories appeared, changed or went. */
  readonly hints: (names: readonly PlaceName[]) => void;
  /** So much happened that single names are not worth following: sweep the folder. */
  readonly burst: () => void;
  /** The folder, or a part of it, cannot be watched (any more). */
  readonly failed: (failure: WatchFailure) => void;
}

/** Why a folder cannot be watched. */
export interface WatchFailure {
  /** Words for a person. */
  readonly reason: string;
  /** A limit of the system is reached: what is watched is taken from other programs. */
  readonly isLimit: boolean;
}

/** Quiet time after which a batch of hints is told, in ms: a copy's several events become one. */
const QUIET_MS = 60;
/** A batch is told after so many ms even if events keep coming. */
const LONGEST_BATCH_MS = 300;
/** More names than this in one batch and a sweep is cheaper. */
const BURST_NAMES = 2000;
/**
 * More events than this in one batch and some may be lost: Linux keeps 16,384 for a reader that is
 * late and drops the rest without a word that reaches us.
 */
const BURST_EVENTS = 8000;

/** Watches a folder with its sub-folders until it is closed. */
export class FolderWatcher {
  readonly #listener: WatchListener;
  readonly #watches: Watches;
  readonly #names = new Set<PlaceName>();
  #events = 0;
  #quiet: NodeJS.Timeout | null = null;
  #batchBegan = 0;

  constructor(path: string, listener: WatchListener, start: StartWatching = startWatching) {
    this.#listener = listener;
    // A link itself cannot be watched.
    this.#watches = start(realPath(path), {
      touched: (name) => {
        this.#note(name);
      },
      failed: (error) => {
        listener.failed(watchFailure(error));
      },
    });
  }

  /** Settles once every directory is watched, or the watcher is closed. */
  get ready(): Promise<void> {
    return this.#watches.ready;
  }

  close(): void {
    if (this.#quiet) clearTimeout(this.#quiet);
    this.#watches.close();
  }

  #note(name: PlaceName): void {
    this.#names.add(name);
    this.#events++;
    const now = performance.now();
    if (this.#quiet) clearTimeout(this.#quiet);
    else this.#batchBegan = now;
    const left = LONGEST_BATCH_MS - (now - this.#batchBegan);
    this.#quiet = setTimeout(
      () => {
        this.#tell();
      },
      Math.max(0, Math.min(QUIET_MS, left)),
    );
  }

  #tell(): void {
    this.#quiet = null;
    const names = [...this.#names];
    const isBurst = names.length > BURST_NAMES || this.#events > BURST_EVENTS || names.includes('');
    this.#names.clear();
    this.#events = 0;
    if (isBurst) this.#listener.burst();
    else this.#listener.hints(names);
  }
}

function watchFailure(error: unknown): WatchFailure {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC') return { reason: reason('limit-of-directories'), isLimit: true };
  if (code === 'EMFILE') return { reason: reason('limit-of-watchers'), isLimit: true };
  return { reason: reasonOf(error), isLimit: false };
}
