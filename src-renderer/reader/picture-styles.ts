import { css } from 'lit';

/** A dark room around an enlarged picture, with its tools. */
export const pictureStyles = css`
  dialog {
    width: 100vw;
    max-width: none;
    height: 100vh;
    max-height: none;
    padding: 0;
    border: 0;
    background: var(--dark-room);
    color: var(--on-dark-room);
  }
  .area {
    display: grid;
    place-content: center;
    width: 100%;
    height: 100%;
    overflow: hidden;
    cursor: grab;
    touch-action: none;
  }
  .area:active {
    cursor: grabbing;
  }
  .area:focus-visible {
    outline: var(--ring) solid var(--on-dark-room);
    outline-offset: calc(-1 * var(--ring));
  }
  img {
    max-width: 100vw;
    max-height: 100vh;
    user-select: none;
  }
  .tools,
  .text {
    position: absolute;
    display: flex;
    align-items: center;
    border-radius: var(--radius-2);
    background: var(--dark-hollow);
    color: var(--on-dark-room);
  }
  .tools {
    inset: var(--space-3) var(--space-3) auto auto;
    padding: var(--space-1);
  }
  .text {
    inset: auto auto var(--space-4) 50%;
    max-width: 80%;
    padding: var(--space-1) var(--space-3);
    translate: -50% 0;
  }
  button.icon,
  button.icon:hover {
    background: transparent;
    color: inherit;
  }
  button:focus-visible {
    outline-color: var(--on-dark-room);
  }
  .scale {
    min-width: var(--space-12);
    font: var(--type-small);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
`;
