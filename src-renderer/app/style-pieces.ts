/**
 * Declarations that rules of several components have alike. A rule takes one in where its own would
 * stand: `.label { ${cut}; }`. Whole rules that are shared have files of their own, such as
 * `controls.ts` and `dialogs.ts`.
 */
import { css } from 'lit';

/** Read out, and not drawn. */
export const unseen = css`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
`;

/** Gives way where there is no room, and ends in an ellipsis then. */
export const cut = css`
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
`;

/** The same on one line. */
export const oneLine = css`
  ${cut};
  white-space: nowrap;
`;

/** A list without the marks and spaces of one. */
export const bareList = css`
  margin: 0;
  padding: 0;
  list-style: none;
`;

/** A sheet of paper that lies on the window. */
export const paper = css`
  border: var(--hairline) solid var(--line);
  border-radius: var(--radius-2);
  background: var(--paper);
`;

/** Such a sheet that hangs from what opened it. */
export const hanging = css`
  ${paper};
  box-shadow: 0 var(--space-1) var(--space-4) var(--shadow);
`;

/** A bar that floats over the article. */
export const floatingBar = css`
  display: flex;
  align-items: center;
  padding: var(--space-1);
  border: var(--hairline) solid var(--line);
  border-radius: var(--radius-2);
  background: var(--surface);
  box-shadow: 0 var(--space-1) var(--space-3) var(--shadow);
`;

/** What takes an entry or a choice. */
export const box = css`
  border: var(--hairline) solid var(--line-strong);
  border-radius: var(--radius-1);
  background: var(--paper);
  color: var(--ink);
`;

/** A line of text to be written into, as high as a button. */
export const textField = css`
  height: var(--control-height);
  padding: 0 var(--space-2);
  ${box};
  font: inherit;
  user-select: text;
`;

/** A field whose surroundings are its box. */
export const bareField = css`
  border: 0;
  outline: none;
  background: transparent;
  color: var(--ink);
  font: inherit;
`;

/** A box or circle that is ticked. */
export const tickable = css`
  flex: none;
  width: var(--icon);
  height: var(--icon);
  margin: 0;
  accent-color: var(--wheat-fill);
`;

/** A row of things that does not grow. */
export const line = css`
  display: flex;
  flex: none;
  align-items: center;
  gap: var(--space-2);
`;

/** Things one below the other, of which one may scroll. */
export const column = css`
  display: flex;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
`;

/** Numbers that are told beside other things. */
export const quietNumbers = css`
  color: var(--ink-quiet);
  font: var(--type-small);
  font-variant-numeric: tabular-nums;
`;

/** Over everything in the window, and not in the way of the pointer. */
export const above = css`
  z-index: 3;
  display: flex;
  justify-content: center;
  pointer-events: none;
`;
