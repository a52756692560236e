import { effect, signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { DayCount, Sources } from '../../src-main/contract.ts';
import { coalesced } from '../app/coalesced.ts';
import { FollowUp } from '../app/follow-up.ts';
import type { Client } from '../client.ts';
import type { ListAsked } from '../list/list-asked.ts';

/**
 * Counts follow the library once in so many ms: while it scans, it changes all the time. Between two
 * there is so many times as long as one takes, so that a small library is told at once.
 */
const BETWEEN_COUNTS = { least: 250, most: 5000, times: 20 };

/** The sources and the days of the archive, with what they hold. */
export class SourcesState {
  readonly #client: Client;
  readonly #asked: ReadonlySignal<ListAsked>;
  readonly #sources = signal<Sources | null>(null);
  readonly #days = signal<readonly DayCount[]>([]);
  readonly #refresh = coalesced(() => this.#fetch());
  readonly #refreshDays = coalesced(() => this.#fetchDays());
  #took = 0;
  readonly #counts = new FollowUp(
    () => {
      const { least, most, times } = BETWEEN_COUNTS;
      return Math.min(most, Math.max(least, times * this.#took));
    },
    () => {
      void this.#refresh();
      void this.#refreshDays();
    },
  );

  constructor(client: Client, asked: ReadonlySignal<ListAsked>) {
    this.#client = client;
    this.#asked = asked;
  }

  /** Null until they are known. */
  get sources(): ReadonlySignal<Sources | null> {
    return this.#sources;
  }

  /** The days on which something in the view and source was captured, the first one first. */
  get days(): ReadonlySignal<readonly DayCount[]> {
    return this.#days;
  }

  /** Asks for the first time, and for the days of each view and source; returns what ends that. */
  start(): () => void {
    void this.#refresh();
    let of = '';
    return effect(() => {
      const { view, source } = this.#asked.value;
      const now = JSON.stringify([view, source]);
      if (now === of) return;
      of = now;
      void this.#refreshDays();
    });
  }

  /** The library has changed: the counts follow soon. */
  libraryChanged(): void {
    this.#counts.changed();
  }

  /** What could not be had is not told: the counts of before stay, and the next try comes. */
  async #fetch(): Promise<void> {
    const begun = performance.now();
    const reply = await this.#client.call('sources/list', null);
    this.#took = performance.now() - begun;
    this.#counts.done();
    if (reply.ok) this.#sources.value = reply.value;
  }

  async #fetchDays(): Promise<void> {
    const { view, source } = this.#asked.peek();
    const reply = await this.#client.call('sources/days', { view, scope: source });
    if (reply.ok) this.#days.value = reply.value;
  }
}
