import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { ArticleId, LibraryChange, LibraryStatus, View } from '../../src-main/contract.ts';
import type { Client, Failure } from '../client.ts';
import { NO_ROWS, withKept, type Rows } from '../list/article-order.ts';
import { RowCache, type RowCacheListener } from '../list/row-cache.ts';
import { coalesced } from './coalesced.ts';

/** How far the library's status is known. */
export type StatusState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'known'; readonly status: LibraryStatus }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The order of the list; while a view is first loaded the one before stays. */
export interface OrderState {
  readonly kind: 'loading' | 'shown' | 'failed';
  readonly view: View;
  readonly rows: Rows;
  readonly failure: Failure | null;
}

/** Hears what the library says after the state has taken it in. */
export interface LibraryListener {
  libraryChanged(change: LibraryChange): void;
  /** Both are the same when another view is shown. */
  orderChanged(before: Rows, after: Rows): void;
  rowsChanged(): void;
  rowsFailed(failure: Failure): void;
}

/** The library as the window knows it: its status, the chosen view, its order and its rows. */
export class LibraryState {
  readonly rows: RowCache;
  readonly #status = signal<StatusState>({ kind: 'starting' });
  readonly #order = signal<OrderState>({
    kind: 'loading',
    view: 'all',
    rows: NO_ROWS,
    failure: null,
  });
  readonly #revision = signal(0);
  readonly #kept = new Set<number>();
  readonly #refetch = coalesced(() => this.#fetchOrder());
  readonly #view = signal<View>('all');

  readonly #client: Client;
  readonly #listener: LibraryListener;

  constructor(client: Client, listener: LibraryListener, nextFrame?: (work: () => void) => void) {
    this.#client = client;
    this.#listener = listener;
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

  /** The view that was chosen, also while its order is on the way. */
  get view(): ReadonlySignal<View> {
    return this.#view;
  }

  /** Grows whenever rows in the cache have changed. */
  get revision(): ReadonlySignal<number> {
    return this.#revision;
  }

  /** Listens and asks for the first time; returns a function that ends the listening. */
  start(): () => void {
    const ends = [
      this.#client.on('library/status', (status) => {
        this.#status.value = { kind: 'known', status };
      }),
      this.#client.on('library/changed', (change) => {
        this.rows.invalidate(change.changed);
        this.#listener.libraryChanged(change);
        if (change.orderChanged) void this.#refetch();
      }),
    ];
    void this.retry();
    return () => {
      for (const end of ends) end();
    };
  }

  /** Asks for status and order again, at the start or after a failure. */
  async retry(): Promise<void> {
    const asked = this.#client.call('library/status', null);
    const order = this.#refetch();
    const reply = await asked;
    // What an event has told since is newer than a reply that failed.
    if (reply.ok) this.#status.value = { kind: 'known', status: reply.value };
    else if (this.#status.value.kind !== 'known') {
      this.#status.value = { kind: 'failed', failure: reply.error };
    }
    await order;
  }

  /** Shows another view, or the same one afresh. */
  show(view: View): void {
    this.#view.value = view;
    this.#kept.clear();
    this.#order.value = { ...this.#order.value, kind: 'loading', failure: null };
    void this.#refetch();
  }

  /** Keeps an article listed although it will no longer belong to the view. */
  keep(id: ArticleId): void {
    const row = this.rows.rowOf(id);
    if (row !== undefined) this.#kept.add(row);
  }

  async #fetchOrder(): Promise<void> {
    const view = this.#view.value;
    const reply = await this.#client.call('articles/order', { view });
    if (view !== this.#view.value) return;
    const before = this.#order.value;
    if (!reply.ok) {
      this.#order.value = { ...before, kind: 'failed', failure: reply.error };
      return;
    }
    const same = before.view === view && before.kind !== 'loading';
    const kept = new Set([...this.#kept].filter((row) => !this.rows.isGone(row)));
    const rows = same ? withKept(before.rows, reply.value.rows, kept) : reply.value.rows;
    this.#order.value = { kind: 'shown', view, rows, failure: null };
    this.#listener.orderChanged(same ? before.rows : rows, rows);
  }
}
