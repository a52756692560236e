import { css } from 'lit';
import { bareList } from '../app/style-pieces.ts';

/** The head of a part of the pane, a button `.fold` that folds it. */
export const foldStyles = css`
  .fold {
    justify-content: start;
    gap: var(--space-1);
    width: 100%;
    margin-top: var(--space-3);
    padding: 0 var(--space-2) 0 var(--space-1);
    border: 0;
    color: var(--ink-quiet);
    font: var(--type-small);
    font-weight: var(--weight-strong);
  }
  .fold sheaf-icon {
    --icon-size: var(--space-3);
    margin-inline: var(--space-1);
    transition: rotate var(--quick);
  }
  .fold[aria-expanded='true'] sheaf-icon {
    rotate: 90deg;
  }
`;

/** How the saved searches look. */
export const savedSearchesStyles = css`
  ul {
    ${bareList};
  }
  li.before {
    box-shadow: 0 calc(-1 * var(--ring)) var(--wheat-fill);
  }
  li.after {
    box-shadow: 0 var(--ring) var(--wheat-fill);
  }
`;
