/** The person's marks and tags in the state, as the index mirrors them; any thread may read them. */
import type { Marks, MarkSource } from '../index-store/article-table.ts';
import type { OwnTags } from '../index-store/tag-table.ts';
import { numberIn, type Row, type Statements } from '../statements.ts';

/** What the person did with articles. */
export function markSource(sql: Statements): MarkSource {
  return {
    of: (key) => marksIn(sql.get('SELECT read, starred, archived FROM article WHERE key = ?', key)),
    all: () => {
      const rows = sql.all(
        `SELECT key, read, starred, archived FROM article
         WHERE read IS NOT NULL OR starred IS NOT NULL OR archived IS NOT NULL`,
      );
      return new Map(rows.map((row): [string, Marks] => [String(row['key']), marksIn(row)]));
    },
  };
}

/** The person's own tags. */
export function tagSource(sql: Statements): OwnTags {
  return {
    of: (key) =>
      sql
        .all('SELECT tag FROM tag WHERE key = ? ORDER BY tag', key)
        .map((row) => String(row['tag'])),
    all: () => {
      const tags = new Map<string, string[]>();
      for (const row of sql.all('SELECT key, tag FROM tag ORDER BY key, tag')) {
        const key = String(row['key']);
        const known = tags.get(key);
        if (known) known.push(String(row['tag']));
        else tags.set(key, [String(row['tag'])]);
      }
      return tags;
    },
  };
}

/** The marks in a row of the state; none where there is no row. */
export function marksIn(row: Row | undefined): Marks {
  return {
    read: numberIn(row, 'read') !== null,
    starred: numberIn(row, 'starred') !== null,
    archived: numberIn(row, 'archived') !== null,
  };
}
