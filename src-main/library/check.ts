/** Holds folders, index and state of a library against each other, and changes nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UnusableDatabase } from './database.ts';
import { isMissing } from './system-reasons.ts';
import { displayPath, isUnder, type PlaceName } from './folders/place-name.ts';
import { lookAtRoot } from './folders/root.ts';
import { sweep } from './folders/sweep.ts';
import type { Marks } from './index-store/article-table.ts';
import type { PlaceStamp } from './index-store/catalogue.ts';
import { openStoredIndex, type StoredIndex } from './index-store/stored-index.ts';
import { openStoredState, type StoredState } from './state-store/stored-state.ts';

/** In what way two parts of a library differ. */
export type DifferenceKind =
  /** A file is in the folder and not in the index. */
  | 'missing'
  /** A file is in the index and not in the folder. */
  | 'extra'
  /** A file has changed since it was read for the index. */
  | 'changed'
  /** A folder is watched and not in the index, or the other way round. */
  | 'folder'
  /** What was read, starred, archived or tagged is another in the index than in the state. */
  | 'marks'
  /** The index is damaged, older than this Sheaf, or not in agreement with itself. */
  | 'index'
  /** The state is damaged, or of another version. */
  | 'state';

/** One difference; `about` is a path, or an article's id. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly about: string;
  readonly message: string;
}

/** What a check found. */
export interface CheckReport {
  /** Whether nothing differs. */
  readonly ok: boolean;
  readonly articles: number;
  readonly captures: number;
  /** Files in the folders that were compared. */
  readonly files: number;
  readonly differences: readonly Difference[];
  /** What could not be compared, because it is not there or cannot be read now: no difference. */
  readonly unreachable: readonly { readonly path: string; readonly message: string }[];
}

/** Checks the library in `directory`, which has to be there. */
export async function checkLibrary(directory: string): Promise<CheckReport> {
  const check = new Check();
  const state = check.open('state', join(directory, 'state.sqlite'), openStoredState);
  const index = check.open('index', join(directory, 'index.sqlite'), openStoredIndex);
  try {
    const isWhole = [check.faults('state', state), check.faults('index', index)];
    if (state && index && isWhole.every(Boolean)) {
      check.marks(index, state);
      await check.folders(index, state);
    }
    return check.report(isWhole[1] ? index : null);
  } finally {
    state?.close();
    index?.close();
  }
}

class Check {
  readonly #differences: Difference[] = [];
  readonly #unreachable: { path: string; message: string }[] = [];
  #files = 0;

  /** Opens one of the two databases, or tells why it cannot be used. */
  open<T>(kind: 'index' | 'state', path: string, open: (path: string) => T): T | null {
    const mend =
      kind === 'index'
        ? '“sheaf rebuild” makes it anew from the folders.'
        : 'The next start goes back to its newest copy that is whole.';
    if (!existsSync(path)) {
      this.#add(kind, path, `There is no such file. ${mend}`);
      return null;
    }
    try {
      return open(path);
    } catch (error) {
      if (!(error instanceof UnusableDatabase)) throw error;
      this.#add(
        kind,
        path,
        error.reason === 'damaged'
          ? `The file is damaged. ${mend}`
          : `It cannot be used: ${error.message}.`,
      );
      return null;
    }
  }

  /** Whether a database is there and whole; what is wrong with it is told. */
  faults(kind: 'index' | 'state', store: StoredIndex | StoredState | null): boolean {
    if (!store) return false;
    const faults = store.faults();
    for (const fault of faults) this.#add(kind, '', fault);
    return !faults.some((fault) => fault.includes('damaged'));
  }

  marks(index: StoredIndex, state: StoredState): void {
    if (index.outdated) {
      this.#add(
        'index',
        '',
        'Sheaf reads captures better than when the index was made; the next start makes it anew.',
      );
    }
    const ownTags = state.ownTags();
    for (const article of index.catalogue.marks()) {
      const { id, key } = article;
      const marks = state.marksOf(key);
      for (const mark of ['read', 'starred', 'archived'] as const) {
        if (marks[mark] !== article[mark]) this.#add('marks', id, wrongMark(mark, marks[mark]));
      }
      const tags = ownTags.get(key) ?? [];
      if (!isSame(tags, article.tags)) this.#add('marks', id, wrongTags(tags));
    }
  }

  async folders(index: StoredIndex, state: StoredState): Promise<void> {
    const watched = state.folders();
    const indexed = new Map(index.reader.folders().map((folder) => [folder.path, folder]));
    for (const path of indexed.keys()) {
      if (!watched.includes(path)) {
        this.#add('folder', path, 'The index has it, but it is not watched any more.');
      }
    }
    for (const path of watched) {
      const folder = indexed.get(path);
      if (!folder) this.#add('folder', path, 'It is watched, but the index does not have it yet.');
      await this.#folder(
        path,
        folder ? index.catalogue.places(folder.id) : new Map<PlaceName, PlaceStamp>(),
      );
    }
  }

  async #folder(path: string, known: Map<PlaceName, PlaceStamp>): Promise<void> {
    if (!lookAtRoot(path)) {
      this.#unreachable.push({ path, message: 'The folder is not there now.' });
      return;
    }
    const { files, unreadable } = await sweep(path);
    this.#files += files.length;
    for (const file of files) {
      const about = displayPath(path, file.name);
      const stamp = known.get(file.name);
      known.delete(file.name);
      if (!stamp) this.#add('missing', about, 'The file is not in the index yet.');
      else if (
        // A file that could not be read has no stamps; that is a problem known already.
        stamp.changed !== 0 &&
        (stamp.size !== file.size ||
          stamp.modified !== file.modified ||
          stamp.changed !== file.changed)
      ) {
        this.#add('changed', about, 'The file has changed since it was read for the index.');
      }
    }
    const closed = unreadable.filter(({ name, reason }) => name === '' || !isMissing(reason));
    for (const { name, reason } of closed) {
      const message = `It cannot be read: ${reason}.`;
      this.#unreachable.push({ path: displayPath(path, name), message });
    }
    for (const name of known.keys()) {
      const isHidden = closed.some(
        (each) => each.name === '' || each.name === name || isUnder(name, each.name),
      );
      if (!isHidden)
        this.#add('extra', displayPath(path, name), 'The file is in the index, but not there.');
    }
  }

  report(index: StoredIndex | null): CheckReport {
    return {
      ok: this.#differences.length === 0,
      articles: index?.reader.counts().articles ?? 0,
      captures: index?.reader.captures() ?? 0,
      files: this.#files,
      differences: this.#differences,
      unreachable: this.#unreachable,
    };
  }

  #add(kind: DifferenceKind, about: string, message: string): void {
    this.#differences.push({ kind, about, message });
  }
}

function wrongMark(mark: keyof Marks, value: boolean): string {
  return value
    ? `The article is ${mark}, but the index does not show it so.`
    : `The article is not ${mark}, but the index shows it so.`;
}

function wrongTags(tags: readonly string[]): string {
  return tags.length === 0
    ? 'The article has no tags of yours, but the index shows some.'
    : `Your tags of the article are ${tags.join(', ')}, but the index shows others.`;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each));
}
