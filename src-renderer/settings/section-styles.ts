import { css } from 'lit';
import { box, tickable } from '../app/style-pieces.ts';

/**
 * A section of the settings: `.group`s of `.row`s under headings. A row has what it is about, with
 * perhaps a `.help`, and its control; a `.wide` row has the control below.
 */
export const sections = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--space-5);
  }
  h3 {
    margin: 0 0 var(--space-2);
    color: var(--ink-soft);
    font: var(--type-ui);
    font-weight: var(--weight-strong);
  }
  .group {
    border: var(--hairline) solid var(--line);
    border-radius: var(--radius-2);
    background: var(--surface);
    overflow: clip;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    min-height: var(--space-10);
    padding: var(--space-2) var(--space-4);
  }
  .row + .row {
    border-top: var(--hairline) solid var(--line);
  }
  .row.wide {
    flex-direction: column;
    align-items: stretch;
  }
  .about {
    flex: 1 1 160px;
    min-width: 0;
  }
  .wide > .about {
    flex: none;
  }
  .help {
    display: block;
    margin: var(--space-1) 0 0;
    color: var(--ink-quiet);
    font: var(--type-small);
    text-wrap: pretty;
  }
  .intro {
    margin: 0;
    color: var(--ink-quiet);
    text-wrap: pretty;
  }
  .segments {
    flex-wrap: wrap;
  }
  .segments span {
    padding-inline: var(--space-3);
    white-space: nowrap;
  }
  select {
    max-width: 100%;
    height: var(--control-height);
    padding: 0 var(--space-2);
    ${box};
    font: inherit;
  }
  select:focus-visible,
  input[type='checkbox']:focus-visible,
  input[type='range']:focus-visible {
    outline: var(--ring) solid var(--focus);
    outline-offset: 1px;
  }
  input[type='checkbox'] {
    ${tickable};
  }
  label.row {
    flex-wrap: nowrap;
  }
  .slider {
    display: flex;
    align-items: center;
    gap: var(--space-3);
  }
  .slider input {
    width: 200px;
    margin: 0;
    accent-color: var(--wheat-fill);
  }
  output {
    min-width: 80px;
    color: var(--ink-quiet);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .question {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    padding: var(--space-3) var(--space-4);
    border-top: var(--hairline) solid var(--line);
    background: var(--warn-tint);
  }
  .question p {
    flex: 1 1 100%;
    margin: 0;
    text-wrap: pretty;
  }
  .told {
    margin: 0;
    padding: var(--space-2) var(--space-4);
    border-top: var(--hairline) solid var(--line);
    overflow-wrap: anywhere;
    white-space: pre-line;
    user-select: text;
  }
  .told.fault {
    background: var(--warn-tint);
  }
  .path {
    overflow-wrap: anywhere;
    user-select: text;
  }
`;
