import type { ArticleId, ArticleRow, KeptPlace, View } from '../../src-main/contract.ts';
import { placeOf, resumedEntry, type Anchor } from '../list/article-order.ts';
import { EVERYTHING, placeKey, scopeOf, scopeParts, type ListAsked } from '../list/list-asked.ts';
import type { Client } from '../client.ts';
import type { LibraryState, OrderState } from './library-state.ts';
import { ListAnchors } from './list-anchors.ts';
import type { ReadingState } from './reading-state.ts';
import type { Selected, Selection } from './selection.ts';
import { settings, type SettingsState } from './settings-state.ts';

/** What of a list makes a place where one can be. */
type Place = Pick<ListAsked, 'view' | 'source' | 'period'>;

/** Ms after which the article that is open is remembered: leafing through would write each one. */
const SETTLED = 500;
/** The same for where a list is scrolled to. */
const RESTED = 2000;

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
  readonly #anchors: ListAnchors;
  #anchorsMoved = false;
  #timer: ReturnType<typeof setTimeout> | undefined = undefined;
  #anchorTimer: ReturnType<typeof setTimeout> | undefined = undefined;

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
    this.#anchors = new ListAnchors(library.rows);
    this.#selection = selection;
    this.#reading = reading;
    this.#settings = settingsState;
    this.#moved = moved;
  }

  /** Where a list goes on that was left before; null for its top. */
  anchorOf(list: ListAsked): Anchor | null {
    return this.#anchors.of(placeKey(list));
  }

  /** The entry at which a list rests: the first of it in sight. */
  restOf({ of, rows }: Pick<OrderState, 'of' | 'rows'>): number {
    const anchor = of.search === '' ? this.anchorOf(of) : null;
    return anchor === null ? 0 : Math.max(0, resumedEntry(anchor, rows));
  }

  /** A list was scrolled, or left. */
  rested(place: string, anchor: Anchor | null): void {
    if (!this.#anchors.rest(place, anchor)) return;
    this.#anchorsMoved = true;
    clearTimeout(this.#anchorTimer);
    this.#anchorTimer = setTimeout(() => {
      this.#keepAnchors();
    }, RESTED);
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
    if (placeKey(after) === placeKey(before)) return;
    const left = this.#left.get(placeKey(after));
    if (left === undefined) this.#selection.leave();
    else this.#selection.restore(left);
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
   * is chosen again; null where there is none. The list is seen where it was scrolled to; one that
   * was at its top, where that article is in it.
   */
  async resume(): Promise<string | null> {
    const { lastView, lastScope, lastArticle, listPlaces, sort, reversed, grouping } =
      settings.value;
    const parts = scopeParts(lastScope);
    const list = { view: lastView, ...parts, sort, reversed, group: grouping };
    const asked = { ...EVERYTHING, ...list };
    const anchor = () => this.anchorOf(asked);
    const left = listPlaces.find(({ place }) => place === placeKey(asked))?.article;
    const ids = [...(lastArticle === null ? [] : [lastArticle]), ...listPlaces.map(articleOf)];
    const entries = this.#entriesOf([...new Set(ids)]).then((found) => {
      this.#anchors.restore(listPlaces, found);
      return found;
    });
    const last = entries.then((found) => found.find(({ id }) => id === lastArticle) ?? null);
    const article = left ?? lastArticle;
    const row = last.then((entry) => anchor()?.row ?? entry?.row ?? null);
    this.#library.show(list, article === null ? null : { article, row });
    const entry = await last;
    if (!entry) return null;
    await this.#library.shown;
    if (this.#selection.selected.value !== null) return null;
    const { rows } = this.#library.order.value;
    const { row: at, id } = entry;
    const index = placeOf(at, rows);
    if (anchor() === null && rows[index] === at) this.#selection.choose(at, rows);
    else this.#selection.restore({ row: at, id, index, choice: 0, opens: true });
    await this.#library.rows.ensure([entry.row]);
    return lastArticle;
  }

  async #entriesOf(ids: readonly ArticleId[]): Promise<readonly ArticleRow[]> {
    if (ids.length === 0) return [];
    const reply = await this.#client.call('articles/entries', ids);
    return reply.ok ? reply.value : [];
  }

  /** Another article is open: it is the one to begin with next time. */
  articleOpened(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.remember();
    }, SETTLED);
  }

  /** Remembers at once which article is open and where lists are: the window is about to close. */
  remember(): void {
    this.#keepAnchors();
    clearTimeout(this.#timer);
    const { article } = this.#reading;
    if (article === null || article.id === settings.value.lastArticle) return;
    this.#settings.change({ lastArticle: article.id });
  }
  #keepAnchors(): void {
    clearTimeout(this.#anchorTimer);
    if (!this.#anchorsMoved) return;
    this.#anchorsMoved = false;
    this.#settings.change({ listPlaces: this.#anchors.kept() });
  }
}

function articleOf({ article }: KeptPlace): ArticleId {
  return article;
}
