import { css } from 'lit';
import { hanging } from './style-pieces.ts';

/** A line between the groups of a menu. */
export const menuGroups = css`
  [role='group'] + [role='group'] {
    margin-top: var(--space-1);
    padding-top: var(--space-1);
    border-top: var(--hairline) solid var(--line);
  }
`;

/** How a menu looks. */
export const menuStyles = css`
  [role='menu'] {
    position: fixed;
    inset: auto;
    width: max-content;
    min-width: calc(12 * var(--space-4));
    max-height: calc(100vh - var(--space-2));
    margin: 0;
    padding: var(--space-1);
    ${hanging};
    color: var(--ink);
    overflow-y: auto;
    user-select: none;
  }
  ${menuGroups}
  .label {
    padding: var(--space-1) var(--space-2);
    color: var(--ink-quiet);
    font: var(--type-small);
  }
  /* No longer in lines: as such, all would be measured side by side. */
  button {
    display: flex;
    justify-content: start;
    width: 100%;
    padding: 0 var(--space-2);
    border: 0;
    font: var(--type-ui);
    text-align: start;
    white-space: nowrap;
  }
  button:focus-visible {
    outline: none;
    background: var(--wheat-tint);
  }
  button:disabled {
    background: transparent;
    color: var(--ink-quiet);
  }
  .keys {
    margin-inline-start: auto;
    padding-inline-start: var(--space-6);
    color: var(--ink-quiet);
    font: var(--type-small);
  }
  .sign {
    display: inline-flex;
    width: var(--icon);
    color: var(--wheat);
  }
  @media (forced-colors: active) {
    button:focus-visible {
      outline: var(--ring) solid Highlight;
      outline-offset: calc(-1 * var(--ring));
    }
  }
`;
