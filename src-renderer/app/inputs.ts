import { css } from 'lit';

/** Fields for a line of text. */
export const inputs = css`
  input[type='text'] {
    flex: 1;
    min-width: 0;
    height: var(--control-height);
    padding: 0 var(--space-2);
    border: var(--hairline) solid var(--line-strong);
    border-radius: var(--radius-1);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    user-select: text;
  }
  input[type='text']:focus-visible {
    border-color: var(--focus);
    outline: var(--hairline) solid var(--focus);
  }
`;
