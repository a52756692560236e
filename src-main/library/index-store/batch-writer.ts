/**
 * Puts what reading gave into the index, on whichever thread it is. Only one of them may write at a
 * time; `writer.ts` sees to that.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { ProblemCode } from '../../contract.ts';
import { inTransaction } from '../database.ts';
import type { PlaceName } from '../folders/place-name.ts';
import { numberIn, Statements } from '../statements.ts';
import { emptyAccount, type Account } from './account.ts';
import { ArticleTable, type MarkSource } from './article-table.ts';
import { CaptureTable } from './capture-table.ts';
import { unpackArticle } from './packing.ts';
import { PlaceReader } from './place-reader.ts';
import type { BatchResult, FileOutcome, ReadFile } from './records.ts';
import type { OwnTags } from './tag-table.ts';
import { TextTable } from './text-table.ts';
import type { IndexChange } from './writing-messages.ts';

/** What may come between two files of a batch. */
export interface Interruption {
  /** Whether something waits that wants to write, too. */
  readonly isWaiting: () => boolean;
  /** Lets it write. */
  readonly serve: () => void;
}

/**
 * Texts are merged for so long before each portion, in ms, about as long as there is need for: in
 * one stretch it takes seconds, and the threads that read would soon wait for it.
 */
const MERGES_FOR_MS = 120;

/**
 * Portions in a row after which that was too little, and merging has no limit: long before FTS5
 * would do it all in one stretch that nothing can come between.
 */
const MOST_UNMERGED = 24;

/** Refusals that say nothing of whether the file is a capture. */
const UNREAD: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unreadable',
  'timed-out',
  'crashed',
]);

const UNINTERRUPTED: Interruption = { isWaiting: () => false, serve: () => undefined };

/** Writes batches and small changes. */
export class BatchWriter {
  readonly #database: DatabaseSync;
  readonly #sql: Statements;
  readonly #captures: CaptureTable;
  readonly #articles: ArticleTable;
  readonly #texts: TextTable;
  #unmerged = 0;

  constructor(database: DatabaseSync, marks: MarkSource, ownTags: OwnTags) {
    this.#database = database;
    this.#sql = new Statements(database);
    this.#captures = new CaptureTable(this.#sql);
    this.#texts = new TextTable(this.#sql);
    this.#texts.configure();
    this.#articles = new ArticleTable(database, this.#sql, this.#texts, marks, ownTags);
  }

  /**
   * Stores read files and removes places in one transaction, or in several where something else
   * waits: what is gone goes with the last, so that a file that was moved is never nowhere.
   */
  write(
    folder: number,
    reads: readonly ReadFile[],
    gone: readonly PlaceName[],
    { isWaiting, serve }: Interruption = UNINTERRUPTED,
  ): BatchResult {
    const account = emptyAccount();
    // Rows rise with time: what lies together in the tables is written together.
    const rising = reads.toSorted((a, b) => timeOf(a) - timeOf(b));
    let next = 0;
    const portion = () => {
      const end = this.#unmerged < MOST_UNMERGED ? performance.now() + MERGES_FOR_MS : Infinity;
      const isDone = this.#texts.merge(() => isWaiting() || performance.now() >= end);
      this.#unmerged = isDone ? 0 : this.#unmerged + 1;
      for (let read = rising[next]; read !== undefined; read = rising[++next]) {
        this.#storeFile(folder, read, account);
        if (isWaiting()) {
          next++;
          break;
        }
      }
      if (next >= rising.length) {
        for (const name of gone) this.#removePlace(folder, name, account);
      }
      for (const capture of account.released) this.#dropIfUnplaced(capture, account);
      account.released.clear();
      this.#texts.store();
    };
    do {
      try {
        inTransaction(this.#database, portion);
      } finally {
        this.#texts.forget();
        serve();
      }
    } while (next < rising.length);
    return account;
  }

  /** Forgets a folder and what only it held. */
  removeFolder(id: number): BatchResult {
    const result = this.write(id, [], new PlaceReader(this.#database).namesUnder(id, ''));
    this.#sql.run('DELETE FROM folder WHERE id = ?', id);
    return result;
  }

  /** Makes a change of the person's in the lists. */
  change(change: IndexChange): void {
    inTransaction(this.#database, () => {
      for (const id of change.ids) {
        if (change.kind === 'mark') this.#articles.mark(id, change.marks);
        else this.#articles.retag(id);
      }
    });
  }

  /** Sets the marks and the person's tags of every article from the state. */
  mirrorAllMarks(): void {
    inTransaction(this.#database, () => {
      this.#articles.mirrorAll();
      this.#articles.mirrorTags();
    });
  }

  #storeFile(folder: number, read: ReadFile, account: Account): void {
    const { outcome, facts } = read;
    if (outcome.kind === 'unsettled') return;
    const place = this.#sql.get(
      'SELECT capture, modified FROM place WHERE folder = ? AND name = ?',
      folder,
      facts.name,
    );
    const before = numberIn(place, 'capture');
    const isTouched = place?.['modified'] !== facts.modified;
    if (outcome.kind === 'refused') {
      // What cannot be read now has not lost its article: it stays listed, and the trouble is told.
      const kept = UNREAD.has(outcome.refusal.code) ? before : null;
      this.#storePlace(folder, read, kept);
      if (before === null) return;
      if (kept !== null) this.#captures.owe(kept);
      else {
        account.released.add(before);
        account.removed++;
      }
      return;
    }
    const { capture, isOther } = this.#storeArticle(folder, read, outcome, account);
    if (before !== null && before !== capture) account.released.add(before);
    // Another file may be the one now that gives the capture its title and time.
    if (before === capture && isTouched && !isOther) this.#captures.owe(capture);
    if (before === null) account.added++;
    else if (before === capture && !isOther) account.unchanged++;
    else account.updated++;
  }

  /** Stores a file that is a capture; the capture's number, and whether it is another one now. */
  #storeArticle(
    folder: number,
    read: ReadFile,
    outcome: Extract<FileOutcome, { kind: 'article' }>,
    account: Account,
  ): { readonly capture: number; readonly isOther: boolean } {
    const article = unpackArticle(outcome.article);
    const sha256 = Buffer.from(outcome.sha256, 'hex');
    const captured = timeOf(read);
    const store = () =>
      this.#articles.addCapture(article, captured, account, (row) =>
        this.#captures.insert(sha256, article, captured, row),
      );
    const known = this.#captures.find(sha256);
    if (!known) {
      const capture = store();
      this.#storePlace(folder, read, capture);
      return { capture, isOther: true };
    }
    this.#storePlace(folder, read, known.id);
    this.#articles.touch(known.id, account);
    if (known.placed && !this.#captures.isGivenBy(known.id, folder, read.facts.name)) {
      return { capture: known.id, isOther: false };
    }
    const isSame = known.title === article.title && known.captured === captured;
    if (known.isOfThisReader && (isSame || !known.placed)) {
      this.#captures.settle(known.id);
      this.#articles.restoreText(known, article);
      return { capture: known.id, isOther: false };
    }
    // What an older reader gave, or another file of the same content, is replaced as a whole.
    this.#articles.dropCapture(known.id, account);
    this.#captures.remove(known.id);
    const capture = store();
    this.#sql.run('UPDATE place SET capture = ? WHERE capture = ?', capture, known.id);
    return { capture, isOther: true };
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
      this.#captures.owe(capture);
      return;
    }
    this.#articles.dropCapture(capture, account);
    this.#captures.remove(capture);
  }
}

/** When a file's capture was made: as it says, else when the file was last written. */
function timeOf(read: ReadFile): number {
  const stated = read.outcome.kind === 'article' ? read.outcome.captured : null;
  return stated ?? Math.floor(read.facts.modified);
}
