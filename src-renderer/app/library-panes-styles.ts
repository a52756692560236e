import { css } from 'lit';
import { controls } from './controls.ts';

/** How the panes stand beside or over each other. */
export const paneStyles = [
  controls,
  css`
    :host {
      position: relative;
      display: flex;
      min-height: 0;
    }
    [hidden] {
      display: none !important;
    }
    sheaf-sources-pane {
      flex: none;
      width: var(--sources-width);
    }
    sheaf-sources-pane.over {
      position: absolute;
      inset: 0 auto 0 0;
      z-index: 5;
      width: min(var(--sources-width), 80%);
      border-inline-end: var(--hairline) solid var(--line);
      box-shadow: 0 0 var(--space-8) var(--shadow);
    }
    .veil {
      position: absolute;
      inset: 0;
      z-index: 4;
      background: var(--veil);
    }
    sheaf-list-pane {
      flex: none;
      width: var(--list-width);
    }
    sheaf-reader-pane {
      flex: 1;
      min-width: 0;
      min-height: 0;
    }
    @media (width <= 640px) {
      sheaf-sources-pane,
      sheaf-list-pane {
        flex: 1;
        width: auto;
      }
    }
  `,
];
