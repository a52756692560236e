/** What an entry shows beneath its title: how its text begins, or what a search found it by. */
import { html, nothing } from 'lit';
import type {
  ArticleRow as Row,
  MarkedText,
  Passage,
  Snippet,
  TextSpan,
} from '../../src-main/contract.ts';
import { words } from '../words/words.ts';
import { fittedExcerpt, fittedSnippet, pieces, tight } from './marked-text.ts';

/** What an article was found by that stands in none of the texts that are shown anyway. */
interface Reason {
  readonly label: string;
  readonly texts: readonly MarkedText[];
}

/** What a search found in an article, apart from its title and its outlet. */
export interface Finding {
  /** The passage with something marked in it, or null. */
  readonly snippet: Snippet | null;
  readonly reason: Reason | null;
}

const NOTHING_FOUND: Finding = { snippet: null, reason: null };

/** What there is to show beneath the title of what a search found. */
export function findingOf(row: Row, passage: Passage | undefined): Finding {
  if (passage === undefined) return NOTHING_FOUND;
  const { snippet, title, outlet, author, tags } = passage;
  if (snippet !== null && snippet.marks.length > 0) return { snippet, reason: null };
  if (title.length > 0 || outlet.length > 0) return NOTHING_FOUND;
  const { foundIn } = words.search;
  if (author.length > 0) {
    const texts = [{ text: row.author ?? '', marks: author }];
    return { snippet: null, reason: { label: foundIn.author, texts } };
  }
  if (tags.length === 0) return NOTHING_FOUND;
  return { snippet: null, reason: { label: foundIn.tags, texts: tags } };
}

/** Draws the finding, or how the text begins where there is none; see row-excerpt-styles.ts. */
export function excerpt(row: Row, { snippet, reason }: Finding) {
  if (snippet !== null) return found(snippet);
  if (reason === null) return tight(fittedExcerpt(row.excerpt));
  return html`<span lang=${words.language}>${reason.label}</span>${reason.texts.map(
      ({ text, marks }, index) =>
        html`${index === 0 ? '' : ' · '}<bdi>${marked(text, marks)}</bdi>`,
    )}`;
}

/** Which parts of what stands before the first match are drawn is for the room in its line to say. */
function found(snippet: Snippet) {
  const { far, near, text, marks } = fittedSnippet(snippet);
  const lead =
    far + near === ''
      ? nothing
      : html`<span class="lead"
          >${far === '' ? nothing : html`<span class="far">${far}</span>`}<span class="near"
            >${near}</span
          ></span
        >`;
  return html`${lead}${marked(text, marks, tight)}`;
}

/** A text with its matches marked; what stands between them is drawn as `between` gives it. */
export function marked(
  text: string,
  marks: readonly TextSpan[],
  between = (piece: string): string => piece,
) {
  return pieces(text, marks).map(({ text: piece, marked: isMatch }) =>
    isMatch ? html`<mark>${piece}</mark>` : between(piece),
  );
}
