import {
  MAX_ROWS_PER_CALL,
  type ArticleId,
  type ArticleRow,
  type ListQuery,
} from '../../src-main/contract.ts';
import type { Client, Failure } from '../client.ts';
import type { Rows } from '../list/article-order.ts';
import { words } from '../words/words.ts';
import type { Failed } from './asking.ts';
import type { LibraryState } from './library-state.ts';
import type { ReadingState } from './reading-state.ts';
import type { UndoStack } from './undo.ts';

/** One thing that the person says about articles. */
export interface Mark {
  readonly what: 'read' | 'starred' | 'archived';
  readonly value: boolean;
}

/** Which articles have a mark, as a query; archived ones are a view. */
const HAVING = { read: 'is:read', starred: 'is:starred' } as const;

/** Marks articles at once, keeps that in the library, and takes it back if that fails. */
export class Marking {
  readonly #client: Client;
  readonly #library: LibraryState;
  readonly #reading: ReadingState;
  readonly #undo: UndoStack;
  readonly #failed: Failed;
  readonly #cameBack: (rows: readonly number[]) => void;

  /** `cameBack` hears that entries are in their lists again that had left them. */
  constructor(
    client: Client,
    library: LibraryState,
    reading: ReadingState,
    undo: UndoStack,
    failed: Failed,
    cameBack: (rows: readonly number[]) => void,
  ) {
    this.#client = client;
    this.#library = library;
    this.#reading = reading;
    this.#undo = undo;
    this.#failed = failed;
    this.#cameBack = cameBack;
  }

  /** Marks the articles of these rows that are not marked so already; that can be undone. */
  async markRows(rows: Rows, mark: Mark): Promise<void> {
    const ids =
      rows.length <= MAX_ROWS_PER_CALL ? await this.#few(rows, mark) : await this.#many(rows, mark);
    if (ids.length > 0) await this.#markAndTell(ids, rows, mark);
  }

  /** Marks an article; that can be undone. */
  async markArticle(id: ArticleId, mark: Mark): Promise<void> {
    const row = this.#library.rows.rowOf(id);
    await this.#markAndTell([id], row === undefined ? [] : [row], mark);
  }

  /**
   * Marks all of a list as read, whether it is shown or not; that can be undone.
   *
   * @param unread - asks for those of the list that are unread
   * @returns whether there were any, or it could not be told
   */
  async markListRead(unread: ListQuery): Promise<boolean> {
    const order = await this.#client.call('articles/order', unread);
    if (!order.ok) {
      this.#failed(() => words.failure.mark, order.error);
      return true;
    }
    // Only a list that is about to be shown can be given up for another one.
    const rows = Array.from(order.value?.rows ?? []);
    if (rows.length === 0) return false;
    const ids = await this.#idsOf(rows);
    if (ids.length > 0) await this.#markAndTell(ids, rows, { what: 'read', value: true });
    return true;
  }

  /** Marks an article because of what happens in the window, not because the person said so. */
  async markQuietly(id: ArticleId, mark: Mark): Promise<void> {
    this.#library.keep(id);
    await this.#apply([id], mark);
  }

  async #markAndTell(ids: readonly ArticleId[], rows: Iterable<number>, mark: Mark): Promise<void> {
    const changed = [...rows];
    // What was archived leaves at once: that is what it was archived for.
    this.#library.keepRows(changed, mark.what !== 'archived');
    if (!(await this.#apply(ids, mark))) {
      this.#library.keepRows(changed);
      return;
    }
    this.#undo.push({
      label: () => labelOf(mark, ids.length),
      undo: async () => {
        if (!(await this.#apply(ids, opposite(mark)))) return false;
        await this.#library.refresh();
        if (mark.what === 'archived') this.#cameBack(changed);
        return true;
      },
    });
  }

  /** Marks on the screen and in the library; whether the library could. */
  async #apply(ids: readonly ArticleId[], mark: Mark): Promise<boolean> {
    const { what, value } = mark;
    this.#patch(ids, mark);
    const reply = await this.#client.call('articles/mark', { ids, [what]: value });
    if (reply.ok) return true;
    this.#patch(ids, opposite(mark));
    this.#failed(() => words.failure.mark, reply.error);
    return false;
  }

  #patch(ids: readonly ArticleId[], { what, value }: Mark): void {
    this.#library.rows.patchAll(ids, { [what]: value });
    const { article } = this.#reading;
    if (article === null || what === 'read' || !ids.includes(article.id)) return;
    this.#reading.patch(article.id, { [what]: value });
  }

  /** The articles among these rows that a mark changes, as their entries say. */
  async #few(rows: Rows, { what, value }: Mark): Promise<ArticleId[]> {
    await this.#library.rows.ensure(Array.from(rows));
    const entries = Array.from(rows, (row) => this.#library.rows.get(row));
    return entries
      .filter((entry): entry is ArticleRow => entry !== undefined && entry[what] !== value)
      .map(({ id }) => id);
  }

  /** The same for more rows than entries can be asked for: by a list of all that are marked. */
  async #many(rows: Rows, { what, value }: Mark): Promise<readonly ArticleId[]> {
    const view = this.#library.asked.value.view === 'archived' ? 'archived' : 'all';
    const query: ListQuery =
      what === 'archived' ? { view: 'archived' } : { view, scope: HAVING[what] };
    const having = await this.#client.call('articles/order', query);
    if (!having.ok) return this.#nothing(having.error);
    const marked = new Set(having.value?.rows);
    const changing = Array.from(rows).filter((row) => marked.has(row) !== value);
    return changing.length === 0 ? [] : this.#idsOf(changing);
  }

  async #idsOf(rows: readonly number[]): Promise<readonly ArticleId[]> {
    const ids = await this.#client.call('articles/ids', rows);
    return ids.ok ? ids.value : this.#nothing(ids.error);
  }

  #nothing(failure: Failure): [] {
    this.#failed(() => words.failure.mark, failure);
    return [];
  }
}

function opposite({ what, value }: Mark): Mark {
  return { what, value: !value };
}

function labelOf({ what, value }: Mark, count: number): string {
  const { done } = words.list;
  switch (what) {
    case 'read':
      return (value ? done.read : done.unread)(count);
    case 'starred':
      return (value ? done.starred : done.unstarred)(count);
    case 'archived':
      return (value ? done.archived : done.unarchived)(count);
  }
}
