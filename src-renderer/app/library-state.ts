import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type {
  ArticleId,
  LibraryChange,
  LibraryStatus,
  ListAnswer,
  ListGroup,
  Passage,
} from '../../src-main/contract.ts';
import type { Client, Failure } from '../client.ts';
import { NO_ROWS, withKept, type Rows } from '../list/article-order.ts';
import {
  EVERYTHING,
  isArranged,
  isSameList,
  orderQuery,
  placeKey,
  type ListAsked,
} from '../list/list-asked.ts';
import { regrouped, type Grouped } from '../list/list-groups.ts';
import { RowCache, type RowCacheListener } from '../list/row-cache.ts';
import { afterPaint } from './after-paint.ts';
import { coalesced } from './coalesced.ts';

/** The first of a list are asked for alone at the start and in searches: they are there long before. */
const FIRST_LOOK = 200;
/** Entries that come along with a list before it takes the place of another one: a tall screen. */
const FIRST_SCREEN = 16;

/** How far the library's status is known. */
export type StatusState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'known'; readonly status: LibraryStatus }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The order of the list; while another list is first loaded the one before stays. */
export interface OrderState extends Grouped {
  readonly kind: 'loading' | 'shown' | 'failed';
  /** Which list the rows are of. */
  readonly of: ListAsked;
  readonly rows: Rows;
  /** Headings over the rows, in order. */
  readonly groups: readonly ListGroup[];
  /** Whether these are all of its rows, not only the first. */
  readonly complete: boolean;
  /** How many it has by now, without those that were kept. */
  readonly found: number;
  /** Whether the library still looks for more of them. */
  readonly counting: boolean;
  /** Articles that could not be looked at, their folders being away. */
  readonly unchecked: number;
  /** Whether the list goes on where it was left. */
  readonly resumed: boolean;
  readonly failure: Failure | null;
}

/** Where a list is to be seen first. */
export interface SeenFirst {
  /** The article, and its row, which is null where it is nowhere. */
  readonly article: ArticleId;
  readonly row: Promise<number | null>;
}

const NOTHING: Grouped = { rows: NO_ROWS, groups: [] };

/** A list that is asked for, at most once at a time. */
interface Asking {
  readonly list: ListAsked;
  readonly ask: () => Promise<void>;
}

/** Hears what the library says after the state has taken it in. */
export interface LibraryListener {
  libraryChanged(change: LibraryChange): void;
  /** Another list is about to be shown, beginning with these rows; it waits for the promise. */
  listComing(
    list: ListAsked,
    first: readonly number[],
    passages: readonly Passage[],
  ): Promise<void>;
  /** Both are the same when another list is shown. */
  orderChanged(before: Rows, after: Rows): void;
  rowsChanged(): void;
  rowsFailed(failure: Failure): void;
}

/** The library as the window knows it: its status, the list asked for, its order and its rows. */
export class LibraryState {
  readonly rows: RowCache;
  readonly #status = signal<StatusState>({ kind: 'starting' });
  readonly #order = signal<OrderState>({
    kind: 'loading',
    of: EVERYTHING,
    rows: NO_ROWS,
    groups: [],
    complete: false,
    found: 0,
    counting: false,
    unchecked: 0,
    resumed: false,
    failure: null,
  });
  readonly #revision = signal(0);
  readonly #kept = new Set<number>();
  #asking: Asking = { list: EVERYTHING, ask: coalesced(() => this.#fetchOrder()) };
  readonly #asked = signal<ListAsked>(EVERYTHING);
  /** The one of which there is more than was shown. */
  #goesOn: Asking | null = null;
  /** The list that a search took the place of. */
  #left: Grouped = NOTHING;
  /** Whether a list was asked for. */
  #begun = false;
  #resume = false;
  /** Whether its first entries are asked for alone, and shown where the row is among them. */
  #looksFirst = false;
  #seenFirst: SeenFirst | null = null;
  #settled = Promise.resolve();
  readonly #shown = Promise.withResolvers<null>();

  readonly #client: Client;
  readonly #listener: LibraryListener;
  readonly #painted: () => Promise<void>;

  constructor(client: Client, listener: LibraryListener, nextFrame?: (work: () => void) => void) {
    this.#client = client;
    this.#listener = listener;
    this.#painted = () => afterPaint(nextFrame);
    this.painted = this.#shown.promise.then(this.#painted);
    const rowListener: RowCacheListener = {
      rowsChanged: () => {
        this.#revision.value += 1;
        listener.rowsChanged();
      },
      rowsFailed: (failure) => {
        listener.rowsFailed(failure);
      },
    };
    this.rows = new RowCache(client, rowListener, nextFrame);
  }

  get status(): ReadonlySignal<StatusState> {
    return this.#status;
  }

  get order(): ReadonlySignal<OrderState> {
    return this.#order;
  }

  /** Ends once the list that was asked for is there, or has failed. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** Ends once there is a list to be seen for the first time, or word that there is none. */
  get shown(): Promise<unknown> {
    return this.#shown.promise;
  }

  /** Ends once that is on the screen, too. */
  readonly painted: Promise<void>;

  /** The list that was asked for, also while its order is on the way. */
  get asked(): ReadonlySignal<ListAsked> {
    return this.#asked;
  }

  /** Grows whenever rows in the cache have changed. */
  get revision(): ReadonlySignal<number> {
    return this.#revision;
  }

  /** Listens and asks for the status; returns a function that ends the listening. */
  start(): () => void {
    const ends = [
      this.#client.on('library/status', (status) => {
        this.#status.value = { kind: 'known', status };
      }),
      this.#client.on('library/changed', (change) => {
        this.rows.invalidate(change.changed);
        this.#listener.libraryChanged(change);
        if (change.orderChanged && this.#begun) void this.#refetch();
      }),
    ];
    void this.#readStatus();
    return () => {
      for (const end of ends) end();
    };
  }

  /** Asks for status and order again after a failure. */
  async retry(): Promise<void> {
    this.#begun = true;
    await Promise.all([this.#readStatus(), this.#refetch()]);
  }

  async #readStatus(): Promise<void> {
    const reply = await this.#client.call('library/status', null);
    // What an event has told since is newer than a reply that failed.
    if (reply.ok) this.#status.value = { kind: 'known', status: reply.value };
    else if (this.#status.value.kind !== 'known') {
      this.#status.value = { kind: 'failed', failure: reply.error };
    }
  }

  /** Asks anew what belongs to the list: what was taken back may have left it. */
  async refresh(): Promise<void> {
    if (this.#begun) await this.#refetch();
  }

  /** In which order lists stand from now on. */
  arrange(order: Pick<ListAsked, 'sort' | 'reversed' | 'group'>): void {
    const before = this.#asked.value;
    const { sort, reversed, group } = order;
    if (sort === before.sort && reversed === before.reversed && group === before.group) return;
    const asked = { ...before, ...order };
    if (this.#begun && !isSameList(asked, before)) this.show(order);
    else this.#asked.value = asked;
  }

  /**
   * Shows another list, or the same one afresh. Without a search, another view, source or time goes
   * on where it was left.
   *
   * @param seenFirst - null for its top
   */
  show(change: Partial<ListAsked>, seenFirst: SeenFirst | null = null): void {
    const before = this.#asked.value;
    const asked = { ...before, ...change };
    const isOther = !this.#begun || placeKey(asked) !== placeKey(before);
    this.#begun = true;
    this.#asked.value = asked;
    this.#resume = asked.search === '' && isOther;
    this.#looksFirst = asked.search !== '' || this.#order.value.rows.length === 0;
    this.#seenFirst = seenFirst;
    // A search and the way back from it leave in the list what was kept there.
    const { search, view, source, period } = change;
    const moves = view !== undefined || source !== undefined || period !== undefined;
    if (search === undefined && moves) this.#kept.clear();
    this.#order.value = { ...this.#order.value, kind: 'loading', failure: null };
    this.#settled = this.#refetch();
  }

  /** Keeps an article listed although it will no longer belong to the view. */
  keep(id: ArticleId): void {
    const row = this.rows.rowOf(id);
    if (row !== undefined) this.#kept.add(row);
  }

  /** Keeps entries listed although they will no longer belong to the view, or not any more. */
  keepRows(rows: Iterable<number>, kept = true): void {
    for (const row of rows) {
      if (kept) this.#kept.add(row);
      else this.#kept.delete(row);
    }
  }

  /** Asks for another list at once, whatever is on its way; for the same one behind what is. */
  #refetch(): Promise<void> {
    const list = this.#asked.value;
    if (!isSameList(list, this.#asking.list)) {
      this.#asking = { list, ask: coalesced(() => this.#fetchOrder()) };
    }
    return this.#asking.ask();
  }

  async #fetchOrder(): Promise<void> {
    const asking = this.#asking;
    const isNew = !this.#isShown(asking.list);
    const looksFirst = isNew && this.#looksFirst && !isArranged(asking.list);
    if (looksFirst && !(await this.#take(asking, FIRST_LOOK))) return;
    // What is in sight is painted first: going through a long list keeps the library busy.
    if (looksFirst && this.#isShown(asking.list)) await this.#painted();
    if (this.#asking !== asking || !(await this.#take(asking))) return;
    // What is there can be used while the library looks for more.
    if (this.#goesOn !== asking) void this.#goOn(asking);
  }

  async #goOn(asking: Asking): Promise<void> {
    this.#goesOn = asking;
    while (this.#asking === asking && (await this.#take(asking)));
    if (this.#goesOn === asking) this.#goesOn = null;
  }

  /** Asks for the order and shows it; whether there is more of it. */
  async #take(asking: Asking, limit?: number): Promise<boolean> {
    const { list } = asking;
    const since = this.rows.changes;
    const through = limit === undefined ? undefined : this.#seenFirst?.article;
    const query = orderQuery(list, { limit, first: FIRST_SCREEN, through });
    const reply = await this.#client.call('articles/order', query);
    if (this.#asking !== asking) return false;
    if (!reply.ok) {
      this.#order.value = { ...this.#order.value, kind: 'failed', failure: reply.error };
      this.#shown.resolve(null);
      return false;
    }
    // It was given up for a list that is not wanted any more.
    if (reply.value === null) return true;
    const { rows, complete, entries, passages } = reply.value;
    const at = (await this.#seenFirst?.row) ?? null;
    if (this.#asking !== asking) return false;
    if (!complete && at !== null && !rows.includes(at)) return true;
    // A list that is looked through once more keeps what it has until as much is found again.
    const shown = this.#isShown(list) ? this.#order.value : null;
    if (!complete && shown?.complete === true && rows.length < shown.found) return true;
    this.rows.listed(rows);
    this.rows.receive(entries, since);
    if (!this.#isShown(list)) {
      await this.#listener.listComing(list, firstScreen(rows, at), passages);
      if (this.#asking !== asking) return false;
    }
    this.#show(list, reply.value, limit);
    return !complete;
  }

  #show(asked: ListAsked, arrived: ListAnswer, limit: number | undefined): void {
    const before = this.#order.value;
    const same = this.#isShown(asked);
    const resumed = same ? before.resumed : this.#resume;
    if (before.of.search === '' && asked.search !== '') this.#left = before;
    const kept = this.#keptIn(asked);
    const earlier = same ? before : resumed ? this.#left : NOTHING;
    const rows = withKept(earlier.rows, arrived.rows, kept);
    const groups = regrouped(earlier, arrived, rows);
    const { complete, unchecked } = arrived;
    const { length: found } = arrived.rows;
    // A first look is cut short at its limit; otherwise there is more to be confirmed.
    const counting = !complete && (limit === undefined || found < limit);
    const list = { of: this.#asked.value, rows, groups, resumed };
    const known = { complete, found, counting, unchecked };
    this.#order.value = { kind: 'shown', ...list, ...known, failure: null };
    this.#listener.orderChanged(same ? before.rows : rows, rows);
    this.#shown.resolve(null);
  }

  /** What was archived, or taken out of the archive, is not kept by being read a moment later. */
  #keptIn({ view }: ListAsked): ReadonlySet<number> {
    const archived = view === 'archived';
    const stays = (row: number): boolean =>
      !this.rows.isGone(row) && (this.rows.get(row)?.archived ?? archived) === archived;
    return new Set([...this.#kept].filter(stays));
  }

  #isShown(asked: ListAsked): boolean {
    const { kind, of } = this.#order.value;
    return kind !== 'loading' && isSameList(of, asked);
  }
}

/** Rows that are in sight first. */
function firstScreen(rows: Rows, at: number | null): readonly number[] {
  const from = at === null ? 0 : Math.max(0, rows.indexOf(at) - FIRST_SCREEN / 2);
  return Array.from(rows.subarray(from, from + FIRST_SCREEN));
}
