/** The running account of a batch that is being written. */
export interface Account {
  added: number;
  updated: number;
  unchanged: number;
  removed: number;
  orderChanged: boolean;
  /** Ids of articles whose rows changed, in hexadecimal. */
  readonly touched: Set<string>;
  /** Captures that lost a place in this batch. */
  readonly released: Set<number>;
}

/** An account in which nothing happened yet. */
export function emptyAccount(): Account {
  return {
    added: 0,
    updated: 0,
    unchanged: 0,
    removed: 0,
    orderChanged: false,
    touched: new Set(),
    released: new Set(),
  };
}
