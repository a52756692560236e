import { css } from 'lit';
import { cut, oneLine } from '../app/style-pieces.ts';

/** How an entry of the list looks in each density. */
export const rowStyles = css`
  :host {
    position: relative;
    display: flex;
    gap: var(--space-3);
    height: var(--row-height);
    padding: var(--space-3) var(--space-4) var(--space-3) var(--space-6);
    border-bottom: var(--hairline) solid var(--line);
    box-sizing: border-box;
    container-type: inline-size;
    cursor: default;
  }
  :host([density='compact']) {
    height: var(--row-height-compact);
    padding-block: 0;
  }
  :host(:hover) {
    background: var(--hover);
  }
  :host([aria-selected='true']) {
    background: var(--wheat-tint);
    box-shadow: inset 3px 0 var(--wheat-fill);
  }
  .entry {
    flex: 1;
    min-width: 0;
  }
  /* The clamp counts the lines of both: what the title leaves of three is the excerpt's. */
  .text {
    display: -webkit-box;
    height: calc(3 * var(--line-row));
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    line-height: var(--line-row);
    overflow: hidden;
  }
  .heading {
    color: var(--ink-soft);
    font-size: var(--size-row-title);
    font-weight: var(--weight-plain);
  }
  .unread .heading {
    color: var(--ink);
    font-weight: var(--weight-strong);
  }
  .meta {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin-top: var(--space-1);
    color: var(--ink-quiet);
    font: var(--type-small);
    white-space: nowrap;
  }
  /* Cut at its own end, and beside the date whichever way it runs. */
  .outlet {
    flex: 1;
    ${cut};
    text-align: -webkit-match-parent;
  }
  .date {
    font-variant-numeric: tabular-nums;
  }
  .drawn {
    display: contents;
  }
  .language {
    padding: 0 3px;
    border: var(--hairline) solid var(--line-strong);
    border-radius: var(--radius-1);
    font-size: 10px;
    line-height: 13px;
  }
  /* Read out and not drawn; inline, so that no space comes before its comma. */
  .aside {
    font-size: 0;
    line-height: 0;
  }
  .dot {
    position: absolute;
    inset-block-start: calc(var(--space-3) + (var(--line-row) - var(--dot)) / 2);
    inset-inline-start: var(--space-2);
    width: var(--dot);
    height: var(--dot);
    border-radius: var(--radius-round);
    background: var(--wheat-fill);
  }
  .picture {
    flex: none;
    align-self: center;
    width: var(--row-picture);
    height: var(--row-picture);
    border-radius: var(--radius-1);
    background: var(--hollow);
    object-fit: cover;
  }
  .picture[hidden] {
    display: none;
  }
  sheaf-icon {
    --icon-size: var(--space-3);
    color: var(--wheat);
  }
  .away .heading {
    color: var(--ink-quiet);
  }
  .blank {
    width: 70%;
    height: var(--space-3);
    margin-block: var(--space-1) var(--space-2);
    border-radius: var(--radius-1);
    background: var(--hollow);
  }
  .blank.short {
    width: 40%;
  }

  /* One line: title, then outlet where there is room, then the date. */
  :host([density='compact']) .entry {
    display: flex;
    align-items: center;
    gap: var(--space-3);
  }
  :host([density='compact']) .text {
    display: block;
    flex: 1;
    min-width: 0;
    height: auto;
  }
  :host([density='compact']) .heading {
    display: block;
    ${oneLine};
  }
  :host([density='compact']) .blank.short {
    display: none;
  }
  :host([density='compact']) .meta {
    flex: none;
    margin: 0;
  }
  :host([density='compact']) .outlet {
    max-width: calc(8 * var(--space-4));
  }
  :host([density='compact']) .dot {
    inset-block-start: calc((var(--row-height-compact) - var(--hairline) - var(--dot)) / 2);
  }
  @container (width < 480px) {
    :host([density='compact']) .outlet .spare {
      display: none;
    }
    :host([density='compact']) .outlet {
      max-width: calc(4 * var(--space-4));
    }
  }
  @media (forced-colors: active) {
    :host([aria-selected='true']) {
      outline: var(--ring) solid Highlight;
      outline-offset: calc(-1 * var(--ring));
    }
    .dot {
      background: CanvasText;
    }
  }
`;
