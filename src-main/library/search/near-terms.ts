/** Terms that stand near each other: how a query's parts become one node. */
import { DEFAULT_DISTANCE } from './lex.ts';
import type { NearNode, QueryNode, Span, TermNode } from './query.ts';

/** The terms that a nearness sign can take from this node, or null. */
export function termsOf(node: QueryNode): readonly TermNode[] | null {
  if (node.kind === 'word' || node.kind === 'phrase') return [node];
  return node.kind === 'near' ? node.terms : null;
}

/** The words of a quotation, near each other; a single one stays as it is. */
export function nearWords(
  phrase: QueryNode & { kind: 'phrase' },
  distance: number,
  span: Span,
): QueryNode {
  const words = phrase.text.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2) return { ...phrase, span };
  const open = (at: number) => phrase.open && at === words.length - 1;
  const terms = words.map((text, at) => ({ ...phrase, text, open: open(at) }));
  return { kind: 'near', distance, terms, column: phrase.column, span };
}

/**
 * Terms near each other, all in the column that one of them names; null where they name two: nothing
 * is near in both.
 */
export function nearNode(
  distance: number,
  terms: readonly TermNode[],
  span: Span,
): NearNode | null {
  const columns = new Set(terms.flatMap(({ column }) => column ?? []));
  if (columns.size > 1) return null;
  const [column = null] = columns;
  return {
    kind: 'near',
    distance,
    terms: terms.map((term) => ({ ...term, column })),
    column,
    span,
  };
}

/** The terms in a bracket, near each other; other things stay as they are. */
export function nearGroup(node: QueryNode, span: Span): QueryNode {
  if (node.kind !== 'and') return { ...node, span };
  const terms: TermNode[] = [];
  for (const child of node.children) {
    if (child.kind !== 'word' && child.kind !== 'phrase') return { ...node, span };
    terms.push(child);
  }
  return nearNode(DEFAULT_DISTANCE, terms, span) ?? { ...node, span };
}
