/** What a name of a folder stands for now, without reading what is there. */
import { lstatSync, type Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { isMissing, reasonOf } from '../system-reasons.ts';
import { pathOf, type PlaceName } from './place-name.ts';
import { SlowDisk } from './slow-disk.ts';

/** A file as a sweep sees it. Times are ms since 1970, with the file system's fractions. */
export interface FileFacts {
  readonly name: PlaceName;
  /** Bytes. */
  readonly size: number;
  readonly modified: number;
  /** When the inode changed: a rename or a restored `modified` shows here. */
  readonly changed: number;
}

/** What one name stands for now. A link is `nothing`, wherever it leads. */
export type Look =
  | { readonly kind: 'file'; readonly facts: FileFacts }
  | { readonly kind: 'directory' }
  | { readonly kind: 'nothing' }
  /** It cannot be reached, which is not the same as gone. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** Looks at one name. */
export function lookAt(folder: string, name: PlaceName): Look {
  try {
    const stats = lstatSync(pathOf(folder, name), { throwIfNoEntry: false });
    return stats ? lookOf(name, stats) : { kind: 'nothing' };
  } catch (error) {
    return lookOfFailure(error);
  }
}

/** Size and times of one file, or null where there is none or it cannot be reached. */
export function factsOf(folder: string, name: PlaceName): FileFacts | null {
  const look = lookAt(folder, name);
  return look.kind === 'file' ? look.facts : null;
}

/** Facts of a file of which nothing is known: the next look finds that it differs. */
export function noFacts(name: PlaceName): FileFacts {
  return { name, size: 0, modified: 0, changed: 0 };
}

/**
 * Looks at groups of names. On a slow disk, such as one behind a network, those of a group are looked
 * at side by side, and this thread goes on meanwhile; from memory that would take longer.
 */
export class LooksAhead {
  readonly #lookAt: typeof lookAt;
  readonly #now: () => number;
  readonly #disk = new SlowDisk();

  /** `now` tells how many ms have passed. */
  constructor(look = lookAt, now = () => performance.now()) {
    this.#lookAt = look;
    this.#now = now;
  }

  /** What each name stands for, in their order. */
  async at(folder: string, names: readonly PlaceName[]): Promise<readonly Look[]> {
    const looks = this.#disk.next() ? [] : this.#untilSlow(folder, names);
    const rest = names.slice(looks.length).map((name) => lookBeside(folder, name));
    return [...looks, ...(await Promise.all(rest))];
  }

  /** Looks at one after the other, for as long as a whole group should take. */
  #untilSlow(folder: string, names: readonly PlaceName[]): Look[] {
    const began = this.#now();
    const looks: Look[] = [];
    for (const name of names) {
      looks.push(this.#lookAt(folder, name));
      if (this.#disk.took(this.#now() - began, names.length)) break;
    }
    return looks;
  }
}

async function lookBeside(folder: string, name: PlaceName): Promise<Look> {
  try {
    return lookOf(name, await lstat(pathOf(folder, name)));
  } catch (error) {
    return lookOfFailure(error);
  }
}

function lookOf(name: PlaceName, stats: Stats): Look {
  if (stats.isDirectory()) return { kind: 'directory' };
  if (!stats.isFile()) return { kind: 'nothing' };
  const { size, mtimeMs: modified, ctimeMs: changed } = stats;
  return { kind: 'file', facts: { name, size, modified, changed } };
}

function lookOfFailure(error: unknown): Look {
  const reason = reasonOf(error);
  return isMissing(reason) ? { kind: 'nothing' } : { kind: 'unknown', reason };
}
