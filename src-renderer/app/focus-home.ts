import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What in a dialog can have the focus. */
const FOCUSABLE =
  ':is(button, input, select, textarea, a[href], [tabindex="0"]):not(:disabled, [hidden])';

/** Takes the focus that has nowhere to go; `lost` is what had it, and what that was in. */
export type GoHome = (lost: readonly EventTarget[]) => void;

/**
 * Gives the focus another place when what had it goes away, by key or press: otherwise the document
 * has it, a screen reader is nowhere, and Tab begins anew.
 */
export class FocusHome implements ReactiveController {
  readonly #goHome: GoHome;

  constructor(host: ReactiveControllerHost, goHome: GoHome) {
    this.#goHome = goHome;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('focusout', this.#lost);
  }

  hostDisconnected(): void {
    window.removeEventListener('focusout', this.#lost);
  }

  readonly #lost = (event: FocusEvent): void => {
    if (event.relatedTarget !== null) return;
    const path = event.composedPath();
    // Whoever takes it away may have a place for it, and says so in the same task.
    setTimeout(() => {
      const isNowhere = document.activeElement === document.body && document.hasFocus();
      // A click beside everything takes the focus from what is still there.
      if (!isNowhere || isInUse(path[0])) return;
      if (!focusInDialog(path)) this.#goHome(path);
    });
  };
}

function isInUse(target: EventTarget | undefined): boolean {
  const element = target instanceof HTMLElement ? target : null;
  return element?.checkVisibility() === true && !element.matches(':disabled');
}

/** Focuses what is nearest to it in the dialog where it was; whether that is open. */
function focusInDialog(path: readonly EventTarget[]): boolean {
  const dialog = path.findIndex((each) => each instanceof HTMLDialogElement && each.open);
  for (const around of path.slice(1, dialog + 1)) {
    if (!(around instanceof Element || around instanceof ShadowRoot) || !around.isConnected)
      continue;
    for (const near of around.querySelectorAll<HTMLElement>(FOCUSABLE)) {
      near.focus();
      if (document.activeElement !== document.body) return true;
    }
  }
  return dialog >= 0;
}
