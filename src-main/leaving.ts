/** Lets the window tell what it still keeps to itself before it closes: where one is, what is open. */
import type { BrowserWindow } from 'electron';
import { setTimeout } from 'node:timers/promises';
import { tell } from './ipc.ts';

/** A window that does not answer for so long, in ms, closes as it is. */
const PATIENCE_MS = 1000;

/** Takes leave of windows. */
export class Leaving {
  readonly #leaves = new WeakMap<BrowserWindow, Promise<void>>();
  readonly #gone = new WeakSet<BrowserWindow>();
  #answered: () => void = () => undefined;

  /** Closes the window, when it is to be closed, once it has told all. */
  follow(window: BrowserWindow): void {
    window.on('close', (event) => {
      if (this.#gone.has(window)) return;
      event.preventDefault();
      void this.of(window).then(() => {
        if (!window.isDestroyed()) window.close();
      });
    });
  }

  /** Ends once the window has told all, or cannot. */
  of(window: BrowserWindow): Promise<void> {
    const known = this.#leaves.get(window);
    if (known) return known;
    const leave = this.#ask(window).finally(() => this.#gone.add(window));
    this.#leaves.set(window, leave);
    return leave;
  }

  /** The window has told all. */
  answered(): void {
    this.#answered();
  }

  async #ask(window: BrowserWindow): Promise<void> {
    const { webContents } = window;
    // The frame of an article may be loading: the window itself listens all the same.
    if (window.isDestroyed() || webContents.isCrashed() || webContents.isLoadingMainFrame()) return;
    const answer = new Promise<void>((resolve) => {
      this.#answered = resolve;
      window.once('closed', resolve);
    });
    const given = new AbortController();
    tell(window, 'window/leaving', null);
    await Promise.race([
      answer,
      setTimeout(PATIENCE_MS, undefined, { signal: given.signal }).catch(() => undefined),
    ]);
    given.abort();
  }
}
