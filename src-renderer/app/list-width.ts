import type { ReactiveController, ReactiveControllerHost } from 'lit';

const STORED = 'sheaf.list-width';
const PROPERTY = '--list-width';

/** Below this a Chinese title is cut after some ten characters. */
const NARROWEST = 240;
/** What the reader keeps. */
const READER_NARROWEST = 360;

/** How wide the list is: as the person left it, within what the window allows. */
export class ListWidth implements ReactiveController {
  readonly min = NARROWEST;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #resized = (): void => {
    this.#host.requestUpdate();
  };
  #wished: number | null = stored();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get max(): number {
    return Math.max(NARROWEST, window.innerWidth - READER_NARROWEST);
  }

  get width(): number {
    return Math.min(this.max, Math.max(this.min, this.#wished ?? this.#initial()));
  }

  /** Sets and remembers a width; null puts the first one back. */
  set(width: number | null): void {
    this.#wished = width === null ? null : Math.min(this.max, Math.max(this.min, width));
    if (this.#wished === null) localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, String(Math.round(this.#wished)));
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    window.addEventListener('resize', this.#resized);
  }

  hostDisconnected(): void {
    window.removeEventListener('resize', this.#resized);
  }

  hostUpdated(): void {
    this.#host.style.setProperty(PROPERTY, `${String(Math.round(this.width))}px`);
  }

  #initial(): number {
    const root = getComputedStyle(document.documentElement);
    return Number.parseFloat(root.getPropertyValue(PROPERTY)) || NARROWEST;
  }
}

function stored(): number | null {
  const width = Number(localStorage.getItem(STORED) ?? Number.NaN);
  return Number.isFinite(width) ? width : null;
}
