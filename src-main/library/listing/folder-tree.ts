/** A watched folder with the folders inside it that hold captures. */
import type { FolderSource } from '../../contract.ts';
import type { Slices } from '../slices.ts';
import { displayPath, parentName, type PlaceName } from '../folders/place-name.ts';

/** What {@link FolderTree.counted} has to know of each article, by its position. */
export const ARCHIVED = 1;
export const UNREAD = 2;

/** Which articles lie in which folder of one watched folder. */
export class FolderTree {
  readonly #path: string;
  readonly #away: boolean;
  readonly #root = new Branch();

  constructor(path: string, away: boolean) {
    this.#path = path;
    this.#away = away;
  }

  /** Notes that a file of the article at this position among all articles lies there. */
  put(name: PlaceName, position: number): void {
    let branch = this.#root;
    branch.put(position);
    const directory = parentName(name);
    for (const part of directory === '' ? [] : directory.split('/')) {
      branch = branch.child(part);
      branch.put(position);
    }
  }

  /**
   * The tree with how many articles each folder holds, all below it included.
   *
   * @param marks - {@link ARCHIVED} and {@link UNREAD} of the articles, by their positions
   */
  async counted(marks: Uint8Array, slices: Slices): Promise<FolderSource> {
    const name = this.#path.split(/[\\/]/u).findLast((part) => part !== '') ?? this.#path;
    return this.#source(this.#root, { path: this.#path, name }, marks, slices);
  }

  async #source(
    branch: Branch,
    named: Pick<FolderSource, 'path' | 'name'>,
    marks: Uint8Array,
    slices: Slices,
  ): Promise<FolderSource> {
    const count = { articles: 0, unread: 0 };
    for (const position of branch.positions()) {
      const mark = marks[position] ?? 0;
      if ((mark & ARCHIVED) !== 0) continue;
      count.articles++;
      if ((mark & UNREAD) !== 0) count.unread++;
    }
    await slices.pause();
    const folders: FolderSource[] = [];
    for (const [part, child] of branch.children) {
      const of = { path: displayPath(named.path, part), name: displayPath('', part) };
      folders.push(await this.#source(child, of, marks, slices));
    }
    return {
      ...named,
      away: this.#away,
      ...count,
      folders: folders
        .filter(({ articles }) => articles > 0)
        .sort((a, b) => collator.compare(a.name, b.name)),
    };
  }
}

/** A directory; an article with two files in it is in it once. */
class Branch {
  readonly children = new Map<string, Branch>();
  #positions = new Uint32Array();
  #put: number[] = [];

  put(position: number): void {
    this.#put.push(position);
  }

  /** Each once, rising. */
  positions(): Uint32Array {
    if (this.#put.length > 0) {
      const all = Uint32Array.from([...this.#positions, ...this.#put]).sort();
      this.#positions = all.filter((each, at) => at === 0 || each !== all[at - 1]);
      this.#put = [];
    }
    return this.#positions;
  }

  child(name: string): Branch {
    let child = this.children.get(name);
    if (!child) this.children.set(name, (child = new Branch()));
    return child;
  }
}

const collator = new Intl.Collator(undefined, { numeric: true });
