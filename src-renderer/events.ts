import type { SavedSearch, SearchSort, Settings } from '../src-main/contract.ts';
import type { CommandId } from './app/commands.ts';
import type { Binding } from './keys/keymap.ts';

/** What components tell: named by what happened, with typed fields, passing through shadow roots. */
export abstract class Told<Name extends string = string> extends Event {
  constructor(type: Name) {
    super(type, { bubbles: true, composed: true });
  }
}

/** A pane is to be so many pixels wide; null means as wide as at first. */
export class WidthChanged extends Told {
  readonly width: number | null;
  constructor(width: number | null) {
    super('width-changed');
    this.width = width;
  }
}

/** These rows are or will soon be in sight; those that are drawn already are named once more. */
export class RowsWanted extends Told {
  readonly rows: readonly number[];
  readonly drawn: readonly number[];
  constructor(rows: readonly number[], drawn: readonly number[]) {
    super('rows-wanted');
    this.rows = rows;
    this.drawn = drawn;
  }
}

/** The text in the search field is another one; never what an input method has not committed. */
export class SearchTyped extends Told {
  readonly text: string;
  constructor(text: string) {
    super('search-typed');
    this.text = text;
  }
}

/** Results are to come in another order. */
export class SortChosen extends Told {
  readonly sort: SearchSort;
  constructor(sort: SearchSort) {
    super('sort-chosen');
    this.sort = sort;
  }
}

/** Simplified and traditional characters are to be kept apart, or not any more. */
export class ExactChosen extends Told {
  readonly exact: boolean;
  constructor(exact: boolean) {
    super('exact-chosen');
    this.exact = exact;
  }
}

/** A saved search was chosen. */
export class SavedSearchChosen extends Told {
  readonly query: string;
  readonly exact: boolean;
  constructor({ query, exact }: Pick<SavedSearch, 'query' | 'exact'>) {
    super('saved-search-chosen');
    this.query = query;
    this.exact = exact;
  }
}

/** The search of now is to be kept under a name. */
export class SearchNamed extends Told {
  readonly name: string;
  constructor(name: string) {
    super('search-named');
    this.name = name;
  }
}

/** A saved search got another name. */
export class SavedSearchRenamed extends Told {
  readonly id: number;
  readonly name: string;
  constructor(id: number, name: string) {
    super('saved-search-renamed');
    this.id = id;
    this.name = name;
  }
}

/** A saved search is to stand at another place, counted after it has left its own. */
export class SavedSearchMoved extends Told {
  readonly id: number;
  readonly to: number;
  constructor(id: number, to: number) {
    super('saved-search-moved');
    this.id = id;
    this.to = to;
  }
}

/** All that a saved search finds is to be marked as read. */
export class SavedSearchRead extends Told {
  readonly query: string;
  constructor(query: string) {
    super('saved-search-read');
    this.query = query;
  }
}

/** A saved search is to be removed. */
export class SavedSearchRemoved extends Told {
  readonly id: number;
  constructor(id: number) {
    super('saved-search-removed');
    this.id = id;
  }
}

/** The text to find in the open article is another one. */
export class FindTyped extends Told {
  readonly text: string;
  constructor(text: string) {
    super('find-typed');
    this.text = text;
  }
}

/** The next (1) or the previous (-1) match is wanted. */
export class MatchStepped extends Told {
  readonly step: 1 | -1;
  constructor(step: 1 | -1) {
    super('match-stepped');
    this.step = step;
  }
}

/** A folder is not to be watched any more. */
export class FolderRemoved extends Told {
  readonly path: string;
  constructor(path: string) {
    super('folder-removed');
    this.path = path;
  }
}

/** Files or folders are dragged over the frame, which hides them from the window. */
export class FrameDragged extends Told {
  readonly drag: DragEvent;
  constructor(drag: DragEvent) {
    super('frame-dragged');
    this.drag = drag;
  }
}

/** A folder is perhaps not to be watched any more: that is asked first. */
export class FolderDoubted extends Told {
  readonly path: string;
  constructor(path: string) {
    super('folder-doubted');
    this.path = path;
  }
}

/** The text of the article is on the screen. */
export class ArticleShown extends Told {
  constructor() {
    super('article-shown');
  }
}

/** The frame could not show the article's text. */
export class FrameFailed extends Told {
  constructor() {
    super('frame-failed');
  }
}

/** A link is pointed at or focused; null when none is any more. */
export class LinkPointed extends Told {
  readonly address: string | null;
  constructor(address: string | null) {
    super('link-pointed');
    this.address = address;
  }
}

/** A link was clicked. */
export class LinkOpened extends Told {
  readonly address: string;
  constructor(address: string) {
    super('link-opened');
    this.address = address;
  }
}

/** A key was pressed inside the frame. */
export class FrameKey extends Told {
  readonly press: KeyboardEvent;
  constructor(press: KeyboardEvent) {
    super('frame-key');
    this.press = press;
  }
}

/** A command was chosen in the palette, by a button or in a menu. */
export class CommandChosen extends Told {
  readonly command: CommandId;
  constructor(command: CommandId) {
    super('command-chosen');
    this.command = command;
  }
}

/** A source was chosen, which a query names. */
export class PlaceChosen extends Told {
  readonly query: string;
  constructor(query: string) {
    super('place-chosen');
    this.query = query;
  }
}

/** The person chose something that the settings keep. */
export class SettingsChosen extends Told {
  readonly chosen: Partial<Settings>;
  constructor(chosen: Partial<Settings>) {
    super('settings-chosen');
    this.chosen = chosen;
  }
}

/** Which keys mean what is to be another one. */
export class KeysChanged extends Told {
  readonly change: Partial<Pick<Settings, 'keyPreset' | 'ownKeys' | 'singleKeys'>>;
  constructor(change: KeysChanged['change']) {
    super('keys-changed');
    this.change = change;
  }
}

/** A key is to be added to a command, and taken from those in its way. */
export class KeyRecorded extends Told {
  readonly binding: Binding;
  readonly inTheWay: readonly Binding[];
  constructor(binding: Binding, inTheWay: readonly Binding[]) {
    super('key-recorded');
    this.binding = binding;
    this.inTheWay = inTheWay;
  }
}

/** A key is to be taken from its command. */
export class KeyRemoved extends Told {
  readonly binding: Binding;
  constructor(binding: Binding) {
    super('key-removed');
    this.binding = binding;
  }
}

/** A command is to have the keys of the preset again. */
export class KeysReset extends Told {
  readonly command: CommandId;
  constructor(command: CommandId) {
    super('keys-reset');
    this.command = command;
  }
}

/** The wishes that carry nothing but their name. */
export type WishName =
  | 'way-back-wanted'
  | 'star-toggled'
  | 'read-toggled'
  | 'reveal-wanted'
  | 'newer-wanted'
  | 'reopen-wanted'
  | 'retry-wanted'
  | 'folder-wanted'
  | 'folders-wanted'
  | 'search-cleared'
  | 'search-help-wanted'
  | 'results-wanted'
  | 'find-closed'
  | 'sources-toggled'
  | 'everything-wanted'
  | 'list-wanted'
  | 'undo-wanted'
  | 'undo-dismissed'
  | 'recording-ended'
  | 'new-folder-wanted'
  | 'samples-wanted'
  | 'import-wanted'
  | 'library-wanted'
  | 'facts-changed'
  | 'pause-toggled'
  | 'stop-wanted'
  | 'rest-wanted'
  | 'outside-watched'
  | 'outside-copied'
  | 'outside-dismissed'
  | 'problems-wanted';

/** A button was pressed. */
export class Wish extends Told<WishName> {}

/** A notice was put away. */
export class NoticeDismissed extends Told {
  readonly text: string;
  constructor(text: string) {
    super('notice-dismissed');
    this.text = text;
  }
}
