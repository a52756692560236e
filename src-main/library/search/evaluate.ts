/** Holds a query against one article at hand: what SQL cannot tell, and what tests hold SQL against. */
import { foldText, foldWithPlaces, type FoldedText } from './fold.ts';
import { tagKey } from './conditions.ts';
import { COLUMNS, type Column, type Filter, type Query, type QueryNode } from './query.ts';
import { readTerm, stands, standsNear, type MatchOptions, type Term } from './terms.ts';

/** What queries ask of an article. */
export interface SearchableArticle {
  readonly title: string;
  /** The whole text. */
  readonly body: string;
  readonly author: string | null;
  readonly outlet: string;
  readonly tags: readonly string[];
  /** Absolute paths of its files, with `/` between their parts. */
  readonly paths: readonly string[];
  readonly host: string | null;
  readonly language: string | null;
  /** ms since 1970. */
  readonly captured: number;
  readonly read: boolean;
  readonly starred: boolean;
  readonly captures: number;
  readonly images: number;
  readonly videos: number;
}

/** What an article's tags are to the full-text table: one line each, so that no phrase spans two. */
export function tagsText(tags: readonly string[]): string {
  return tags.join('\n');
}

/**
 * Whether the article is what the query asks for, by a plain scan. With `exact`, simplified and
 * traditional characters differ; case, accents and width are folded all the same.
 */
export function matchesArticle(
  query: Query,
  article: SearchableArticle,
  options: MatchOptions = {},
): boolean {
  if (query.root === null) return true;
  return new Evaluator(article, options).holds(query.root) ?? true;
}

/**
 * Whether the text is what the query asks for with simplified and traditional apart. The text stands
 * for a body; for whole articles take {@link matchesArticle} with `exact`.
 */
export function exactMatch(text: string, query: Query): boolean {
  const article = { ...NO_ARTICLE, body: text };
  return matchesArticle(query, article, { exact: true });
}

const NO_ARTICLE: SearchableArticle = {
  title: '',
  body: '',
  author: null,
  outlet: '',
  tags: [],
  paths: [],
  host: null,
  language: null,
  captured: 0,
  read: false,
  starred: false,
  captures: 1,
  images: 0,
  videos: 0,
};

const HAN_ONLY = /^\p{sc=Han}+$/u;

class Evaluator {
  readonly #article: SearchableArticle;
  readonly #options: MatchOptions;
  /** Folded when first asked for: most queries are decided without most columns. */
  readonly #folded = new Map<Column, string>();
  readonly #placed = new Map<Column, FoldedText>();

  constructor(article: SearchableArticle, options: MatchOptions) {
    this.#article = article;
    this.#options = options;
  }

  /** null where the node asks for nothing. */
  holds(node: QueryNode): boolean | null {
    switch (node.kind) {
      case 'word':
      case 'phrase': {
        const term = readTerm(node, this.#options);
        return term === null ? null : this.#stands(term);
      }
      case 'near': {
        const terms = node.terms.map((term) => readTerm(term, this.#options));
        const kept = terms.filter((term) => term !== null);
        const [first] = kept;
        if (first === undefined) return null;
        if (kept.length === 1) return this.#stands(first);
        const columns = node.column === null ? COLUMNS : [node.column];
        return columns.some((column) => standsNear(this.#place(column), kept, node.distance));
      }
      case 'filter':
        return filterHolds(node.filter, this.#article);
      case 'not': {
        const held = this.holds(node.child);
        return held === null ? null : !held;
      }
      case 'and':
      case 'or': {
        const parts = node.children.map((child) => this.holds(child)).filter((p) => p !== null);
        if (parts.length === 0) return null;
        return node.kind === 'and' ? !parts.includes(false) : parts.includes(true);
      }
    }
  }

  #stands(term: Term): boolean {
    const columns = term.column === null ? COLUMNS : [term.column];
    // Han characters that stand together in the text need no folding to be found in it, only not to be.
    const plain = this.#options.exact === true ? (term.rows[0] ?? '').replaceAll(' ', '') : '';
    const quick = HAN_ONLY.test(plain);
    return columns.some(
      (column) => (quick && this.#text(column).includes(plain)) || stands(this.#fold(column), term),
    );
  }

  #text(column: Column): string {
    if (column === 'tags') return tagsText(this.#article.tags);
    return this.#article[column] ?? '';
  }

  #fold(column: Column): string {
    const known = this.#folded.get(column);
    if (known !== undefined) return known;
    const folded = foldText(this.#text(column), this.#options);
    this.#folded.set(column, folded);
    return folded;
  }

  #place(column: Column): FoldedText {
    const known = this.#placed.get(column);
    if (known !== undefined) return known;
    const folded = foldWithPlaces(this.#text(column), this.#options);
    this.#placed.set(column, folded);
    return folded;
  }
}

/** As SQLite's lower() has it. */
function asciiLower(text: string): string {
  return text.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

function filterHolds(filter: Filter, article: SearchableArticle): boolean {
  switch (filter.kind) {
    case 'site': {
      const host = `.${article.host ?? ''}`;
      if (filter.begun) return host.includes(`.${filter.host}`);
      if (filter.host.includes('.')) return host.endsWith(`.${filter.host}`);
      return `${host}.`.includes(`.${filter.host}.`);
    }
    case 'language': {
      const language = (article.language ?? '').toLowerCase();
      return (
        language === filter.tag || language.startsWith(`${filter.tag}${filter.begun ? '' : '-'}`)
      );
    }
    case 'tag': {
      const key = tagKey(filter.tag);
      return article.tags.some((tag) => {
        const own = tagKey(tag);
        return filter.begun ? own.startsWith(key) : own === key;
      });
    }
    case 'from':
      return filter.begun
        ? asciiLower(article.outlet).startsWith(asciiLower(filter.outlet))
        : article.outlet === filter.outlet;
    case 'in': {
      const { path, begun } = filter;
      if (!begun) return article.paths.some((each) => each.startsWith(`${path}/`));
      return article.paths.some((each) => each.startsWith(path) && each.includes('/', path.length));
    }
    case 'is':
      if (filter.state === 'starred') return article.starred;
      return article.read === (filter.state === 'read');
    case 'has':
      if (filter.what === 'versions') return article.captures > 1;
      return (filter.what === 'image' ? article.images : article.videos) > 0;
    case 'captured':
      return (
        (filter.from === null || article.captured >= filter.from) &&
        (filter.to === null || article.captured < filter.to)
      );
  }
}
