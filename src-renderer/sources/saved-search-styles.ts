import { css } from 'lit';

/** How a saved search looks. */
export const savedSearchStyles = css`
  .entry {
    display: flex;
    align-items: center;
    border-radius: var(--radius-1);
  }
  .entry:hover {
    background: var(--hover);
  }
  .entry.shown {
    background: var(--wheat-tint);
  }
  .choose {
    flex: 1;
    justify-content: start;
    min-width: 0;
    padding: 0 0 0 var(--space-2);
    border: 0;
  }
  .choose:hover {
    background: transparent;
  }
  .choose:focus-visible {
    outline-offset: calc(-1 * var(--ring));
  }
  .shown .choose {
    font-weight: var(--weight-strong);
  }
  .name {
    flex: 1;
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count {
    color: var(--ink-quiet);
    font: var(--type-small);
    font-variant-numeric: tabular-nums;
  }
  /* The count stands where the other sources have theirs; the button takes its place. */
  .entry {
    position: relative;
    padding-inline-end: var(--space-2);
  }
  sheaf-saved-search-menu {
    position: absolute;
    inset-inline-end: 0;
  }
  .entry:is(:hover, :focus-within) .count,
  .entry:not(:hover, :focus-within) sheaf-saved-search-menu {
    opacity: 0;
  }
`;
