import { css } from 'lit';
import { line, paper } from './style-pieces.ts';

/** A sheet of paper before the veiled window; how large it is, and what is in it, is its own. */
export const sheet = css`
  dialog {
    padding: 0;
    ${paper};
    color: var(--ink);
    box-shadow: 0 var(--space-2) var(--space-8) var(--shadow);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: var(--veil);
  }
`;

const parts = css`
  dialog {
    width: min(var(--dialog-width), calc(100vw - var(--space-16)));
    max-height: calc(100vh - var(--space-16));
  }
  .head,
  .foot {
    ${line};
    padding: var(--space-3) var(--space-4);
  }
  .head {
    padding-inline-end: var(--space-2);
    border-bottom: var(--hairline) solid var(--line);
  }
  .foot {
    justify-content: end;
    border-top: var(--hairline) solid var(--line);
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: var(--size-heading);
    line-height: var(--line-heading);
  }
  .body {
    padding: var(--space-3) var(--space-4);
    overflow-y: auto;
    user-select: text;
  }
  .body:focus-visible {
    outline: var(--ring) solid var(--focus);
    outline-offset: calc(-1 * var(--ring));
  }
`;

/** A dialog with a head, a body that scrolls, and perhaps a foot. */
export const dialogs = [sheet, parts];
