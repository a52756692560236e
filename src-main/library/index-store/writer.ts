/** Puts what reading gave into the index. One writer, on one thread; each batch is a transaction. */
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { inTransaction } from '../database.ts';
import { isUnder, type PlaceName } from '../folders/place-name.ts';
import type { Root } from '../folders/root.ts';
import { numberIn, Statements } from '../statements.ts';
import { emptyAccount, type Account } from './account.ts';
import { ArticleTable, type Marks, type MarkSource } from './article-table.ts';
import { CaptureTable } from './capture-table.ts';
import type { BatchResult, IndexedArticle, KnownPlace, ReadFile } from './records.ts';
import type { OwnTags } from './tag-table.ts';
import { TextTable } from './text-table.ts';

/**
 * '0' is the character after '/': the range holds all names that begin with the directory's. Two
 * questions, because one with OR would go through all places of the folder.
 */
const NAMES_UNDER = `SELECT name FROM place WHERE folder = :folder AND name = :name
  UNION ALL SELECT name FROM place
  WHERE folder = :folder AND name >= :name || '/' AND name < :name || '0'`;

/** Places that are fetched at once: some 8 ms, between which questions have their turn. */
const PLACES_PER_PAGE = 4096;

type PlaceColumns = [
  id: number,
  name: string,
  size: number,
  modified: number,
  changed: number,
  looked: number,
];

/** The writing face of the index. */
export class IndexWriter {
  readonly #database: DatabaseSync;
  readonly #sql: Statements;
  readonly #captures: CaptureTable;
  readonly #articles: ArticleTable;
  readonly #texts: TextTable;
  /** Changes made while a batch was being written in slices, or null where none is. */
  #meanwhile: (() => void)[] | null = null;

  constructor(database: DatabaseSync, marks: MarkSource, ownTags: OwnTags) {
    this.#database = database;
    this.#sql = new Statements(database);
    this.#captures = new CaptureTable(this.#sql);
    this.#texts = new TextTable(this.#sql);
    this.#texts.configure();
    this.#articles = new ArticleTable(database, this.#sql, this.#texts, marks, ownTags);
  }

  /** The number of a watched folder, which is made known where it is not. */
  folder(path: string): number {
    this.#change(() => {
      this.#sql.run('INSERT INTO folder (path) VALUES (?) ON CONFLICT DO NOTHING', path);
    });
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
  async knownPlaces(folder: number): Promise<Map<PlaceName, KnownPlace>> {
    const page = this.#sql.prepare(
      `SELECT id, name, size, modified, changed, looked FROM place
       WHERE id > ? AND folder = ? ORDER BY id LIMIT ${String(PLACES_PER_PAGE)}`,
    );
    page.setReturnArrays(true);
    const known = new Map<PlaceName, KnownPlace>();
    for (let last = 0; ;) {
      // The columns are those of the statement above.
      const rows = page.all(last, folder) as unknown as PlaceColumns[];
      for (const [id, name, size, modified, changed, looked] of rows) {
        known.set(name, { id, size, modified, changed, looked });
        last = id;
      }
      if (rows.length < PLACES_PER_PAGE) return known;
      await setImmediate();
    }
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
    try {
      inTransaction(this.#database, () => {
        const steps = this.#steps(folder, reads, gone, account);
        while (steps.next().done !== true);
      });
    } finally {
      this.#texts.forget();
    }
    return account;
  }

  /**
   * The same in slices: `pause` is called between any two of its steps, and questions and marks may
   * come in while it waits; they see what is there already. Only one batch at a time.
   */
  async writeInSlices(
    folder: number,
    reads: readonly ReadFile[],
    gone: readonly PlaceName[],
    pause: () => Promise<void>,
  ): Promise<BatchResult> {
    const account = emptyAccount();
    const meanwhile: (() => void)[] = [];
    this.#database.exec('BEGIN IMMEDIATE');
    this.#meanwhile = meanwhile;
    try {
      const steps = this.#steps(folder, reads, gone, account);
      while (steps.next().done !== true) await pause();
      this.#database.exec('COMMIT');
      return account;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      // What others changed was right, whatever became of the batch.
      this.#meanwhile = null;
      for (const change of meanwhile) this.#change(change);
      throw error;
    } finally {
      this.#meanwhile = null;
      this.#texts.forget();
    }
  }

  /** Mirrors marks of the person into the lists. */
  mark(ids: readonly string[], marks: Partial<Marks>): void {
    this.#change(() => {
      for (const id of ids) this.#articles.mark(id, marks);
    });
  }

  /** Takes over the person's own tags of these articles from the state. */
  retag(ids: readonly string[]): void {
    this.#change(() => {
      for (const id of ids) this.#articles.retag(id);
    });
  }

  /** Sets the marks and the person's tags of every article from the state. */
  mirrorAllMarks(): void {
    this.#change(() => {
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

  /** A change of its own, or as part of the batch that is being written in slices. */
  #change(change: () => void): void {
    if (this.#meanwhile === null) inTransaction(this.#database, change);
    else {
      change();
      this.#meanwhile.push(change);
    }
  }

  *#steps(
    folder: number,
    reads: readonly ReadFile[],
    gone: readonly PlaceName[],
    account: Account,
  ): Generator<undefined, undefined> {
    yield* this.#texts.merge();
    // Rows rise with time: what lies together in the tables is written together.
    for (const read of reads.toSorted((a, b) => timeOf(a) - timeOf(b))) {
      this.#storeFile(folder, read, account);
      yield;
    }
    for (const name of gone) {
      this.#removePlace(folder, name, account);
      yield;
    }
    for (const capture of account.released) {
      this.#dropIfUnplaced(capture, account);
      yield;
    }
    yield* this.#texts.steps();
    return undefined;
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
    // Files that are no captures are counted by who knows why they are not.
    if (outcome.kind !== 'article') return;
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
    return this.#articles.addCapture(article, captured, account, (row) =>
      this.#captures.insert(sha256, article, captured, row),
    );
  }

  #storePlace(folder: number, read: ReadFile, capture: number | null): void {
    const { facts, outcome } = read;
    const refusal =
      outcome.kind === 'refused'
        ? outcome.refusal
        : outcome.kind === 'article'
          ? outcome.problem
          : null;
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
