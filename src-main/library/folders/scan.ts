/**
 * Brings the index to what a folder holds now. A sweep tells which files differ from what the index
 * knows; only those are read, on the reading threads; what they gave is stored in batches.
 */
import { sizeOf } from '../index-store/packing.ts';
import type { BatchResult, KnownPlace, ReadFile } from '../index-store/records.ts';
import type { IndexWriter } from '../index-store/writer.ts';
import { WritingInterrupted } from '../index-store/writing-thread.ts';
import type { PlaceName } from './place-name.ts';
import type { ReadingPool } from '../reading/reading-pool.ts';
import type { FileFacts } from './look.ts';

/** Files that a reading thread is handed at once: enough to make the hand-over cheap. */
const FILES_PER_READ = 24;

/**
 * Files stored in one transaction. The full text is written out at its end: with 200 files instead
 * it takes a half longer.
 */
const FILES_PER_WRITE = 1000;

/** The same in bytes of their articles, for files larger than most. */
const BYTES_PER_WRITE = (32 / 3) * 1024 * 1024;

/** Reading goes on until so many batches wait: now and then storing one takes longer. */
const MOST_BATCHES = 2.75;

/** After so many ms the first read files are stored, however few, so that the list fills at once. */
const FIRST_WRITE_AFTER_MS = 60;

/** For each of the others twice as long as for the one before, up to this. */
const WRITE_AFTER_MS = 2000;

/** A thread that ends without an error was ended from outside; its batch gets so many others. */
const MOST_INTERRUPTIONS = 20;

/**
 * A file that was read within so short a time of its time stamps may have changed again within the
 * clock's grain; it is looked at again although its stamps are the same (as git does, "racily
 * clean"). Stamps in the future are no such case.
 */
const CLOCK_GRAIN_MS = 50;

/** The same where a stamp is of whole seconds: FAT counts every second one, HFS+ each. */
const SECONDS_GRAIN_MS = 2050;

/** What a scan did so far. */
export interface ScanAccount {
  /** Files read. */
  done: number;
  /** Files that became captures, and those that are other captures now. */
  added: number;
  updated: number;
  /** Files that were known and are as they were. */
  unchanged: number;
  /** Files that are gone, and those that were captures and are none any more. */
  removed: number;
  /** Files that are no captures, among those read. */
  skipped: number;
  /** Files that could not be read, among those read. */
  failed: number;
}

/** What a scan of all folders found. */
export interface ScanSummary extends ScanAccount {
  readonly seconds: number;
}

/** The account of a scan that had nothing to do. */
export const EMPTY_ACCOUNT: Readonly<ScanAccount> = {
  done: 0,
  added: 0,
  updated: 0,
  unchanged: 0,
  removed: 0,
  skipped: 0,
  failed: 0,
};

/** What storing a batch did, told as soon as it is in the index. */
export type BatchListener = (result: BatchResult, files: number) => void;

/** Whether a file on disk is no longer what the index knows. */
export function differs(file: FileFacts, known: KnownPlace | undefined): boolean {
  if (!known) return true;
  return (
    file.size !== known.size ||
    file.modified !== known.modified ||
    file.changed !== known.changed ||
    isRacy(file.modified, known.looked) ||
    isRacy(file.changed, known.looked)
  );
}

function isRacy(stamp: number, looked: number): boolean {
  const grain = stamp % 1000 === 0 ? SECONDS_GRAIN_MS : CLOCK_GRAIN_MS;
  return Math.abs(looked - stamp) < grain;
}

/** Reads these files and stores what they gave, together with the removal of what is gone. */
export async function take(
  writer: IndexWriter,
  pool: ReadingPool,
  folder: { readonly id: number; readonly path: string },
  names: readonly PlaceName[],
  gone: readonly PlaceName[],
  options: {
    readonly onBatch: BatchListener;
    /** Whether it is to end soon; what is left is found by a later scan. */
    readonly isCut: () => boolean;
    /** Whether a file is to be looked at again instead of being stored. */
    readonly isUnsettled: (read: ReadFile) => boolean;
  },
): Promise<{ account: ScanAccount; unsettled: ReadFile[] }> {
  const account: ScanAccount = { ...EMPTY_ACCOUNT };
  const unsettled: ReadFile[] = [];
  const waiting = new Waiting();
  const batches = chunks(names, FILES_PER_READ);
  /** Files whose reading was lost with the thread that was to store it. */
  const again: PlaceName[] = [];
  let interruptions = 0;
  let writeAfter = FIRST_WRITE_AFTER_MS;
  let dueAt = performance.now() + writeAfter;
  const work: { storing: Promise<void> | null; failure: { readonly error: unknown } | null } = {
    storing: null,
    failure: null,
  };

  const store = async (removed: readonly PlaceName[]) => {
    writeAfter = Math.min(2 * writeAfter, WRITE_AFTER_MS);
    dueAt = performance.now() + writeAfter;
    const batch = waiting.takeAll();
    try {
      const result = await writer.write(folder.id, batch, removed);
      add(account, result, batch);
      options.onBatch(result, batch.length);
    } catch (error) {
      const mayGoOn = error instanceof WritingInterrupted && ++interruptions <= MOST_INTERRUPTIONS;
      if (!mayGoOn) throw error;
      again.push(...batch.map(({ facts }) => facts.name));
      return false;
    }
    return true;
  };
  const isDue = () => waiting.isFull || (waiting.count > 0 && performance.now() >= dueAt);
  /** Stores what is due, and what becomes due meanwhile; reading goes on. */
  const storeDue = async () => {
    try {
      while (isDue()) await store([]);
    } catch (error) {
      work.failure = { error };
    }
    work.storing = null;
  };

  const next = (): readonly PlaceName[] | undefined => {
    if (again.length > 0) return again.splice(0, FILES_PER_READ);
    const batch = batches.next();
    return batch.done ? undefined : batch.value;
  };
  const reader = async () => {
    for (let some = next(); some !== undefined; some = next()) {
      if (options.isCut()) return;
      for (const file of await pool.index(folder.path, some)) {
        const isUnsettled = options.isUnsettled(file);
        if (isUnsettled) unsettled.push(file);
        else waiting.add(file);
        if (isUnsettled) account.done++;
      }
      if (work.storing === null && isDue()) work.storing = storeDue();
      // It goes on with the next batch's storing, not only when there is nothing left to store.
      if (waiting.isTooFull) await Promise.race([waiting.taken, work.storing]);
      if (work.failure !== null) return;
    }
  };
  for (let isStored = false; !isStored;) {
    await Promise.all(Array.from({ length: pool.appetite }, reader));
    await work.storing;
    if (work.failure !== null) throw work.failure.error;
    // What is gone goes last: a file that was moved has its new place before it loses the old one.
    // Where the reading was cut short, the new place may still be missing.
    const removed = options.isCut() || again.length > 0 ? [] : gone;
    const isNothing = waiting.count === 0 && removed.length === 0;
    isStored = (isNothing || (await store(removed))) && again.length === 0;
    if (options.isCut()) break;
  }
  return { account, unsettled };
}

/** Read files that wait to be stored. */
class Waiting {
  #files: ReadFile[] = [];
  #bytes = 0;
  #taken = Promise.withResolvers<null>();

  get count(): number {
    return this.#files.length;
  }

  /** Whether there is a whole batch of them. */
  get isFull(): boolean {
    return this.#isOf(1);
  }

  /** Whether reading has to wait, so that memory stays small. */
  get isTooFull(): boolean {
    return this.#isOf(MOST_BATCHES);
  }

  /** Ends when those that wait now are about to be stored. */
  get taken(): Promise<null> {
    return this.#taken.promise;
  }

  add(file: ReadFile): void {
    this.#files.push(file);
    this.#bytes += sizeOf(file);
  }

  #isOf(batches: number): boolean {
    return (
      this.#files.length >= batches * FILES_PER_WRITE || this.#bytes >= batches * BYTES_PER_WRITE
    );
  }

  takeAll(): ReadFile[] {
    const files = this.#files;
    this.#files = [];
    this.#bytes = 0;
    this.#taken.resolve(null);
    this.#taken = Promise.withResolvers();
    return files;
  }
}

function add(account: ScanAccount, result: BatchResult, batch: readonly ReadFile[]): void {
  account.done += batch.length;
  account.added += result.added;
  account.updated += result.updated;
  account.unchanged += result.unchanged;
  account.removed += result.removed;
  for (const { outcome } of batch) {
    if (outcome.kind !== 'refused') continue;
    if (FAILURES.has(outcome.refusal.code)) account.failed++;
    else account.skipped++;
  }
}

/** Codes of files that may well be captures, but could not be read. */
const FAILURES: ReadonlySet<string> = new Set(['unreadable', 'timed-out', 'crashed', 'too-large']);

function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[], undefined> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
  return undefined;
}
