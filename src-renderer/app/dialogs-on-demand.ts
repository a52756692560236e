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
 * loaded and drawn once the window rests, or when the first of them is wanted.
 */
export class DialogsOnDemand implements ReactiveController {
  readonly #host: Host;
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
    requestIdleCallback(() => void this.want(), { timeout: LATEST });
  }

  /** Opens one of them, as soon as they are there. */
  readonly open: OpenDialog = (open) => {
    const { dialogs } = this.#host;
    // At once where that can be: what is typed next goes into the dialog.
    if (dialogs?.hasUpdated === true) open(dialogs);
    else {
      void this.want().then((drawn) => {
        if (drawn !== null) open(drawn);
      });
    }
  };

  /** Has them drawn; null where the window is gone meanwhile. */
  async want(): Promise<WindowDialogs | null> {
    await import('./window-dialogs.ts');
    if (!this.#wanted) {
      this.#wanted = true;
      this.#host.requestUpdate();
    }
    await this.#host.updateComplete;
    await this.#host.dialogs?.updateComplete;
    return this.#host.dialogs;
  }
}
