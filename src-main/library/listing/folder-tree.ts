/** A watched folder with the folders inside it that hold captures. */
import type { FolderSource } from '../../contract.ts';
import { displayPath, parentName, type PlaceName } from '../folders/place-name.ts';

/** Which articles lie in which folder of one watched folder. */
export class FolderTree {
  readonly #path: string;
  readonly #away: boolean;
  readonly #root = new Branch();

  constructor(path: string, away: boolean) {
    this.#path = path;
    this.#away = away;
  }

  /** Notes that a file of the article in this row lies there. */
  put(name: PlaceName, row: number): void {
    let branch = this.#root;
    branch.rows.add(row);
    const directory = parentName(name);
    for (const part of directory === '' ? [] : directory.split('/')) {
      branch = branch.child(part);
      branch.rows.add(row);
    }
  }

  /** The tree with how many articles each folder holds, all below it included. */
  counted(archived: ReadonlySet<number>, unread: ReadonlySet<number>): FolderSource {
    const name = this.#path.split(/[\\/]/u).findLast((part) => part !== '') ?? this.#path;
    return this.#source(this.#root, this.#path, name, archived, unread);
  }

  #source(
    branch: Branch,
    path: string,
    name: string,
    archived: ReadonlySet<number>,
    unread: ReadonlySet<number>,
  ): FolderSource {
    const count = { articles: 0, unread: 0 };
    for (const row of branch.rows) {
      if (archived.has(row)) continue;
      count.articles++;
      if (unread.has(row)) count.unread++;
    }
    const folders = [...branch.children]
      .map(([part, child]) =>
        this.#source(child, displayPath(path, part), displayPath('', part), archived, unread),
      )
      .filter(({ articles }) => articles > 0)
      .sort((a, b) => collator.compare(a.name, b.name));
    return { path, name, away: this.#away, ...count, folders };
  }
}

/** A directory; an article with two files in it is in it once. */
class Branch {
  readonly rows = new Set<number>();
  readonly children = new Map<string, Branch>();

  child(name: string): Branch {
    let child = this.children.get(name);
    if (!child) this.children.set(name, (child = new Branch()));
    return child;
  }
}

const collator = new Intl.Collator(undefined, { numeric: true });
