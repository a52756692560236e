import type { View } from '../src-main/contract.ts';

/** What components tell: named by what happened, with typed fields, passing through shadow roots. */
abstract class Told<Name extends string = string> extends Event {
  constructor(type: Name) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The list is to be so many pixels wide; null means as wide as at first. */
export class WidthChanged extends Told {
  readonly width: number | null;
  constructor(width: number | null) {
    super('width-changed');
    this.width = width;
  }
}

/** An entry of the list was chosen. */
export class RowChosen extends Told {
  readonly row: number;
  constructor(row: number) {
    super('row-chosen');
    this.row = row;
  }
}

/** These rows are or will soon be in sight. */
export class RowsWanted extends Told {
  readonly rows: readonly number[];
  constructor(rows: readonly number[]) {
    super('rows-wanted');
    this.rows = rows;
  }
}

/** A view of the list was chosen. */
export class ViewChosen extends Told {
  readonly view: View;
  constructor(view: View) {
    super('view-chosen');
    this.view = view;
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

/** The wishes that carry nothing but their name. */
export type WishName =
  | 'star-toggled'
  | 'read-toggled'
  | 'reveal-wanted'
  | 'newer-wanted'
  | 'reopen-wanted'
  | 'retry-wanted'
  | 'folder-wanted'
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
