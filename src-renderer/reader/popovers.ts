import { css } from 'lit';
import { hanging } from '../app/style-pieces.ts';

/** A panel that a button of the reader opens beneath it, and menus in such panels. */
export const popovers = css`
  :host {
    flex: none;
  }
  [popover] {
    position-area: block-end span-inline-start;
    position-try-fallbacks:
      block-end span-inline-end,
      block-end;
    max-width: calc(100vw - var(--space-4));
    max-height: calc(100vh - var(--space-16));
    margin: var(--space-1) 0 0;
    padding: var(--space-1);
    ${hanging};
    color: var(--ink);
    font: var(--type-ui);
    overflow-y: auto;
  }
  [popover]:focus-visible {
    outline: none;
  }
  .entry {
    display: flex;
    justify-content: start;
    gap: var(--space-3);
    width: 100%;
    min-height: calc(var(--control-height) + var(--space-1));
    padding: 0 var(--space-3);
    border: 0;
    text-align: start;
  }
  .entry sheaf-icon {
    color: var(--ink-quiet);
  }
  .entry:focus-visible {
    outline: none;
    background: var(--wheat-tint);
  }
  .entry[aria-disabled='true'] {
    color: var(--ink-quiet);
  }
`;

/** Closes a panel and gives the keyboard back to its button. */
export function closePanel(panel: HTMLElement | null, button: HTMLElement | null): void {
  panel?.hidePopover();
  button?.focus();
}

/** Where a key leads among entries that stand one below the other; undefined for other keys. */
export function entryFor(key: string, at: number, count: number): number | undefined {
  return new Map([
    ['ArrowDown', (at + 1) % count],
    ['ArrowUp', (at - 1 + count) % count],
    ['Home', 0],
    ['End', count - 1],
  ]).get(key);
}
