import { FolderDoubted, type RowsWanted } from '../events.ts';
import type {
  ListArranged,
  ListRested,
  MenuWanted,
  PickExtended,
  RowPicked,
} from '../list/list-events.ts';
import { listMenu } from '../list/list-menu.ts';
import type { ListPane } from '../list/list-pane.ts';
import type {
  FoldToggled,
  PeriodChosen,
  SourceChosen,
  SourceMenuWanted,
  ViewChosen,
} from '../sources/source-events.ts';
import { sourceMenu } from '../sources/source-menu.ts';
import type { SourcesPane } from '../sources/sources-pane.ts';
import { words } from '../words/words.ts';
import { bringReader } from './bring-reader.ts';
import type { PaneLayout } from './pane-layout.ts';
import { settings } from './settings-state.ts';
import { Wishes, type WishesHost } from './wishes.ts';

interface Host extends WishesHost {
  readonly list: ListPane | null;
  readonly sources: SourcesPane | null;
  readonly layout: PaneLayout;
}

/** What the window's parts tell about sources and the list, by name. */
interface Heard {
  'row-picked': RowPicked;
  'pick-extended': PickExtended;
  'menu-wanted': MenuWanted;
  'rows-wanted': RowsWanted;
  'list-arranged': ListArranged;
  'list-rested': ListRested;
  'view-chosen': ViewChosen;
  'source-chosen': SourceChosen;
  'period-chosen': PeriodChosen;
  'source-menu-wanted': SourceMenuWanted;
  'fold-toggled': FoldToggled;
  'sources-toggled': Event;
  'everything-wanted': Event;
  'results-wanted': Event;
  'undo-wanted': Event;
  'undo-dismissed': Event;
}

/** Carries to the state what the host's parts tell about sources and the list. */
export class ListWishes extends Wishes<Host, Heard> {
  protected override listen(): void {
    const { places } = this.state;
    this.hear('row-picked', (picked) => this.#pick(picked));
    this.hear('pick-extended', ({ step }) => this.#extend(step));
    this.hear('menu-wanted', (wanted) => this.#showMenu(wanted));
    this.hear('rows-wanted', ({ rows, drawn }) => {
      this.state.library.rows.want(rows);
      this.state.passages.want(drawn);
    });
    this.hear('list-arranged', ({ change }) => this.state.arrange(change));
    this.hear('list-rested', ({ place, anchor }) => places.rested(place, anchor));
    this.hear('view-chosen', ({ view }) => this.#go(() => places.goToView(view)));
    this.hear('source-chosen', ({ query }) => this.#go(() => places.goToSource(query)));
    this.hear('period-chosen', ({ period }) => this.#go(() => places.goToPeriod(period)));
    this.hear('source-menu-wanted', (wanted) => this.#showSourceMenu(wanted));
    this.hear('fold-toggled', ({ key }) => this.#fold(key));
    this.hear('sources-toggled', () => this.#toggleSources());
    this.hear('everything-wanted', () => places.go({ view: 'all', source: '', period: '' }));
    this.hear('results-wanted', () => this.#enterResults());
    this.hear('undo-wanted', () => {
      this.state.undo.undo();
      this.host.list?.focus();
    });
    this.hear('undo-dismissed', () => this.host.list?.focus());
  }

  #pick({ row, how }: RowPicked): void {
    const { list } = this.state;
    if (how === 'beside') list.toggle(row);
    else if (how === 'up-to') list.extend(row);
    else {
      list.choose(row);
      bringReader(this.host);
    }
  }

  #extend(step: number | null): void {
    if (step === null) this.state.list.selectAll();
    else this.state.list.extendBy(step);
  }

  /** A menu that was wanted for an entry is for the chosen ones if that is among them. */
  #showMenu({ row, x, y }: MenuWanted): void {
    if (row !== null) this.state.list.point(row);
    if (!this.state.list.anyChosen) return;
    const { list, commands } = this.state;
    this.host.list?.showMenu(listMenu(list, commands), x, y);
  }

  #showSourceMenu({ item, x, y }: SourceMenuWanted): void {
    const { list } = item;
    if (list === undefined) return;
    const { library } = this.state;
    const status = library.status.value;
    const folders = status.kind === 'known' ? status.status.folders : [];
    const isWatched = folders.some(({ path }) => path === item.folder);
    const groups = sourceMenu(item, {
      show: () => {
        if (item.chosen !== undefined) this.host.dispatchEvent(item.chosen());
      },
      markAllRead: () => {
        const scope = `${list.scope} is:unread`.trim();
        void this.state.markListRead({ view: list.view, scope });
      },
      reveal: (folder) => void this.state.revealFolder(folder),
      stop: isWatched ? (folder) => this.host.dispatchEvent(new FolderDoubted(folder)) : null,
    });
    void this.host.sources?.showMenu(words.sources.menu(item.label), groups, x, y);
  }

  /** What lies over the list makes way once something was chosen in it. */
  #go(go: () => void): void {
    go();
    this.host.layout.show('list');
  }

  /** The keys go with what comes into sight. */
  #toggleSources(): void {
    const { layout } = this.host;
    layout.toggleSources();
    void this.host.updateComplete.then(() => {
      if (layout.shows('sources')) this.host.sources?.focus();
      else this.host.list?.focus();
    });
  }

  #fold(key: string): void {
    const { folded } = settings.value;
    this.state.settings.change({
      folded: folded.includes(key) ? folded.filter((each) => each !== key) : [...folded, key],
    });
  }

  #enterResults(): void {
    this.host.list?.focus();
    if (this.state.library.asked.value.search !== '') void this.state.enterList();
  }
}
