import type { ArticleId, ArticleRow, View } from '../../src-main/contract.ts';
import { placeKey, scopeOf, scopeParts, type ListAsked } from '../list/list-asked.ts';
import type { Client } from '../client.ts';
import type { LibraryState } from './library-state.ts';
import type { ReadingState } from './reading-state.ts';
import type { Selected, Selection } from './selection.ts';
import { settings, type SettingsState } from './settings-state.ts';

/** What of a list makes a place where one can be. */
type Place = Pick<ListAsked, 'view' | 'source' | 'period'>;

/** Ms after which the article that is open is remembered: leafing through would write each one. */
const SETTLED = 500;

/** Goes from one view and source to another, and remembers what was chosen in each. */
export class Places {
  readonly #library: LibraryState;
  readonly #selection: Selection;
  readonly #reading: ReadingState;
  readonly #settings: SettingsState;
  readonly #client: Client;
  /** Hears that the person has gone to another place. */
  readonly #moved: () => void;
  readonly #left = new Map<string, Selected>();
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(
    client: Client,
    library: LibraryState,
    selection: Selection,
    reading: ReadingState,
    settingsState: SettingsState,
    moved: () => void,
  ) {
    this.#client = client;
    this.#library = library;
    this.#selection = selection;
    this.#reading = reading;
    this.#settings = settingsState;
    this.#moved = moved;
  }

  /** Goes to another view, source or time; what is not named stays. */
  go(place: Partial<Place>): void {
    const before = this.#library.asked.value;
    const selected = this.#selection.selected.value;
    if (selected !== null && selected.index >= 0) this.#left.set(placeKey(before), selected);
    this.#moved();
    this.#library.show(place);
    const after = this.#library.asked.value;
    this.#settings.change({ lastView: after.view, lastScope: scopeOf(after) });
    const left = placeKey(after) === placeKey(before) ? undefined : this.#left.get(placeKey(after));
    if (left !== undefined) this.#selection.restore(left);
  }

  /** Goes to a view; from that view on to all articles. */
  goToView(view: View): void {
    const { view: now } = this.#library.asked.value;
    this.go(view === now ? { view: 'all', source: '', period: '' } : { view });
  }

  /** Goes to a source, or away from it if it is the one. */
  goToSource(source: string): void {
    this.go({ source: source === this.#library.asked.value.source ? '' : source });
  }

  /** Goes to a time, or away from it if it is the one. */
  goToPeriod(period: string): void {
    this.go({ period: period === this.#library.asked.value.period ? '' : period });
  }

  /**
   * Goes to where one was when the window was closed. Gives the article that was open then, once it
   * is chosen again; null where there is none.
   */
  async resume(): Promise<string | null> {
    const { lastView, lastScope, lastArticle, sort, reversed, grouping } = settings.value;
    const parts = scopeParts(lastScope);
    const list = { view: lastView, ...parts, sort, reversed, group: grouping };
    const resumed = lastArticle === null ? null : this.#entryOf(lastArticle);
    this.#library.show(
      list,
      resumed?.then((entry) => entry?.row ?? null),
    );
    const entry = await resumed;
    if (!entry) return null;
    await this.#library.shown;
    if (this.#selection.selected.value !== null) return null;
    this.#selection.choose(entry.row, this.#library.order.value.rows);
    await this.#library.rows.ensure([entry.row]);
    return lastArticle;
  }

  async #entryOf(id: ArticleId): Promise<ArticleRow | null> {
    const reply = await this.#client.call('articles/entries', [id]);
    return reply.ok ? (reply.value[0] ?? null) : null;
  }

  /** Another article is open: it is the one to begin with next time. */
  articleOpened(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.remember();
    }, SETTLED);
  }

  /** Remembers at once which article is open: the window is about to close. */
  remember(): void {
    clearTimeout(this.#timer);
    const { article } = this.#reading;
    if (article === null || article.id === settings.value.lastArticle) return;
    this.#settings.change({ lastArticle: article.id });
  }
}
