import { css } from 'lit';
import { textField } from './style-pieces.ts';

/** Fields for a line of text. */
export const inputs = css`
  input[type='text'] {
    flex: 1;
    min-width: 0;
    ${textField};
  }
  input[type='text']:focus-visible {
    border-color: var(--focus);
    outline: var(--hairline) solid var(--focus);
  }
`;
