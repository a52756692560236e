/**
 * The look through an index that is owed to it when it is opened: is it what was closed? A small one
 * is looked through before it is used, a large one in a thread meanwhile. One that was not closed
 * has no seal: SQLite's own check of its tables, in the thread too, is what there is for it.
 */
import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { damageInTable, isDamage, UnusableDatabase } from '../database.ts';
import { sumOf, takeSeal } from '../file-seal.ts';

/** What the checking thread is told. */
export interface CheckOrder {
  readonly checkIndex: string;
  /** What the file has to sum up to; null has SQLite look for damage. */
  readonly seal: string | null;
}

/** What is known of the file. */
type Standing = 'good' | 'bad' | 'unknown';

/** An index of up to so many bytes is looked through before it is used: some 30 ms. */
const LOOKED_THROUGH_FIRST = 64 * 1024 * 1024;

/** The look through one index. */
export class IndexCheck {
  readonly #path: string;
  readonly #script: string | URL;
  readonly #seal: string | null = null;
  /** Keeps SQLite from writing to the file while it is summed up; changes wait in its log. */
  #pin: DatabaseSync | null = null;
  #standing: Standing = 'unknown';
  #thread: Worker | null = null;
  #look: Promise<Standing> | null = null;

  /**
   * Takes the seal of the file at `path`. Must run before the file is opened for writing.
   *
   * @param script - of the thread that looks through it where that takes long
   */
  constructor(path: string, script: string | URL) {
    this.#path = path;
    this.#script = script;
    if (!existsSync(path)) {
      this.#standing = 'good';
      return;
    }
    const seal = takeSeal(path);
    if (seal === null) return;
    if (statSync(path).size <= LOOKED_THROUGH_FIRST) {
      this.#standing = sumOf(path) === seal ? 'good' : 'bad';
      return;
    }
    this.#pin = pinned(path);
    if (this.#pin !== null) this.#seal = seal;
  }

  /** Whether the file is known not to be what was closed. */
  get foundDamage(): boolean {
    return this.#standing === 'bad';
  }

  /** The file is made anew: nothing is owed to it. */
  startAnew(): void {
    this.#release();
    this.#standing = 'good';
  }

  /** Damage was met by using the file. */
  condemn(): void {
    this.#standing = 'bad';
  }

  /**
   * Looks through the file, in a thread. Where the look could not be finished there is nothing to be
   * said against the file.
   *
   * @throws {UnusableDatabase} when it is damaged
   */
  async look(): Promise<void> {
    this.#begin();
    if ((await this.#look) === 'bad') {
      throw new UnusableDatabase(this.#path, 'damaged');
    }
  }

  /**
   * The same where there is a sum to hold the file against, which should be done soon: changes wait
   * in the file's log until it is.
   *
   * @throws {UnusableDatabase} when it is damaged
   */
  async lookSoon(): Promise<void> {
    if (this.#pin !== null) await this.look();
  }

  /** Ends the look before the file is closed; whether it may be sealed as it will be then. */
  async finish(): Promise<boolean> {
    // A sum is soon done; SQLite's check takes longer, and the next opening begins it again.
    if (this.#seal === null) await this.#thread?.terminate();
    // Without its sum it would have no seal, and be looked through for long at the next opening.
    if (this.#pin !== null) this.#begin();
    // Nobody begins another look at a file that is being closed.
    this.#look ??= Promise.resolve(this.#standing);
    await this.#look;
    this.#release();
    return this.#standing === 'good';
  }

  #begin(): void {
    if (this.#standing === 'unknown') this.#look ??= this.#lookInThread();
  }

  async #lookInThread(): Promise<Standing> {
    const order: CheckOrder = { checkIndex: this.#path, seal: this.#seal };
    const thread = new Worker(this.#script, {
      workerData: order,
      argv: [],
      name: 'sheaf-checking',
    });
    this.#thread = thread;
    const whole = await new Promise<Standing>((settle) => {
      thread.once('message', (isWhole: boolean) => {
        settle(isWhole ? 'good' : 'bad');
      });
      for (const end of ['error', 'exit']) {
        thread.once(end, () => {
          settle('unknown');
        });
      }
    });
    this.#release();
    // What was found meanwhile by using the file counts.
    if (this.#standing === 'unknown') this.#standing = whole;
    return this.#standing;
  }

  #release(): void {
    this.#pin?.close();
    this.#pin = null;
  }
}

/** Does what a checking thread is there for: whether the index is whole. */
export function isWhole({ checkIndex, seal }: CheckOrder): boolean {
  if (seal !== null) return sumOf(checkIndex) === seal;
  const database = new DatabaseSync(checkIndex, { readOnly: true });
  try {
    // One after the other, so that the thread can be ended between them. What FTS5 would check by
    // itself takes ten times as long as all this, and is met where it is searched.
    const tables = database.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0",
    );
    return tables.all().every(({ name }) => damageInTable(database, String(name)).length === 0);
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  } finally {
    database.close();
  }
}

/** What a thread was started with, where it is an order to check. */
export function checkOrderIn(data: unknown): CheckOrder | null {
  const isOrder = typeof data === 'object' && data !== null && 'checkIndex' in data;
  // Only IndexCheck starts threads with this property.
  return isOrder ? (data as CheckOrder) : null;
}

/**
 * A reader of the file as it is, whose presence keeps SQLite from moving changes out of its log
 * into the file; null where the file cannot be read so.
 */
function pinned(path: string): DatabaseSync | null {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { readOnly: true });
    database.exec('BEGIN');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch {
    database?.close();
    return null;
  }
}
