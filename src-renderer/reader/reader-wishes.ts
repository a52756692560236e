import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AppState } from '../app/app-state.ts';
import { readerCommands, type ReaderHost } from './reader-commands.ts';
import type {
  CommandWanted,
  PositionRested,
  SettingsChosen,
  TagsChanged,
} from './reader-events.ts';

type Host = ReactiveControllerHost & HTMLElement & ReaderHost;

/** What the reader's parts tell, by name. */
interface Wishes {
  'command-wanted': CommandWanted;
  'position-rested': PositionRested;
  'tags-changed': TagsChanged;
  'settings-chosen': SettingsChosen;
}

/** Carries to the state what the reader's parts tell. */
export class ReaderWishes implements ReactiveController {
  readonly #host: Host;
  #ends = new AbortController();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ends = new AbortController();
    const commands = readerCommands(this.#host);
    this.#hear('command-wanted', ({ command }) => {
      commands[command]?.run();
    });
    this.#hear('position-rested', ({ id, position }) =>
      this.#state.article.keepPosition(id, position),
    );
    this.#hear('tags-changed', (wish) => this.#state.article.tag(wish));
    this.#hear('settings-chosen', ({ chosen }) => {
      this.#state.settings.change(chosen);
    });
  }

  hostDisconnected(): void {
    this.#ends.abort();
  }

  get #state(): AppState {
    return this.#host.state;
  }

  #hear<N extends keyof Wishes>(name: N, act: (wish: Wishes[N]) => void | Promise<void>): void {
    const listener = (event: Event): void => {
      // Each name is dispatched with its own class only.
      void act(event as Wishes[N]);
    };
    this.#host.addEventListener(name, listener, { signal: this.#ends.signal });
  }
}
