/**
 * Follows a folder while the program runs: hints from the watcher, files that have to settle, a
 * folder that comes back, and regular sweeps where the system cannot watch.
 */
import type { Problem } from '../../contract.ts';
import { say } from '../../sayings.ts';
import type { FolderKeeper } from './folder-keeper.ts';
import type { PlaceName } from './place-name.ts';
import { isSameRoot, lookAtRoot, type Root } from './root.ts';
import type { StartWatching } from './directory-watches.ts';
import { FolderWatcher, type WatchFailure } from './watch.ts';

/** How a live folder reaches the rest of the library. */
export interface LiveTools {
  /**
   * Runs work after what is under way, or where that gives way if it is short; what fails is told by
   * the library.
   */
  readonly inTurn: (work: () => Promise<unknown>, isShort: boolean) => Promise<unknown>;
  /** What {@link LiveFolder.problems} gives has changed. */
  readonly onTrouble: () => void;
  /** The folder was swept, and all that differed is stored. */
  readonly onSwept: () => void;
  readonly startWatching?: StartWatching | undefined;
  /** Time between two sweeps of a folder that cannot be watched, in ms. */
  readonly pollEveryMs?: number | undefined;
}

/** Time between two looks at files that are still being written, in ms. */
export const SETTLE_EVERY_MS = 100;
/**
 * Time between two looks at the folder's own directory, in ms: for one that is away, and for one
 * that is replaced without an event, as by mounting a drive over it.
 */
const ROOT_EVERY_MS = 3000;
/** Time between two sweeps of a folder that cannot be watched, in ms. */
const POLL_EVERY_MS = 30_000;
/** A sweep after a burst of events waits until it is quiet for so long, in ms. */
const SWEEP_AFTER_MS = 400;
/** After work that failed, such as on a full disk, the folder is swept again in so many ms. */
const RETRY_AFTER_MS = 5000;
/** A folder that could not be watched is tried again after so long, in ms. */
const WATCH_AGAIN_AFTER_MS = 300_000;
/**
 * A while after the last hints comes a sweep, in ms: a watcher can miss what happens in a directory
 * that has just been made, or while its thread is busy.
 */
const VERIFY_AFTER_MS = 5000;
/** Verifying takes at most one part in so many of the time. */
const VERIFY_SHARE = 20;
/** More waiting hints than this and a sweep is cheaper. */
const MOST_HINTS = 2000;

/** One folder that is followed. */
export class LiveFolder {
  readonly #keeper: FolderKeeper;
  readonly #tools: LiveTools;
  #watcher: FolderWatcher | null = null;
  /** The directory that the watcher watches; another one of the same path is not seen by it. */
  #watched: Root | null = null;
  #opening: Promise<void> | null = null;
  #failure: string | null = null;
  #failedAt = 0;
  #closed = false;
  readonly #hints = new Set<PlaceName>();
  /** Work that waits for its turn, which is not to wait there twice. */
  #waiting: { follow?: Promise<void>; scan?: Promise<void> } = {};
  #settling: NodeJS.Timeout | null = null;
  #sweeping: { timer: NodeJS.Timeout; at: number } | null = null;
  #verifying: NodeJS.Timeout | null = null;
  #lookingAtRoot: NodeJS.Timeout | null = null;

  constructor(keeper: FolderKeeper, tools: LiveTools) {
    this.#keeper = keeper;
    this.#tools = tools;
  }

  /** Begins to watch, then scans: what changes in between is told by the watcher. */
  async start(): Promise<void> {
    if (lookAtRoot(this.#keeper.path)) await this.#openWatcher();
    await this.#scan();
    if (this.#closed) return;
    this.#lookingAtRoot = setInterval(() => {
      this.#lookAtRoot();
    }, ROOT_EVERY_MS);
  }

  /** Sweeps the folder soon. */
  refresh(): void {
    this.#sweepIn(0);
  }

  problems(): Problem[] {
    if (this.#failure === null) return [];
    const seconds = Math.round(this.#pollEveryMs / 1000);
    const message = say('not-watched', { reason: this.#failure, seconds });
    return [{ path: this.#keeper.path, code: 'watch-failed', message }];
  }

  close(): void {
    this.#closed = true;
    for (const timer of [this.#settling, this.#sweeping?.timer, this.#verifying]) {
      if (timer) clearTimeout(timer);
    }
    if (this.#lookingAtRoot) clearInterval(this.#lookingAtRoot);
    this.#closeWatcher();
  }

  get #pollEveryMs(): number {
    return this.#tools.pollEveryMs ?? POLL_EVERY_MS;
  }

  /** Watches anew; a second call while the first is under way waits for that one. */
  #openWatcher(): Promise<void> {
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #open(): Promise<void> {
    this.#closeWatcher();
    if (this.#closed) return;
    this.#watched = lookAtRoot(this.#keeper.path);
    const before = this.#failure;
    this.#failure = null;
    const watcher = new FolderWatcher(
      this.#keeper.path,
      {
        hints: (names) => {
          this.#hint(names);
        },
        burst: () => {
          this.#sweepIn(SWEEP_AFTER_MS);
        },
        failed: (failure) => {
          if (watcher === this.#watcher) this.#failed(failure);
        },
      },
      this.#tools.startWatching,
    );
    this.#watcher = watcher;
    await watcher.ready;
    if (before !== this.#failure) this.#tools.onTrouble();
  }

  #closeWatcher(): void {
    const watcher = this.#watcher;
    this.#watcher = null;
    this.#watched = null;
    watcher?.close();
  }

  #failed({ reason, isLimit }: WatchFailure): void {
    this.#failure = reason;
    this.#failedAt = performance.now();
    this.#tools.onTrouble();
    if (isLimit) this.#closeWatcher();
    this.#sweepIn(0);
  }

  #hint(names: readonly PlaceName[]): void {
    for (const name of names) this.#hints.add(name);
    if (this.#hints.size > MOST_HINTS) {
      this.#hints.clear();
      this.#sweepIn(0);
      return;
    }
    this.#verifySoon();
    this.#waiting.follow ??= this.#work(() => {
      delete this.#waiting.follow;
      const hints = [...this.#hints];
      this.#hints.clear();
      return hints.length > 0 ? this.#keeper.follow(hints) : Promise.resolve();
    }, true);
  }

  #scan(): Promise<void> {
    this.#waiting.scan ??= this.#work(async () => {
      delete this.#waiting.scan;
      await this.#keeper.scan();
      this.#tools.onSwept();
    }, false);
    return this.#waiting.scan;
  }

  async #work(work: () => Promise<unknown>, isShort: boolean): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#tools.inTurn(work, isShort);
    } catch {
      // The library has told it. What could not be stored is found by the next sweep.
      this.#sweepIn(RETRY_AFTER_MS);
      return;
    }
    if (this.#keeper.unsettled) this.#settleSoon();
    await this.#goOn();
  }

  /** Sees to it that the folder is watched, or looked at regularly where it cannot be. */
  async #goOn(): Promise<void> {
    if (this.#closed) return;
    const there = lookAtRoot(this.#keeper.path);
    if (this.#keeper.away || !there) {
      // A watcher would tell of whatever directory now lies under this path.
      this.#closeWatcher();
      this.#sweepIn(ROOT_EVERY_MS);
      return;
    }
    const isWatched = this.#watched !== null && isSameRoot(this.#watched, there);
    const mayTryAgain = performance.now() - this.#failedAt > WATCH_AGAIN_AFTER_MS;
    if (this.#failure === null ? !isWatched : mayTryAgain) {
      await this.#openWatcher();
      this.#sweepIn(0);
    } else if (this.#failure !== null || this.#keeper.hasBlindSpots) {
      this.#sweepIn(this.#pollEveryMs);
    }
  }

  #lookAtRoot(): void {
    if (this.#watched === null) return;
    const there = lookAtRoot(this.#keeper.path);
    if (!there || !isSameRoot(this.#watched, there)) this.#sweepIn(0);
  }

  #settleSoon(): void {
    if (this.#settling || this.#closed) return;
    this.#settling = setTimeout(() => {
      this.#settling = null;
      void this.#work(() => this.#keeper.settle(), true);
    }, SETTLE_EVERY_MS);
  }

  #verifySoon(): void {
    if (this.#verifying || this.#closed) return;
    const wait = Math.max(VERIFY_AFTER_MS, this.#keeper.sweepMs * VERIFY_SHARE);
    this.#verifying = setTimeout(() => {
      this.#verifying = null;
      void this.#scan();
    }, wait);
  }

  /** Sweeps in so many ms, or when an earlier wish for it says so. */
  #sweepIn(ms: number): void {
    if (this.#closed) return;
    const at = performance.now() + ms;
    if (this.#sweeping) {
      if (this.#sweeping.at <= at) return;
      clearTimeout(this.#sweeping.timer);
    }
    const timer = setTimeout(() => {
      this.#sweeping = null;
      void this.#scan();
    }, ms);
    this.#sweeping = { timer, at };
  }
}
