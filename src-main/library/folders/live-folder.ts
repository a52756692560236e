/**
 * Follows a folder while the program runs: hints from the watcher, files that have to settle, a
 * folder that comes back, and regular sweeps where the system cannot watch.
 */
import type { Problem } from '../../contract.ts';
import type { FolderKeeper } from './folder-keeper.ts';
import type { PlaceName } from './place-name.ts';
import { FolderWatcher } from './watch.ts';

/** How a live folder reaches the rest of the library. */
export interface LiveTools {
  readonly inTurn: <T>(work: () => T | Promise<T>) => Promise<T>;
  /** What {@link LiveFolder.problems} gives has changed. */
  readonly onTrouble: () => void;
}

/** Time between two looks at files that are still being written, in ms. */
export const SETTLE_EVERY_MS = 100;
/** Time between two looks for a folder that is away, in ms. */
const AWAY_EVERY_MS = 3000;
/** Time between two sweeps of a folder that cannot be watched, in ms. */
const POLL_EVERY_MS = 30_000;
/** A sweep after a burst of events waits until it is quiet for so long, in ms. */
const SWEEP_AFTER_MS = 400;

/** One folder that is followed. */
export class LiveFolder {
  readonly #keeper: FolderKeeper;
  readonly #tools: LiveTools;
  #watcher: FolderWatcher | null = null;
  #failure: string | null = null;
  #closed = false;
  #settling: NodeJS.Timeout | null = null;
  #sweeping: NodeJS.Timeout | null = null;

  constructor(keeper: FolderKeeper, tools: LiveTools) {
    this.#keeper = keeper;
    this.#tools = tools;
  }

  /** Begins to watch, then scans: what changes in between is told by the watcher. */
  async start(): Promise<void> {
    await this.#openWatcher();
    await this.#scan();
  }

  /** Sweeps the folder soon. */
  refresh(): void {
    this.#sweepIn(0);
  }

  problems(): Problem[] {
    if (this.#failure === null) return [];
    const message = `The folder cannot be watched: ${this.#failure}. Sheaf looks at it every ${String(POLL_EVERY_MS / 1000)} seconds instead.`;
    return [{ path: this.#keeper.path, code: 'watch-failed', message }];
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of [this.#settling, this.#sweeping]) if (timer) clearTimeout(timer);
    await this.#watcher?.close();
  }

  async #openWatcher(): Promise<void> {
    await this.#watcher?.close();
    if (this.#closed) return;
    this.#watcher = new FolderWatcher(this.#keeper.path, {
      hints: (names) => {
        void this.#follow(names);
      },
      burst: () => {
        this.#sweepIn(SWEEP_AFTER_MS);
      },
      failed: (reason) => {
        this.#failure = reason;
        this.#tools.onTrouble();
        this.#sweepIn(POLL_EVERY_MS);
      },
    });
    await this.#watcher.ready;
  }

  async #follow(names: readonly PlaceName[]): Promise<void> {
    const wasAway = this.#keeper.away;
    await this.#work(() => this.#keeper.follow(names));
    if (this.#keeper.away && !wasAway) this.#sweepIn(AWAY_EVERY_MS);
  }

  async #scan(): Promise<void> {
    const wasAway = this.#keeper.away;
    await this.#work(() => this.#keeper.scan());
    if (this.#keeper.away) {
      this.#sweepIn(AWAY_EVERY_MS);
      return;
    }
    // A watcher of a folder that went away does not see it come back.
    if (wasAway) {
      await this.#openWatcher();
      this.#sweepIn(SWEEP_AFTER_MS);
    } else if (this.#failure !== null) this.#sweepIn(POLL_EVERY_MS);
  }

  async #work(work: () => Promise<unknown>): Promise<void> {
    if (this.#closed) return;
    await this.#tools.inTurn(work);
    if (this.#keeper.unsettled) this.#settleSoon();
  }

  #settleSoon(): void {
    if (this.#settling || this.#closed) return;
    this.#settling = setTimeout(() => {
      this.#settling = null;
      void this.#work(() => this.#keeper.settle());
    }, SETTLE_EVERY_MS);
  }

  #sweepIn(ms: number): void {
    if (this.#closed) return;
    if (this.#sweeping) clearTimeout(this.#sweeping);
    this.#sweeping = setTimeout(() => {
      this.#sweeping = null;
      void this.#scan();
    }, ms);
  }
}
