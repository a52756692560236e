import { css } from 'lit';

/** The settings' own shape: sections at the side, above each other where there is no room. */
export const settingsDialogStyles = css`
  dialog {
    width: min(var(--settings-width), calc(100vw - var(--space-8)));
    height: min(var(--settings-height), calc(100vh - var(--space-8)));
    max-width: none;
    max-height: none;
    overflow: hidden;
  }
  .sides {
    display: flex;
    flex: 1;
    min-height: 0;
  }
  sheaf-section-tabs {
    flex: none;
  }
  .body {
    flex: 1;
    min-width: 0;
    padding: var(--space-5) var(--space-6) var(--space-8);
    scrollbar-color: var(--line-strong) transparent;
    scrollbar-gutter: stable;
    user-select: none;
  }
  @media (width <= 760px) {
    dialog {
      width: calc(100vw - var(--space-4));
      height: calc(100vh - var(--space-4));
    }
    .sides {
      flex-direction: column;
    }
    .body {
      padding: var(--space-4);
    }
  }
`;
