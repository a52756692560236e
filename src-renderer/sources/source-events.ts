import type { View } from '../../src-main/contract.ts';
import { Told } from '../events.ts';
import type { SourceItem } from './source-items.ts';

/** A view was chosen; the one that is shown may be chosen again. */
export class ViewChosen extends Told {
  readonly view: View;
  constructor(view: View) {
    super('view-chosen');
    this.view = view;
  }
}

/** An outlet, folder or tag was chosen, by its query. */
export class SourceChosen extends Told {
  readonly query: string;
  constructor(query: string) {
    super('source-chosen');
    this.query = query;
  }
}

/** A month such as `2021-03` or a day such as `2021-03-09` was chosen. */
export class PeriodChosen extends Told {
  readonly period: string;
  constructor(period: string) {
    super('period-chosen');
    this.period = period;
  }
}

/** A section or folder of the pane is to be folded or unfolded, or more of it shown, by its key. */
export class FoldToggled extends Told {
  readonly key: string;
  constructor(key: string) {
    super('fold-toggled');
    this.key = key;
  }
}

/** The menu of a source is wanted at a place of the window. */
export class SourceMenuWanted extends Told {
  readonly item: SourceItem;
  readonly x: number;
  readonly y: number;
  constructor(item: SourceItem, x: number, y: number) {
    super('source-menu-wanted');
    this.item = item;
    this.x = x;
    this.y = y;
  }
}
