import { css } from 'lit';

/** The look of the panel for keys. */
export const keySettingsStyles = css`
  :host {
    display: block;
  }
  .segments {
    max-width: var(--notice-measure);
  }
  .single {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin-top: var(--space-4);
  }
  .single input {
    margin: 0;
    accent-color: var(--wheat-fill);
  }
  input:focus-visible {
    outline: var(--ring) solid var(--focus);
    outline-offset: 1px;
  }
  .note {
    max-width: var(--dialog-width);
    margin: var(--space-1) 0 0;
    color: var(--ink-quiet);
    text-wrap: pretty;
  }
  .tools {
    display: flex;
    gap: var(--space-2);
    margin-top: var(--space-4);
  }
  .told {
    min-height: var(--space-5);
    margin: var(--space-2) 0;
    color: var(--ink-quiet);
  }
  h3 {
    margin: var(--space-4) 0 var(--space-1);
    color: var(--ink-quiet);
    font: var(--type-small);
    font-weight: var(--weight-strong);
  }
  section:first-child h3 {
    margin-top: 0;
  }
`;
