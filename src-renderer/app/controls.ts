import { css } from 'lit';

/** Buttons as the whole interface has them: plain, `.primary`, `.icon` (square) and `.link`. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: var(--control-height);
    padding: 0 var(--space-3);
    border: var(--hairline) solid var(--line-strong);
    border-radius: var(--radius-1);
    background: transparent;
    color: var(--ink);
    font: inherit;
    cursor: default;
    transition: background-color var(--quick);
  }
  button:hover {
    background: var(--hover);
  }
  button:focus-visible {
    outline: var(--ring) solid var(--focus);
    outline-offset: 1px;
  }
  button.primary {
    min-height: calc(var(--control-height) + var(--space-1));
    padding: 0 var(--space-4);
    border-color: transparent;
    background: var(--wheat-fill);
    color: var(--on-wheat);
    font-weight: var(--weight-strong);
  }
  button.icon {
    width: var(--control-height);
    padding: 0;
    border-color: transparent;
    color: var(--ink-quiet);
  }
  button.icon:hover {
    color: var(--ink);
  }
  button:disabled {
    border-color: var(--line);
    background: transparent;
    color: var(--ink-quiet);
  }
  button.icon:disabled {
    border-color: transparent;
    opacity: 0.5;
  }
  button[aria-pressed='true'] {
    color: var(--wheat);
  }
  button.link {
    min-height: 0;
    padding: 0 var(--space-1);
    border: 0;
    color: var(--wheat);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
`;
