import { css } from 'lit';
import { oneLine } from '../app/style-pieces.ts';

/** How an entry of the list shows what is beneath its title, and how it keeps the match in sight. */
export const excerptStyles = css`
  .passage {
    font-size: var(--size-row-excerpt);
  }
  .excerpt {
    color: var(--ink-quiet);
  }
  mark {
    border-radius: 2px;
    background: var(--mark);
    color: var(--on-mark);
  }
  /* The passage that was found keeps a line at least, and what the title leaves of three. */
  .text.found {
    display: flex;
    flex-direction: column;
  }
  .found :is(.heading, .excerpt) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  .found .heading {
    flex: none;
  }
  .found .passage {
    flex: 1;
    min-height: 0;
    container-type: size;
  }
  /* A clamp counts its own lines alone: it has to be told where there is room for one of them. */
  @container (height < 1.5lh) {
    .found .excerpt {
      -webkit-line-clamp: 1;
      line-clamp: 1;
    }
  }
  /* Room for the far lead of nine characters, a word of three and the ellipses around them; … */
  @container (width < 14em) {
    .far {
      display: none;
    }
    .far + .near::before {
      content: '…';
    }
  }
  /* … for the near one of two; or for the word. See marked-text.ts. */
  @container (width < 7em) {
    .near {
      display: none;
    }
    .lead::before {
      content: '…';
    }
  }

  /* What it was found by, where the title does not say it. */
  :host([density='compact']) .text:has(.excerpt) {
    display: flex;
    flex-direction: row;
    align-items: baseline;
    gap: var(--space-2);
  }
  :host([density='compact']) .text:has(.excerpt) .heading {
    flex: initial;
    max-width: 55%;
  }
  :host([density='compact']) .passage {
    flex: 1;
    min-width: min(7em, 100%);
    container-type: inline-size;
  }
  :host([density='compact']) .excerpt {
    display: block;
    ${oneLine};
  }
  /* The title has more need of the room than the date has, which is still read out. */
  @container (width < 300px) {
    :host([density='compact']) .text:has(.excerpt) + .meta .date {
      font-size: 0;
    }
  }
`;
