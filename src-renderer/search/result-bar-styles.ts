import { css } from 'lit';

/** How the bar between the search field and its results is drawn. */
export const resultBarStyles = css`
  .bar,
  form {
    display: flex;
    align-items: center;
    gap: var(--space-1);
  }
  .count {
    flex: 1;
    min-width: 0;
    padding-inline-start: var(--space-1);
    color: var(--ink-quiet);
    font: var(--type-small);
    font-variant-numeric: tabular-nums;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .unchecked {
    margin: var(--space-1) 0;
    padding-inline-start: var(--space-1);
    color: var(--ink-quiet);
    font: var(--type-small);
  }
  .segments {
    flex: none;
    white-space: nowrap;
  }
  .exact {
    flex: none;
    padding: 0 var(--space-2);
    border-color: transparent;
    color: var(--ink-quiet);
    font: var(--type-small);
    white-space: nowrap;
  }
  .exact[aria-checked='true'] {
    border-color: var(--wheat-fill);
    background: var(--wheat-tint);
    color: var(--ink);
  }
  @media (forced-colors: active) {
    .exact[aria-checked='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  form {
    margin-top: var(--space-2);
  }
`;
