/**
 * The tags of articles, for searching: those that the shown capture states, and the person's own,
 * which the index mirrors from the state as it mirrors what is read and starred.
 */
import { tagKey } from '../search/conditions.ts';
import { tagsText } from '../search/evaluate.ts';
import { foldText } from '../search/fold.ts';
import { numberIn, textIn, type Row, type Statements } from '../statements.ts';

/** The person's own tags, by the identity of their articles. */
export interface OwnTags {
  readonly of: (key: string) => readonly string[];
  /** All of them; articles without tags are not among them. */
  readonly all: () => ReadonlyMap<string, readonly string[]>;
}

/** Writes tags. */
export class TagTable {
  readonly #sql: Statements;
  readonly #own: OwnTags;

  constructor(sql: Statements, own: OwnTags) {
    this.#sql = sql;
    this.#own = own;
  }

  /** Notes the tags of an article that has none here. */
  put(row: number, key: string, stated: readonly string[]): void {
    for (const tag of stated) this.#insert(row, tag, false);
    for (const tag of this.#own.of(key)) this.#insert(row, tag, true);
  }

  /** Notes the tags of an article that has none here, from the capture that it shows. */
  putAgain(row: number): void {
    const article = this.#sql.get(
      `SELECT article.key, capture.tags FROM article
       JOIN capture ON capture.id = article.capture WHERE article.row = ?`,
      row,
    );
    if (article) this.put(row, String(article['key']), statedTags(article));
  }

  /** The full text of an article's tags where the person's own are among them, folded; else null. */
  textOf(key: string, stated: readonly string[]): string | null {
    const own = this.#own.of(key);
    return own.length === 0 ? null : foldText(tagsText([...stated, ...own]));
  }

  remove(row: number): void {
    this.#sql.run('DELETE FROM article_tag WHERE row = ?', row);
  }

  /**
   * Notes the tags anew of all articles whose own tags are not those of the state. Their text, of
   * which tags are a part, has to be read again.
   */
  mirrorOwn(): void {
    const wanted = this.#own.all();
    const known = new Map<string, string[]>();
    const rows = this.#sql.all(
      `SELECT article.key, article_tag.tag FROM article_tag
       JOIN article ON article.row = article_tag.row WHERE article_tag.own = 1`,
    );
    for (const row of rows) {
      const key = String(row['key']);
      known.set(key, [...(known.get(key) ?? []), String(row['tag'])]);
    }
    const different = new Set<string>();
    for (const [key, tags] of wanted) {
      if (!isSame(tags, known.get(key) ?? [])) different.add(key);
    }
    for (const key of known.keys()) if (!wanted.has(key)) different.add(key);
    if (different.size === 0) return;
    for (const article of this.#sql.all('SELECT row, key FROM article')) {
      if (!different.has(String(article['key']))) continue;
      this.renew(numberIn(article, 'row') ?? 0);
    }
  }

  /** Notes an article's tags anew; its text, of which they are a part, has to be read again. */
  renew(row: number): void {
    this.remove(row);
    this.putAgain(row);
    this.#sql.run('UPDATE article SET text_of = NULL WHERE row = ?', row);
  }

  #insert(row: number, tag: string, own: boolean): void {
    this.#sql.run(
      'INSERT OR IGNORE INTO article_tag (row, tag, key, own) VALUES (?, ?, ?, ?)',
      row,
      tag,
      tagKey(tag),
      Number(own),
    );
  }
}

/** The tags that a capture states, from its row. */
export function statedTags(row: Row): readonly string[] {
  // Only the writer fills this column, with the JSON of a list of texts.
  return JSON.parse(textIn(row, 'tags') ?? '[]') as string[];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join('\n') === b.toSorted().join('\n');
}
