import { css } from 'lit';

/** How the panel of themes, typefaces and sizes is laid out. */
export const appearanceStyles = css`
  [popover] {
    width: 336px;
    padding: var(--space-4);
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: var(--space-1);
    margin: 0 0 var(--space-4);
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: var(--space-1);
    padding: 0;
    color: var(--ink-quiet);
    font: var(--type-small);
  }
  label {
    position: relative;
    display: grid;
    gap: var(--space-1);
    justify-items: center;
    padding: var(--space-1);
    border: var(--hairline) solid transparent;
    border-radius: var(--radius-2);
    font: var(--type-small);
    text-align: center;
  }
  label:hover {
    background: var(--hover);
  }
  label:has(:checked) {
    border-color: var(--wheat);
    background: var(--wheat-tint);
  }
  label:has(:focus-visible) {
    outline: var(--ring) solid var(--focus);
  }
  label:has(:disabled) {
    color: var(--ink-quiet);
    text-decoration: line-through;
  }
  input {
    position: absolute;
    opacity: 0;
  }
  .sample {
    display: grid;
    place-content: center;
    width: var(--space-10);
    height: var(--space-10);
    border: var(--hairline) solid var(--line-strong);
    border-radius: var(--radius-round);
    background: var(--paper);
    color: var(--ink);
    font-size: var(--size-heading);
  }
  [data-sample='system'] {
    background: linear-gradient(120deg, var(--light-paper) 50%, var(--dark-paper) 50%);
    color: transparent;
  }
  [data-sample='light'] {
    background: var(--light-paper);
    color: var(--light-ink);
  }
  [data-sample='sepia'] {
    background: var(--sepia-paper);
    color: var(--sepia-ink);
  }
  [data-sample='dark'] {
    background: var(--dark-paper);
    color: var(--dark-ink);
  }
  [data-sample='black'] {
    background: var(--black-paper);
    color: var(--black-ink);
  }
  .face {
    border-color: transparent;
    background: transparent;
  }
  [data-face='serif'] {
    font-family: var(--latin-read), var(--hans-read), serif;
  }
  [data-face='sans'] {
    font-family: var(--latin-ui), var(--hans-ui), sans-serif;
  }
  [data-face='song'] {
    font-family: var(--hans-song);
  }
  [data-face='hei'] {
    font-family: var(--hans-hei);
  }
  [data-face='kai'] {
    font-family: var(--hans-kai);
  }
  .foot {
    display: flex;
    justify-content: end;
    margin-top: var(--space-3);
  }
`;
