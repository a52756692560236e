import { css } from 'lit';

/** Radio buttons side by side of which one stands out, for a `.segments` of labels. */
export const segments = css`
  .segments {
    display: flex;
    padding: 2px;
    border-radius: var(--radius-2);
    background: var(--hollow);
  }
  .segments label {
    position: relative;
    flex: 1;
  }
  .segments input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
  }
  .segments span {
    display: block;
    padding: 0 var(--space-2);
    border-radius: calc(var(--radius-2) - 2px);
    color: var(--ink-soft);
    font: var(--type-small);
    line-height: var(--space-6);
    text-align: center;
  }
  .segments input:checked + span {
    background: var(--raised);
    color: var(--ink);
    font-weight: var(--weight-strong);
    box-shadow: 0 1px 2px var(--shadow);
  }
  .segments input:focus-visible + span {
    outline: var(--ring) solid var(--focus);
  }
  @media (forced-colors: active) {
    .segments input:checked + span {
      outline: var(--hairline) solid CanvasText;
    }
  }
`;
