import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { DropOutcome, LibraryStatus } from '../../src-main/contract.ts';
import type { Failure } from '../client.ts';
import { words } from '../words/words.ts';
import type { Sentence } from './asking.ts';
import { dropNotice } from './drop-notice.ts';
import { faultText } from './failure-text.ts';

/** Something that a person should know: a warning, or news of what was done. */
export interface Notice {
  readonly tone: 'warning' | 'news';
  readonly text: Sentence;
}

/** What a person was told last and has not put away. */
export class Notices {
  readonly #fault = signal<Notice | null>(null);
  readonly #dropped = signal<Notice | null>(null);

  /** What went wrong. */
  get fault(): ReadonlySignal<Notice | null> {
    return this.#fault;
  }

  /** What came of a drop. */
  get dropped(): ReadonlySignal<Notice | null> {
    return this.#dropped;
  }

  /** Tells what could not be done and why; gives the notice, which may be over by itself. */
  failed(what: Sentence, failure: Failure): Notice {
    const text = (): string => faultText(what(), failure);
    const fault: Notice = { tone: 'warning', text };
    this.#fault.value = fault;
    return fault;
  }

  drop(outcome: DropOutcome): void {
    this.#dropped.value = dropNotice(outcome);
  }

  /** Puts a notice away; whether it was one of these. */
  dismiss(notice: Notice): boolean {
    const told = [this.#fault, this.#dropped].find(({ value }) => value === notice);
    if (told !== undefined) told.value = null;
    return told !== undefined;
  }
}

/** What the person should know now: faults first, then the library's own notices, then news. */
export function noticesOf(
  status: LibraryStatus | null,
  fault: Notice | null,
  news: readonly (Notice | null)[],
): readonly Notice[] {
  const own = status?.notice ?? null;
  const away = status?.folders.filter((folder) => folder.away) ?? [];
  const sentences: Sentence[] = away.map(
    ({ path }) =>
      () =>
        words.failure.folderAway(path),
  );
  if (own !== null) sentences.unshift(() => words.failure.notice(own));
  const warned = sentences.map((text): Notice => ({ tone: 'warning', text }));
  return [fault, ...warned, ...news].filter((each) => each !== null);
}
