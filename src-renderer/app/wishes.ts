import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AppState } from './app-state.ts';

/** A part of the window that has the state. */
export interface WishesHost extends ReactiveControllerHost, HTMLElement {
  readonly state: AppState;
}

/**
 * Carries to the state what a host's parts tell, as long as the host is in the document.
 *
 * @typeParam Heard - the events that are listened to, by name
 */
export abstract class Wishes<
  Host extends WishesHost,
  Heard extends { readonly [Name in keyof Heard]: Event },
> implements ReactiveController {
  protected readonly host: Host;
  #ends = new AbortController();

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ends = new AbortController();
    this.listen();
  }

  hostDisconnected(): void {
    this.#ends.abort();
  }

  protected get state(): AppState {
    return this.host.state;
  }

  /** Calls {@link hear} for each of the events; the host is in the document and has its state. */
  protected abstract listen(): void;

  /** Does something whenever one of the host's parts tells this. */
  protected hear<Name extends keyof Heard & string>(
    name: Name,
    act: (told: Heard[Name]) => void | Promise<void>,
  ): void {
    const listener = (event: Event): void => {
      // Each name is dispatched with its own class only.
      void act(event as Heard[Name]);
    };
    this.host.addEventListener(name, listener, { signal: this.#ends.signal });
  }
}
