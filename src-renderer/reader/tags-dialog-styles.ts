import { css } from 'lit';
import { bareList, oneLine, tickable } from '../app/style-pieces.ts';

/** How the tags of several articles look. */
export const tagsDialogStyles = css`
  dialog {
    width: min(420px, calc(100vw - var(--space-16)));
    /* What the field offers lies over all of it. */
    overflow: visible;
  }
  h2 {
    ${oneLine};
  }
  .new {
    padding: var(--space-3) var(--space-4) 0;
  }
  .body {
    min-height: calc(4 * var(--control-height));
  }
  ul {
    ${bareList};
  }
  label {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--control-height);
  }
  input[type='checkbox'] {
    ${tickable};
  }
  input[type='checkbox']:focus-visible {
    outline: var(--ring) solid var(--focus);
    outline-offset: 1px;
  }
  .tag {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .uses {
    margin-inline-start: auto;
    padding-inline-start: var(--space-4);
    flex: none;
    color: var(--ink-quiet);
    font: var(--type-small);
  }
  p {
    margin: 0;
    color: var(--ink-quiet);
  }
`;
