import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TextColumn, TextSpan } from '../../src-main/contract.ts';
import { afterPaint } from '../app/after-paint.ts';
import { joinedSpans, literalMatches } from './literal-matches.ts';
import { TextMarks, type Seek } from './text-marks.ts';

/** Asks the library where a query stands in a text. */
export type Matches = (
  search: string,
  exact: boolean,
  text: string,
  column: TextColumn,
) => Promise<readonly TextSpan[]>;

/** What is sought in the article: a query of the search language, or a text as it is written. */
export interface Sought {
  readonly search: string;
  readonly exact: boolean;
  /** Found as it is written, instead of the query, unless it is empty. */
  readonly literal: string;
}

interface Host extends ReactiveControllerHost {
  readonly seekWords: Matches;
}

const HAN = /\p{sc=Han}/u;

/** Keeps the matches in the article marked, and goes through them. */
export class MatchFinder implements ReactiveController {
  readonly marks = new TextMarks();
  readonly #host: Host;
  #roots: readonly Element[] = [];
  #seeks = 0;
  #sought: Sought = { search: '', exact: false, literal: '' };

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    void this.marks.mark([], null);
  }

  /** Other elements are the article's now. */
  async look(roots: readonly Element[]): Promise<void> {
    this.#roots = roots;
    await this.#mark();
  }

  /** Seeks something else; false where that was overtaken. */
  async seek(sought: Sought): Promise<boolean> {
    this.#sought = sought;
    this.#seeks += 1;
    const seeks = this.#seeks;
    // Gathering a long text takes a while: what was typed shows in the list first.
    if (sought.search !== '') await afterPaint();
    return seeks === this.#seeks && this.#mark();
  }

  async #mark(): Promise<boolean> {
    const marked = await this.marks.mark(this.#roots, this.#seekFor(this.#sought));
    if (marked) this.#host.requestUpdate();
    return marked;
  }

  #seekFor({ search, exact, literal }: Sought): Seek | null {
    const { seekWords } = this.#host;
    if (literal.trim() !== '') {
      return async (text, root) => {
        const column = columnOf(root);
        if (column !== 'title' && column !== 'body') return [];
        const written = literalMatches(text, literal);
        if (!HAN.test(literal)) return written;
        // In Chinese, the other script's characters are meant too.
        const phrase = `"${literal.replaceAll(/["“”＂]/gu, ' ')}"`;
        return joinedSpans(written, await seekWords(phrase, false, text, 'body'));
      };
    }
    if (search === '') return null;
    return (text, root) => seekWords(search, exact, text, columnOf(root));
  }
}

const COLUMNS: readonly TextColumn[] = ['title', 'author', 'outlet', 'tags'];

/** What an element's text is of the article: those of the header say so, the frame has the body. */
function columnOf(root: Element): TextColumn {
  const named = root.ownerDocument === document ? root.getAttribute('data-column') : null;
  return COLUMNS.find((column) => column === named) ?? 'body';
}
