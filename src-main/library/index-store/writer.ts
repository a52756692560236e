/** Puts what reading gave into the index. One writer, on one thread; each batch is a transaction. */
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../database.ts';
import { isUnder, type PlaceName } from '../folders/place-name.ts';
import type { Root } from '../folders/root.ts';
import { numberIn, Statements } from '../statements.ts';
import { emptyAccount, type Account } from './account.ts';
import { ArticleTable, type Marks, type MarksOf } from './article-table.ts';
import { CaptureTable } from './capture-table.ts';
import type { BatchResult, IndexedArticle, KnownPlace, ReadFile } from './records.ts';
import type { OwnTags } from './tag-table.ts';

/**
 * '0' is the character after '/': the range holds all names that begin with the directory's. Two
 * questions, because one with OR would go through all places of the folder.
 */
const NAMES_UNDER = `SELECT name FROM place WHERE folder = :folder AND name = :name
  UNION ALL SELECT name FROM place
  WHERE folder = :folder AND name >= :name || '/' AND name < :name || '0'`;

/** The writing face of the index. */
export class IndexWriter {
  readonly #database: DatabaseSync;
  readonly #sql: Statements;
  readonly #captures: CaptureTable;
  readonly #articles: ArticleTable;

  constructor(database: DatabaseSync, marksOf: MarksOf, ownTags: OwnTags) {
    this.#database = database;
    this.#sql = new Statements(database);
    this.#captures = new CaptureTable(this.#sql);
    this.#articles = new ArticleTable(database, this.#sql, marksOf, ownTags);
  }

  /** The number of a watched folder, which is made known where it is not. */
  folder(path: string): number {
    this.#sql.run('INSERT INTO folder (path) VALUES (?) ON CONFLICT DO NOTHING', path);
    return numberIn(this.#sql.get('SELECT id FROM folder WHERE path = ?', path), 'id') ?? 0;
  }

  /** Notes whether a folder is there, and which directory it is where that is known. */
  setFolder(id: number, away: boolean, root: Root | null): void {
    this.#sql.run(
      `UPDATE folder SET away = ?, device = coalesce(?, device), inode = coalesce(?, inode),
         born = coalesce(?, born) WHERE id = ?`,
      away ? 1 : 0,
      root?.device ?? null,
      root?.inode ?? null,
      root?.born ?? null,
      id,
    );
  }

  /** Every place of a folder as the last sweep saw it. */
  knownPlaces(folder: number): Map<PlaceName, KnownPlace> {
    const rows = this.#sql.prepare(
      'SELECT name, id, size, modified, changed, looked FROM place WHERE folder = ?',
    );
    const known = new Map<PlaceName, KnownPlace>();
    for (const row of rows.iterate(folder)) {
      // The columns are those of the statement above.
      const place = row as unknown as KnownPlace & { name: string };
      known.set(place.name, place);
    }
    return known;
  }

  /** One place of a folder, or null. */
  knownPlace(folder: number, name: PlaceName): KnownPlace | null {
    const row = this.#sql.get(
      'SELECT id, size, modified, changed, looked FROM place WHERE folder = ? AND name = ?',
      folder,
      name,
    );
    return (row as KnownPlace | undefined) ?? null;
  }

  /** Names of a folder's places that are `name` or lie under it as a directory; '' is the folder. */
  namesUnder(folder: number, name: PlaceName): PlaceName[] {
    const rows =
      name === ''
        ? this.#sql.all('SELECT name FROM place WHERE folder = ?', folder)
        : this.#sql.prepare(NAMES_UNDER).all({ folder, name });
    const names = rows.map((row) => String(row['name']));
    return names.filter((each) => name === '' || each === name || isUnder(each, name));
  }

  /** Files whose articles want their text read again, because a newer capture went away. */
  staleNames(folder: number): PlaceName[] {
    const rows = this.#sql.all(
      `SELECT place.name AS name FROM article JOIN place ON place.capture = article.capture
       WHERE article.text_of IS NOT article.capture AND place.folder = ?`,
      folder,
    );
    return rows.map((row) => String(row['name']));
  }

  /** Stores a batch of read files and removes places, all or nothing. */
  write(folder: number, reads: readonly ReadFile[], gone: readonly PlaceName[]): BatchResult {
    const account = emptyAccount();
    // FTS5 writes a segment out whenever a row id falls: so the batch goes in by rising time.
    const ordered = reads.toSorted((a, b) => timeOf(a) - timeOf(b));
    inTransaction(this.#database, () => {
      for (const read of ordered) this.#storeFile(folder, read, account);
      for (const name of gone) this.#removePlace(folder, name, account);
      for (const capture of account.released) this.#dropIfUnplaced(capture, account);
    });
    return account;
  }

  /** Mirrors marks of the person into the lists. */
  mark(ids: readonly string[], marks: Partial<Marks>): void {
    inTransaction(this.#database, () => {
      for (const id of ids) this.#articles.mark(id, marks);
    });
  }

  /** Sets the marks and the person's tags of every article from the state. */
  mirrorAllMarks(): void {
    inTransaction(this.#database, () => {
      this.#articles.mirrorAll();
      this.#articles.mirrorTags();
    });
  }

  /** Forgets a folder and what only it held. */
  removeFolder(id: number): BatchResult {
    const result = this.write(id, [], this.namesUnder(id, ''));
    this.#sql.run('DELETE FROM folder WHERE id = ?', id);
    return result;
  }

  setMeta(name: string, value: string | number): void {
    this.#sql.run('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)', name, value);
  }

  #storeFile(folder: number, read: ReadFile, account: Account): void {
    const { outcome, facts } = read;
    if (outcome.kind === 'unsettled') return;
    const place = this.#sql.get(
      'SELECT id, capture FROM place WHERE folder = ? AND name = ?',
      folder,
      facts.name,
    );
    const before = numberIn(place, 'capture');
    let capture: number | null = null;
    if (outcome.kind === 'article') {
      capture = this.#storeCapture(outcome.sha256, outcome.article, timeOf(read), account);
    }
    // What cannot be read now has not lost its article: it stays listed, and the trouble is told.
    if (outcome.kind === 'refused' && outcome.refusal.code === 'unreadable') capture = before;
    this.#storePlace(folder, read, capture);
    if (before !== null && before !== capture) account.released.add(before);
    if (place) account.updated++;
    else account.added++;
  }

  #storeCapture(
    sha256: Uint8Array,
    article: IndexedArticle,
    captured: number,
    account: Account,
  ): number {
    const known = this.#captures.find(sha256);
    if (known) {
      this.#articles.touch(known.id, account);
      this.#articles.restoreText(known, article);
      return known.id;
    }
    const capture = this.#captures.insert(sha256, article, captured);
    this.#articles.addCapture(article, capture, captured, account);
    return capture;
  }

  #storePlace(folder: number, read: ReadFile, capture: number | null): void {
    const { facts, outcome } = read;
    const refusal = outcome.kind === 'refused' ? outcome.refusal : null;
    this.#sql.run(
      `INSERT INTO place
         (folder, name, size, modified, changed, looked, capture, problem_code, problem_message)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (folder, name) DO UPDATE SET size = excluded.size, modified = excluded.modified,
         changed = excluded.changed, looked = excluded.looked, capture = excluded.capture,
         problem_code = excluded.problem_code, problem_message = excluded.problem_message`,
      folder,
      facts.name,
      facts.size,
      facts.modified,
      facts.changed,
      read.looked,
      capture,
      refusal?.code ?? null,
      refusal?.message ?? null,
    );
  }

  #removePlace(folder: number, name: PlaceName, account: Account): void {
    const place = this.#sql.get(
      'DELETE FROM place WHERE folder = ? AND name = ? RETURNING capture',
      folder,
      name,
    );
    if (!place) return;
    account.removed++;
    const capture = numberIn(place, 'capture');
    if (capture !== null) account.released.add(capture);
  }

  /** Removes a capture that lies nowhere any more, and its article where it was the last one. */
  #dropIfUnplaced(capture: number, account: Account): void {
    if (this.#captures.hasPlace(capture)) {
      this.#articles.touch(capture, account);
      return;
    }
    this.#articles.dropCapture(capture, account);
    this.#captures.remove(capture);
  }
}

/** When a file's capture was made: as it says, else when the file was last written. */
function timeOf(read: ReadFile): number {
  const stated = read.outcome.kind === 'article' ? read.outcome.article.captured : null;
  return stated ?? Math.floor(read.facts.modified);
}
