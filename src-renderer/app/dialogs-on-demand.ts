import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WindowDialogs } from './window-dialogs.ts';

/** Opens dialogs. */
export type OpenDialog = (open: (dialogs: WindowDialogs) => void) => void;

/** Where the dialogs stand once they are there. */
interface Host extends ReactiveControllerHost {
  readonly dialogs: WindowDialogs | null;
}

/** Ms after the window is first drawn in which it has no rest: the dialogs are loaded all the same. */
const LATEST = 5000;

/**
 * The dialogs of the window, a seventh of all that it is made of: a start does without them. They are
 * loaded once the window rests, and drawn when the first of them is wanted.
 */
export class DialogsOnDemand implements ReactiveController {
  readonly #host: Host;
  #isLoaded = false;
  #wanted = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether they are to be drawn. */
  get wanted(): boolean {
    return this.#wanted;
  }

  hostConnected(): void {
    requestIdleCallback(() => void this.#load(), { timeout: LATEST });
  }

  /** Opens one of them, as soon as they are there. */
  readonly open: OpenDialog = (open) => {
    void this.want().then((dialogs) => {
      if (dialogs !== null) open(dialogs);
    });
  };

  /** Has them drawn; null where the window is gone meanwhile. */
  async want(): Promise<WindowDialogs | null> {
    // What is typed next goes into the dialog: from here on nothing waits for another task.
    if (!this.#isLoaded) await this.#load();
    if (!this.#wanted) {
      this.#wanted = true;
      this.#host.requestUpdate();
    }
    await this.#host.updateComplete;
    await this.#host.dialogs?.updateComplete;
    return this.#host.dialogs;
  }

  async #load(): Promise<void> {
    await import('./window-dialogs.ts');
    this.#isLoaded = true;
  }
}
