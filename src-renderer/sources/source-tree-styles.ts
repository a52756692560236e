import { css } from 'lit';
import { oneLine, quietNumbers } from '../app/style-pieces.ts';

/** How a tree of sources looks. */
export const treeStyles = css`
  :host {
    display: block;
  }
  [role='treeitem'] {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    height: var(--control-height);
    padding-inline: var(--space-2) var(--space-2);
    border-radius: var(--radius-1);
    color: var(--ink);
    cursor: default;
  }
  [role='treeitem']:hover {
    background: var(--hover);
  }
  [role='treeitem'][aria-selected='true'] {
    background: var(--wheat-tint);
    font-weight: var(--weight-strong);
  }
  [role='treeitem']:focus-visible {
    outline: var(--ring) solid var(--focus);
    outline-offset: calc(-1 * var(--ring));
  }
  .heading {
    margin-top: var(--space-3);
    color: var(--ink-quiet);
    font: var(--type-small);
    font-weight: var(--weight-strong);
  }
  .more {
    color: var(--ink-quiet);
    font: var(--type-small);
  }
  /* Cut at its own end, and in line with the others whichever way it runs. */
  .label {
    flex: 1;
    ${oneLine};
    text-align: -webkit-match-parent;
  }
  /* Read out and not drawn; inline, so that no space comes before its comma. */
  .aside {
    font-size: 0;
    line-height: 0;
  }
  .count {
    ${quietNumbers};
  }
  .away {
    color: var(--ink-quiet);
    font: var(--type-small);
  }
  .twist {
    display: inline-flex;
    flex: none;
    box-sizing: content-box;
    width: var(--space-3);
    height: var(--space-3);
    margin-inline: calc(-1 * var(--space-1));
    padding: var(--space-1);
    color: var(--ink-quiet);
    rotate: 0deg;
    transition: rotate var(--quick);
  }
  .twist sheaf-icon {
    --icon-size: var(--space-3);
  }
  [aria-expanded='true'] .twist {
    rotate: 90deg;
  }
  .kind {
    color: var(--ink-quiet);
  }
  [aria-selected='true'] .kind {
    color: var(--wheat);
  }
  .level-3 {
    padding-inline-start: var(--space-6);
  }
  .level-4 {
    padding-inline-start: var(--space-10);
  }
  .deep {
    padding-inline-start: calc(var(--space-12) + var(--space-2));
  }
  @media (forced-colors: active) {
    [aria-selected='true'] {
      outline: var(--hairline) solid Highlight;
    }
  }
`;
