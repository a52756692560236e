import type {
  ExactChosen,
  SavedSearchChosen,
  SavedSearchMoved,
  SavedSearchRead,
  SavedSearchRemoved,
  SavedSearchRenamed,
  SearchNamed,
  SearchTyped,
  SortChosen,
} from '../events.ts';
import type { PaneLayout } from './pane-layout.ts';
import { Wishes, type WishesHost } from './wishes.ts';

interface Host extends WishesHost {
  readonly layout: PaneLayout;
}

/** What the window's parts tell about searches, by name. */
interface Heard {
  'search-typed': SearchTyped;
  'search-cleared': Event;
  'sort-chosen': SortChosen;
  'exact-chosen': ExactChosen;
  'search-named': SearchNamed;
  'saved-search-chosen': SavedSearchChosen;
  'saved-search-renamed': SavedSearchRenamed;
  'saved-search-moved': SavedSearchMoved;
  'saved-search-read': SavedSearchRead;
  'saved-search-removed': SavedSearchRemoved;
}

/** Carries to the state what the host's parts tell about searches. */
export class SearchWishes extends Wishes<Host, Heard> {
  protected override listen(): void {
    this.hear('search-typed', ({ text }) => this.state.search.type(text));
    this.hear('search-cleared', () => this.state.search.clear());
    this.hear('sort-chosen', ({ sort }) => this.state.search.sort(sort));
    this.hear('exact-chosen', ({ exact }) => this.state.search.exact(exact));
    this.hear('search-named', ({ name }) => this.#keep(name));
    this.hear('saved-search-chosen', (chosen) => this.#choose(chosen));
    this.hear('saved-search-renamed', ({ id, name }) => this.state.saved.rename(id, name));
    this.hear('saved-search-moved', ({ id, to }) => this.state.saved.move(id, to));
    this.hear('saved-search-read', ({ query }) =>
      this.state.markListRead({ view: 'all', scope: 'is:unread', search: query }),
    );
    this.hear('saved-search-removed', ({ id }) => this.state.saved.remove(id));
  }

  /** The one that is shown is left when it is chosen once more. */
  #choose({ query, exact }: SavedSearchChosen): void {
    const { search, library } = this.state;
    const { asked } = library;
    if (query === asked.value.search && exact === asked.value.exact) search.clear();
    else search.choose(query, exact);
    this.host.layout.show('list');
  }

  #keep(name: string): Promise<void> {
    const { search, exact } = this.state.library.asked.value;
    return this.state.saved.save(name, search, exact);
  }
}
