/** Articles in a database in memory, with the tables that queries speak of. */
import { DatabaseSync } from 'node:sqlite';
import { asCondition, compileQuery } from '../../../src-main/library/search/compile.ts';
import { tagKey } from '../../../src-main/library/search/conditions.ts';
import {
  matchesArticle,
  tagsText,
  type SearchableArticle,
} from '../../../src-main/library/search/evaluate.ts';
import { FTS_TOKENIZER, foldText } from '../../../src-main/library/search/fold.ts';
import { parseQuery } from '../../../src-main/library/search/parse.ts';
import type { MatchOptions } from '../../../src-main/library/search/terms.ts';

/** An article without anything particular, save what is given. */
export function article(fields: Partial<SearchableArticle>): SearchableArticle {
  return {
    title: '',
    body: '',
    author: null,
    outlet: '',
    tags: [],
    paths: [],
    host: null,
    language: null,
    captured: Date.UTC(2021, 5, 15, 12),
    read: false,
    starred: false,
    captures: 1,
    images: 0,
    videos: 0,
    ...fields,
  };
}

/** A database with these articles in rows 1, 2, 3 … */
export class Rows {
  readonly database = new DatabaseSync(':memory:');
  readonly articles: readonly SearchableArticle[];

  constructor(articles: readonly SearchableArticle[]) {
    this.articles = articles;
    this.database.exec(`
      CREATE TABLE articles (row INTEGER PRIMARY KEY, id TEXT, host TEXT, language TEXT,
        captured INTEGER, read INTEGER, starred INTEGER, captures INTEGER, images INTEGER,
        videos INTEGER, outlet TEXT);
      CREATE TABLE article_files (id TEXT, path TEXT);
      CREATE TABLE article_tags (id TEXT, key TEXT);
      CREATE VIRTUAL TABLE search USING fts5(title, body, author, outlet, tags, content='',
        contentless_delete=1, tokenize="${FTS_TOKENIZER}");
      BEGIN`);
    const row = this.database.prepare('INSERT INTO articles VALUES (?,?,?,?,?,?,?,?,?,?,?)');
    const tag = this.database.prepare('INSERT INTO article_tags VALUES (?,?)');
    const file = this.database.prepare('INSERT INTO article_files VALUES (?,?)');
    const text = this.database.prepare(
      'INSERT INTO search (rowid, title, body, author, outlet, tags) VALUES (?,?,?,?,?,?)',
    );
    for (const [index, a] of articles.entries()) {
      const id = `id${String(index)}`;
      row.run(
        ...[index + 1, id, a.host, a.language, a.captured, Number(a.read), Number(a.starred)],
        ...[a.captures, a.images, a.videos, a.outlet],
      );
      for (const each of a.tags) tag.run(id, tagKey(each));
      for (const path of a.paths) file.run(id, path);
      const columns = [a.title, a.body, a.author ?? '', a.outlet, tagsText(a.tags)];
      text.run(index + 1, ...columns.map((column) => foldText(column)));
    }
    this.database.exec('COMMIT');
  }

  /** Row numbers that the query finds by a MATCH joined to the condition, verified where needed. */
  find(source: string, options: MatchOptions = {}): number[] {
    const query = parseQuery(source);
    const compiled = compileQuery(query, options);
    const { match, where, parameters } = compiled;
    const conditions = [match === null ? null : 'search MATCH ?', where].filter((c) => c !== null);
    const from = match === null ? 'articles a' : 'search JOIN articles a ON a.row = search.rowid';
    const condition = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
    const found = this.#rows(`SELECT a.row AS row FROM ${from} ${condition} ORDER BY a.row`, [
      ...(match === null ? [] : [match]),
      ...parameters,
    ]);
    return compiled.verify ? found.filter((row) => this.#confirms(source, row, options)) : found;
  }

  /** The same by a single condition on the articles. */
  findByCondition(source: string, options: MatchOptions = {}): number[] {
    const compiled = compileQuery(parseQuery(source), options);
    const { sql, parameters } = asCondition(compiled);
    const found = this.#rows(`SELECT a.row AS row FROM articles a WHERE ${sql} ORDER BY a.row`, [
      ...parameters,
    ]);
    return compiled.verify ? found.filter((row) => this.#confirms(source, row, options)) : found;
  }

  /** The same by holding the query against each article. */
  scan(source: string, options: MatchOptions = {}): number[] {
    return this.articles
      .map((_, index) => index + 1)
      .filter((row) => this.#confirms(source, row, options));
  }

  #confirms(source: string, row: number, options: MatchOptions): boolean {
    const found = this.articles[row - 1];
    return found !== undefined && matchesArticle(parseQuery(source), found, options);
  }

  #rows(sql: string, parameters: (string | number)[]): number[] {
    return this.database
      .prepare(sql)
      .all(...parameters)
      .map(({ row }) => Number(row));
  }
}
