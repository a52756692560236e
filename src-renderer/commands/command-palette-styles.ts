import { css } from 'lit';
import { bareField, cut, line, unseen } from '../app/style-pieces.ts';

/** The shape of the palette, which is a sheet. */
export const paletteStyles = css`
  dialog {
    width: min(var(--palette-width), calc(100vw - var(--space-8)));
    max-height: min(70vh, calc(100vh - 2 * var(--space-16)));
    margin-top: var(--space-16);
  }
  .field {
    ${line};
    padding: 0 var(--space-4);
    border-bottom: var(--hairline) solid var(--line);
    color: var(--ink-quiet);
  }
  .field:focus-within {
    box-shadow: inset 0 calc(-1 * var(--ring)) var(--focus);
  }
  input {
    flex: 1;
    min-width: 0;
    height: var(--space-12);
    ${bareField};
    font-size: var(--size-row-title);
    user-select: text;
  }
  input::placeholder {
    color: var(--ink-quiet);
    opacity: 1;
  }
  [role='listbox'] {
    flex: 1;
    min-height: 0;
    padding: var(--space-1);
    overflow-y: auto;
    scrollbar-color: var(--line-strong) transparent;
  }
  [role='listbox']:empty {
    display: none;
  }
  [role='option'] {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: var(--space-8);
    padding: 0 var(--space-3);
    border-radius: var(--radius-1);
    scroll-margin: var(--space-1);
  }
  [role='option']:hover {
    background: var(--hover);
  }
  [role='option'][aria-selected='true'] {
    background: var(--wheat-tint);
  }
  .label {
    flex: 1;
    ${cut};
    white-space: pre;
  }
  b {
    color: var(--wheat);
    font-weight: var(--weight-bold);
  }
  .on {
    color: var(--wheat);
  }
  .off {
    visibility: hidden;
  }
  .kind {
    flex: none;
    color: var(--ink-quiet);
    font: var(--type-small);
  }
  .unseen {
    ${unseen};
  }
  .none {
    margin: 0;
    padding: var(--space-4);
    color: var(--ink-quiet);
  }
  .none:empty {
    display: none;
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      outline: var(--ring) solid Highlight;
    }
  }
`;
