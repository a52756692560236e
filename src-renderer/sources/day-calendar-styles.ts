import { css } from 'lit';

/** How the calendar looks. */
export const calendarStyles = css`
  :host {
    display: block;
    max-width: calc(6 * var(--space-16));
    font-variant-numeric: tabular-nums;
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--space-1);
  }
  .head .title {
    flex: 1;
    padding: 0;
    border-color: transparent;
    font-weight: var(--weight-strong);
    white-space: nowrap;
  }
  .grid {
    display: grid;
    gap: 2px;
    margin-top: var(--space-1);
  }
  .line {
    display: grid;
    grid-template-columns: repeat(7, 1fr);
    gap: 2px;
  }
  .months .line {
    grid-template-columns: repeat(3, 1fr);
  }
  [role='columnheader'] {
    color: var(--ink-quiet);
    font: var(--type-small);
    text-align: center;
  }
  .cell {
    display: flex;
    align-items: center;
    justify-content: center;
    min-width: 0;
    height: var(--space-6);
    border-radius: var(--radius-1);
    color: var(--ink-quiet);
    font: var(--type-small);
    cursor: default;
  }
  .months .cell {
    height: var(--control-height);
  }
  .cell[data-heat='0'] {
    color: var(--ink-quiet);
  }
  .cell[data-heat='1'] {
    background: var(--heat-1);
    color: var(--ink);
  }
  .cell[data-heat='2'] {
    background: var(--heat-2);
    color: var(--ink);
  }
  .cell[data-heat='3'] {
    background: var(--heat-3);
    color: var(--ink);
  }
  .cell[data-heat='4'] {
    background: var(--heat-4);
    color: var(--ink);
  }
  .cell[tabindex]:hover {
    box-shadow: inset 0 0 0 var(--hairline) var(--line-strong);
  }
  .cell[aria-current='date'] {
    font-weight: var(--weight-bold);
    text-decoration: underline;
    text-decoration-thickness: var(--ring);
    text-underline-offset: 3px;
  }
  .cell[aria-selected='true'] {
    background: var(--wheat-fill);
    color: var(--on-wheat);
    font-weight: var(--weight-strong);
  }
  /* Read out and not drawn. */
  .aside {
    font-size: 0;
    line-height: 0;
  }
  .cell:focus-visible {
    outline: var(--ring) solid var(--focus);
    outline-offset: 1px;
  }
  @media (forced-colors: active) {
    .cell:not([data-heat='0']) {
      border: var(--hairline) solid CanvasText;
    }
    .cell[aria-selected='true'] {
      border: var(--ring) solid Highlight;
    }
  }
`;
