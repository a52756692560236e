/** The value that is still being typed: whether it is taken for a beginning or as it stands. */
import { parseQuery } from './parse.ts';
import type { Filter, QueryNode } from './query.ts';

/** Who knows what articles have. */
export interface Knowing {
  /** Whether the condition holds for any article. */
  knows(filter: Filter): boolean;
}

/**
 * Whether the value at the very end of a query is taken as it stands: where an article has exactly
 * that, `tag:sci` is the tag sci; where none has, it is the beginning of science.
 */
export function wholeWhereKnown(search: string, index: Knowing): boolean {
  const filter = begunIn(parseQuery(search).root);
  if (filter === null) return true;
  const { begun: _, ...whole } = filter;
  return index.knows(whole);
}

/** The condition whose value may go on, or null; there is one at most. */
function begunIn(node: QueryNode | null): (Filter & { begun: true }) | null {
  switch (node?.kind) {
    case 'filter':
      return 'begun' in node.filter ? { ...node.filter, begun: true } : null;
    case 'and':
    case 'or': {
      // What stands last is what was typed last.
      const last = node.children.at(-1);
      return last === undefined ? null : begunIn(last);
    }
    default:
      return null;
  }
}
