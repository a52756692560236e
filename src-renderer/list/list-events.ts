import type { Grouping, ListSort, Settings } from '../../src-main/contract.ts';
import { Told } from '../events.ts';
import type { Anchor } from './article-order.ts';

/** An entry was chosen: alone, beside those that are chosen, or with all up to it. */
export class RowPicked extends Told {
  readonly row: number;
  readonly how: 'alone' | 'beside' | 'up-to';
  constructor(row: number, how: RowPicked['how']) {
    super('row-picked');
    this.row = row;
    this.how = how;
  }
}

/** All entries up to the one so many places away are to be chosen; the whole list where null. */
export class PickExtended extends Told {
  readonly step: number | null;
  constructor(step: number | null) {
    super('pick-extended');
    this.step = step;
  }
}

/** The menu is wanted at a place of the window, for an entry unless it is for the chosen ones. */
export class MenuWanted extends Told {
  readonly row: number | null;
  readonly x: number;
  readonly y: number;
  constructor(row: number | null, x: number, y: number) {
    super('menu-wanted');
    this.row = row;
    this.x = x;
    this.y = y;
  }
}

/** How lists stand and look is to be another way. */
export class ListArranged extends Told {
  readonly change: {
    readonly density?: Settings['density'];
    readonly grouping?: Grouping;
    readonly sort?: ListSort;
    readonly reversed?: boolean;
  };
  constructor(change: ListArranged['change']) {
    super('list-arranged');
    this.change = change;
  }
}

/** A list was scrolled to a place, or left at it: there it goes on. Null is its top. */
export class ListRested extends Told {
  readonly place: string;
  readonly anchor: Anchor | null;
  constructor(place: string, anchor: Anchor | null) {
    super('list-rested');
    this.place = place;
    this.anchor = anchor;
  }
}
