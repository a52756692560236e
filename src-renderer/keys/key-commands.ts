import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommandRegistry } from '../app/command-registry.ts';
import type { CommandId } from '../app/commands.ts';
import { settings } from '../app/settings-state.ts';
import { chordsOf } from './chord.ts';
import { answerOf, keymapOf, type Answer, type Binding } from './keymap.ts';
import { placeOf, type Place } from './key-place.ts';
import { macOS } from './platform.ts';

/** Milliseconds that a sequence waits for its next key: long enough to read what may follow. */
export const SEQUENCE_LIMIT = 2000;

/** What does its work again and again while its key is held. */
const REPEATED: ReadonlySet<CommandId> = new Set([
  'next',
  'previous',
  'page-down',
  'page-up',
  'extend-next',
  'extend-previous',
  'next-unread',
  'previous-unread',
  'scroll-or-next',
  'scroll-back',
  'next-match',
  'previous-match',
  'larger-text',
  'smaller-text',
  'undo',
]);

/** A sequence that was begun, and how it may go on. */
export interface Begun {
  readonly pressed: readonly string[];
  readonly longer: readonly Binding[];
}

/** Carries out what keys ask for, wherever in the window or inside the frame they are pressed. */
export class KeyCommands implements ReactiveController {
  readonly #registry: CommandRegistry;
  readonly #begun = signal<Begun | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;
  #ends = new AbortController();

  constructor(host: ReactiveControllerHost, registry: CommandRegistry) {
    this.#registry = registry;
    host.addController(this);
  }

  /** The sequence that waits for its next key. */
  get begun(): ReadonlySignal<Begun | null> {
    return this.#begun;
  }

  hostConnected(): void {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    window.addEventListener('keydown', (press) => this.pressed(press), { signal });
    for (const type of ['blur', 'pointerdown']) {
      window.addEventListener(type, () => this.#forget(), { signal });
    }
  }

  hostDisconnected(): void {
    this.#ends.abort();
    this.#forget();
  }

  /**
   * Does what a key asks for; keys that ask for nothing keep their own meaning.
   *
   * @param around - where the document is in which the key was pressed
   */
  pressed(press: KeyboardEvent, around: Place = 'elsewhere'): void {
    if (press.defaultPrevented) return;
    const chords = chordsOf(press, macOS);
    if (chords.length === 0) return;
    const inside = placeOf(press.composedPath());
    const place = inside === 'elsewhere' ? around : inside;
    if (this.#goOn(press, chords, place)) return;
    if (chords.some((chord) => this.#means([chord], press, place))) press.preventDefault();
  }

  /** Goes on with a sequence that was begun; whether the key was part of it. */
  #goOn(press: KeyboardEvent, chords: readonly string[], place: Place): boolean {
    const begun = this.#begun.value;
    if (begun === null || place === 'dialog') return false;
    this.#forget();
    const part =
      chords.includes('Escape') ||
      chords.some((chord) => this.#means([...begun.pressed, chord], press, place));
    if (part) press.preventDefault();
    return part;
  }

  #means(pressed: readonly string[], { repeat }: KeyboardEvent, place: Place): boolean {
    const { commands, longer }: Answer = answerOf(keymapOf(settings.value), pressed, place);
    if (commands.some((id) => (!repeat || REPEATED.has(id)) && this.#registry.run(id))) return true;
    const reachable = longer.filter(({ command }) => this.#registry.isAvailable(command));
    if (reachable.length === 0 || repeat) return false;
    this.#begun.value = { pressed, longer: reachable };
    this.#timer = setTimeout(() => this.#forget(), SEQUENCE_LIMIT);
    return true;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#begun.value = null;
  }
}
