import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Completion } from '../../src-main/contract.ts';

/** Asks the library what may be written at the caret. */
export type Complete = (text: string, caret: number) => Promise<Completion | null>;

/** Keys that go through offers or take one. */
export const AMONG_OFFERS: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'Enter', 'Tab']);

/** A text with the caret in it. */
export interface Written {
  readonly text: string;
  readonly caret: number;
}

/** What may be written at the caret of a field, and which of it is pointed at. */
export class Suggestions implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #complete: Complete;
  #completion: Completion | null = null;
  /** The text that it goes on from; for another one it is there only to be seen. */
  #of = '';
  #active = -1;
  #asked = 0;

  constructor(host: ReactiveControllerHost, complete: Complete) {
    this.#host = host;
    this.#complete = complete;
    host.addController(this);
  }

  get choices(): Completion['choices'] {
    return this.#completion?.choices ?? [];
  }

  get isOpen(): boolean {
    return this.choices.length > 0;
  }

  /**
   * What Tab takes: the choice that is pointed at, else the first one where it ends the value that
   * was begun behind an operator; -1 where Tab leads on as it does everywhere.
   */
  get completed(): number {
    const endsValue = /[:：]./su.test(this.choices[0]?.text ?? '');
    return this.#active < 0 && endsValue ? 0 : this.#active;
  }

  /** The index of the choice that is pointed at; -1 for none. */
  get active(): number {
    return this.#active;
  }

  /**
   * Offers what goes on from the caret; where nothing was begun there, only if `all` is wished.
   * While it asks, what was offered before stays.
   */
  async ask({ text, caret }: Written, all = false): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const completion = await this.#complete(text, caret);
    if (asked !== this.#asked) return;
    const begun = completion !== null && completion.replace.to > completion.replace.from;
    this.#completion = begun || all ? completion : null;
    this.#of = text;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#asked += 1;
    this.#completion = null;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  /** Points at the next or the previous choice; beyond the last one at none, then at the first. */
  move(step: 1 | -1): void {
    const places = this.choices.length + 1;
    this.#active = ((this.#active + 1 + step + places) % places) - 1;
    this.#host.requestUpdate();
  }

  /** The text with a choice put in; null where the choice is not for this text. */
  accept(text: string, index: number): Written | null {
    if (this.#completion === null || text !== this.#of) return null;
    return withChoice(text, this.#completion, index);
  }

  hostDisconnected(): void {
    this.close();
  }
}

/** A text with a choice put in; behind one that is whole, a space waits for the next word. */
export function withChoice(text: string, completion: Completion, index: number): Written | null {
  const choice = completion.choices[index];
  if (choice === undefined) return null;
  const { from, to } = completion.replace;
  const behind = text.slice(to);
  const whole = !/[:：]$/u.test(choice.text);
  const written = text.slice(0, from) + choice.text + (whole && !/^\s/u.test(behind) ? ' ' : '');
  return { text: written + behind, caret: written.length + (whole && /^\s/u.test(behind) ? 1 : 0) };
}
