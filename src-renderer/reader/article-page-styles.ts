import { css } from 'lit';

/** The page of the open article. */
export const page = css`
  :host {
    display: block;
    min-height: 0;
  }
  article {
    height: 100%;
    overflow-y: auto;
    scrollbar-color: var(--line-strong) transparent;
    scrollbar-gutter: stable;
  }
  article:focus-visible {
    outline: var(--ring) solid var(--focus);
    outline-offset: calc(-1 * var(--ring));
  }
  .page {
    box-sizing: border-box;
    max-width: calc(var(--read-measure) + 2 * var(--space-8));
    margin: 0 auto;
    padding: var(--space-8) var(--space-8) var(--space-16);
  }
  .failed p {
    color: var(--warn);
  }
`;
