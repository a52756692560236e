import { css } from 'lit';

/** How the list looks, its headings and what tells of arrivals. */
export const listStyles = css`
  :host {
    position: relative;
    display: block;
    min-height: 0;
  }
  .scroller {
    height: 100%;
    overflow-y: auto;
    overflow-anchor: none;
    scrollbar-color: var(--line-strong) transparent;
    contain: strict;
    outline: none;
  }
  .scroller:focus-visible .lead {
    outline: var(--ring) solid var(--focus);
    outline-offset: calc(-1 * var(--ring));
  }
  .scroller:focus-visible:not([aria-activedescendant]) {
    outline: var(--ring) solid var(--focus);
    outline-offset: calc(-1 * var(--ring));
  }
  .space {
    position: relative;
  }
  .window {
    position: absolute;
    inset-inline: 0;
  }
  .heading {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    height: var(--heading-height);
    padding-inline: var(--space-6) var(--space-4);
    border-bottom: var(--hairline) solid var(--line);
    background: var(--surface);
    color: var(--ink-soft);
    font: var(--type-small);
    font-weight: var(--weight-strong);
  }
  .heading span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .arrived {
    position: absolute;
    inset: var(--space-2) 0 auto;
    z-index: 2;
    display: flex;
    justify-content: center;
    pointer-events: none;
  }
  .arrived button {
    min-height: var(--space-6);
    padding: 0 var(--space-3) 0 var(--space-2);
    border-color: transparent;
    border-radius: var(--radius-round);
    background: var(--wheat-fill);
    color: var(--on-wheat);
    font: var(--type-small);
    font-weight: var(--weight-strong);
    box-shadow: 0 2px var(--space-2) var(--shadow);
    pointer-events: auto;
  }
  .grouped .arrived {
    inset-block-start: calc(var(--heading-height) + var(--space-2));
  }
`;
