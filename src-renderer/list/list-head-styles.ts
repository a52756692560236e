import { css } from 'lit';
import { quietNumbers } from '../app/style-pieces.ts';

/** How the head of the list looks. */
export const headStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    min-width: 0;
  }
  /* Each pane has a heading: where there is one pane at a time, it heads the window. */
  h1 {
    flex: none;
    margin: 0;
    font: inherit;
  }
  .title {
    flex: none;
    gap: var(--space-1);
    padding: 0 var(--space-1);
    border-color: transparent;
    font-weight: var(--weight-strong);
  }
  .title sheaf-icon {
    --icon-size: var(--space-3);
    color: var(--ink-quiet);
  }
  .chips {
    display: flex;
    flex: 1;
    gap: var(--space-1);
    min-width: 0;
  }
  .chip {
    flex: 0 1 auto;
    gap: var(--space-1);
    min-width: min(100%, var(--space-16));
    min-height: var(--space-6);
    padding: 0 var(--space-1) 0 var(--space-2);
    border-color: transparent;
    border-radius: var(--radius-round);
    background: var(--wheat-tint);
    font: var(--type-small);
  }
  .chip span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip sheaf-icon {
    --icon-size: var(--space-3);
  }
  .picked {
    flex: none;
    ${quietNumbers};
    white-space: nowrap;
  }
  .icon {
    flex: none;
  }
`;
