import { css } from 'lit';

/** Matches in title and names; those in the text have theirs from article.css. */
export const matchColours = css`
  ::highlight(sheaf-matches) {
    background-color: var(--mark);
    color: var(--on-mark);
  }
  ::highlight(sheaf-match) {
    background-color: var(--wheat-fill);
    color: var(--on-wheat);
  }
  ::highlight(sheaf-aloud) {
    background-color: var(--spoken);
    color: var(--on-spoken);
  }
`;
