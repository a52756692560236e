import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ListPane } from '../list/list-pane.ts';
import type { ArticleReader } from '../reader/article-reader.ts';
import type { AppState } from './app-state.ts';
import { commandFor, placeOf, type Command, type Place } from './keys.ts';

/** The parts of the window that commands move. */
interface Host extends ReactiveControllerHost {
  readonly state: AppState;
  readonly list: ListPane | null;
  readonly reader: ArticleReader | null;
}

/** Carries out what keys ask for, wherever in the window or inside the frame they are pressed. */
export class KeyCommands implements ReactiveController {
  readonly #host: Host;
  readonly #listener = (press: KeyboardEvent): void => {
    this.pressed(press);
  };

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#listener);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#listener);
  }

  /**
   * Does what a key asks for; keys that ask for nothing keep their own meaning.
   *
   * @param around - where the document is in which the key was pressed
   */
  pressed(press: KeyboardEvent, around: Place = 'elsewhere'): void {
    if (press.defaultPrevented || this.#host.list === null) return;
    const place = placeOf(press.composedPath());
    const command = commandFor(press, place === 'elsewhere' ? around : place);
    if (command === null) return;
    if (command !== 'leave') this.#run(command);
    else if (!this.#leave()) return;
    press.preventDefault();
  }

  #run(command: Exclude<Command, 'leave'>): void {
    const { state } = this.#host;
    switch (command) {
      case 'next':
        state.move(1);
        break;
      case 'previous':
        state.move(-1);
        break;
      case 'first':
        state.move(-Infinity);
        break;
      case 'last':
        state.move(Infinity);
        break;
      case 'page-down':
        state.move(this.#host.list?.pageRows ?? 1);
        break;
      case 'page-up':
        state.move(-(this.#host.list?.pageRows ?? 1));
        break;
      case 'open':
        this.#open();
        break;
      case 'scroll-or-next':
        if (!this.#scroll(1)) void state.nextUnread();
        break;
      case 'scroll-back':
        this.#scroll(-1);
        break;
      case 'next-unread':
        // While matches are marked, this goes through them.
        if (!this.#step(1)) void state.nextUnread();
        break;
      case 'back-in-matches':
      case 'previous-match':
        this.#step(-1);
        break;
      case 'next-match':
        this.#step(1);
        break;
      case 'find':
        if (this.#host.reader?.openFind() !== true) this.#host.list?.focusSearch();
        break;
      case 'search':
        this.#host.list?.focusSearch();
        break;
      case 'toggle-read':
        state.toggleRead();
        break;
      case 'toggle-star':
        state.toggleStar();
    }
  }

  #open(): void {
    if (this.#host.state.selection.selected.value === null) this.#host.state.move(1);
    else this.#scroll(1);
  }

  /** Ends what was begun last: finding in the article, else the search; whether there was any. */
  #leave(): boolean {
    const { state, reader } = this.#host;
    if (reader?.closeFind() === true) return true;
    if (state.search.text.value === '') return false;
    state.search.clear();
    return true;
  }

  #step(step: 1 | -1): boolean {
    return this.#host.reader?.stepMatch(step) ?? false;
  }

  #scroll(direction: 1 | -1): boolean {
    return this.#host.reader?.scrollPage(direction) ?? false;
  }
}
