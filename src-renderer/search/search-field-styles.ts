import { css } from 'lit';
import { bareField, hanging } from '../app/style-pieces.ts';

/** The look of the search field and of what it offers. */
export const searchFieldStyles = css`
  form {
    position: relative;
    display: flex;
    align-items: center;
    min-height: calc(var(--control-height) + 2 * var(--hairline));
    padding-inline-start: var(--space-2);
    border: var(--hairline) solid var(--line-strong);
    border-radius: var(--radius-2);
    background: var(--paper);
    color: var(--ink-quiet);
  }
  form:focus-within {
    border-color: var(--focus);
    outline: var(--hairline) solid var(--focus);
  }
  input {
    flex: 1;
    min-width: 0;
    height: var(--control-height);
    padding: 0 var(--space-2);
    ${bareField};
    appearance: none;
    user-select: text;
  }
  input::placeholder {
    color: var(--ink-quiet);
    opacity: 1;
  }
  input::-webkit-search-cancel-button,
  input::-webkit-search-decoration {
    display: none;
  }
  button.icon:hover {
    background: transparent;
  }
  [role='listbox'] {
    position: absolute;
    inset: calc(100% + var(--space-1)) calc(-1 * var(--hairline)) auto;
    z-index: 2;
    max-height: calc(9 * var(--control-height));
    padding: var(--space-1);
    ${hanging};
    overflow-y: auto;
  }
  [role='option'] {
    display: flex;
    align-items: baseline;
    gap: var(--space-3);
    padding: 0 var(--space-2);
    border-radius: var(--radius-1);
    line-height: var(--control-height);
    white-space: nowrap;
  }
  [role='option']:hover {
    background: var(--hover);
  }
  [role='option'][aria-selected='true'] {
    background: var(--wheat-tint);
  }
  .choice {
    flex: none;
    max-width: 60%;
    color: var(--ink);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .hint {
    flex: 1;
    font: var(--type-small);
    overflow: hidden;
    text-align: end;
    text-overflow: ellipsis;
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      outline: var(--ring) solid Highlight;
    }
  }
`;
