/**
 * Captures that are opened before they are asked for: who leafs through a list asks for the next one
 * soon, and reading and cleaning it is half of what opening takes.
 */
import type { PlaceName } from '../folders/place-name.ts';
import { factsOf, type FileFacts } from '../folders/look.ts';
import type { OpenedCapture } from './open-capture.ts';
import type { ReadingPool } from './reading-pool.ts';

/** Captures that are kept: the next, the next unread one, and those behind the one before. */
const KEPT = 4;

/** A body of more than so many UTF-16 units is not kept: it is opened when it is asked for. */
const LONGEST_BODY = 1_000_000;

/** Nor is one of more than so many while nobody asks for anything: others wait for who reads long. */
const LONGEST_AT_REST = 200_000;

/** Opens captures, some of them ahead. */
export class OpenedAhead {
  readonly #pool: Pick<ReadingPool, 'open'>;
  /** By folder and name, the one that was asked for last at the end. */
  readonly #kept = new Map<string, Promise<OpenedCapture | null>>();

  constructor(pool: Pick<ReadingPool, 'open'>) {
    this.#pool = pool;
  }

  /** Opens a capture that may be asked for soon. */
  prepare(folder: string, name: PlaceName): void {
    const key = keyOf(folder, name);
    const opening = this.#kept.get(key) ?? this.#pool.open(folder, name);
    this.#kept.delete(key);
    this.#kept.set(key, opening);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** Opens a file for the reader as it is now; null where it is not there any more. */
  async open(folder: string, name: PlaceName): Promise<OpenedCapture | null> {
    const key = keyOf(folder, name);
    const opened = await this.#kept.get(key);
    if (opened && isAsRead(opened.facts, factsOf(folder, name))) {
      if (opened.html.length > LONGEST_BODY) this.#kept.delete(key);
      return opened;
    }
    this.#kept.delete(key);
    return this.#pool.open(folder, name);
  }

  /** Gives back the memory of what is long. */
  rest(): void {
    for (const [key, opening] of this.#kept) {
      void opening.then((opened) => {
        const isLong = (opened?.html.length ?? 0) > LONGEST_AT_REST;
        if (isLong && this.#kept.get(key) === opening) this.#kept.delete(key);
      });
    }
  }
}

function keyOf(folder: string, name: PlaceName): string {
  return `${folder}\0${name}`;
}

function isAsRead(before: FileFacts, now: FileFacts | null): boolean {
  return (
    now?.size === before.size && now.modified === before.modified && now.changed === before.changed
  );
}
