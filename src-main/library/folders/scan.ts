/**
 * Brings the index to what a folder holds now. A sweep tells which files differ from what the index
 * knows; only those are read, on the reading threads; what they gave is stored in batches.
 */
import type { IndexWriter } from '../index-store/writer.ts';
import type { BatchResult, KnownPlace, ReadFile } from '../index-store/records.ts';
import type { PlaceName } from './place-name.ts';
import type { ReadingPool } from '../reading/reading-pool.ts';
import { Slice, type FileFacts } from './sweep.ts';

/** Files that a reading thread is handed at once: enough to make the hand-over cheap. */
const FILES_PER_READ = 24;

/** Files stored in one transaction, at whose end the full text is written out: some 15 ms. */
const FILES_PER_WRITE = 192;

/** So many read files may wait to be stored; then reading waits, so that memory stays small. */
const MOST_WAITING = 2 * FILES_PER_WRITE;

/** After so many ms the first read files are stored, however few, so that the list fills at once. */
const FIRST_WRITE_AFTER_MS = 60;

/** The same for all others: small transactions cost twice as much a file. */
const WRITE_AFTER_MS = 250;

/**
 * A file that was read within so short a time of its time stamps may have changed again within the
 * clock's grain; it is looked at again although its stamps are the same (as git does, "racily
 * clean"). Stamps in the future are no such case.
 */
const CLOCK_GRAIN_MS = 50;

/** What a scan did so far. */
export interface ScanAccount {
  /** Files read. */
  done: number;
  added: number;
  updated: number;
  removed: number;
  /** Files that are no captures, among those read. */
  skipped: number;
  /** Files that could not be read, among those read. */
  failed: number;
}

/** What a scan of all folders found. */
export interface ScanSummary extends ScanAccount {
  readonly unchanged: number;
  readonly seconds: number;
}

/** The account of a scan that had nothing to do. */
export const EMPTY_ACCOUNT: Readonly<ScanAccount> = {
  done: 0,
  added: 0,
  updated: 0,
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
    Math.abs(known.looked - file.modified) < CLOCK_GRAIN_MS ||
    Math.abs(known.looked - file.changed) < CLOCK_GRAIN_MS
  );
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
    readonly signal: AbortSignal;
    /** Whether a file is to be looked at again instead of being stored. */
    readonly isUnsettled: (read: ReadFile) => boolean;
  },
): Promise<{ account: ScanAccount; unsettled: ReadFile[] }> {
  const account: ScanAccount = { ...EMPTY_ACCOUNT };
  const unsettled: ReadFile[] = [];
  const slice = new Slice();
  const pause = () => slice.pause();
  const read: ReadFile[] = [];
  let dueAt = performance.now() + FIRST_WRITE_AFTER_MS;
  const work: { storing: Promise<void> | null; failure: { readonly error: unknown } | null } = {
    storing: null,
    failure: null,
  };

  const store = async (removed: readonly PlaceName[]) => {
    dueAt = performance.now() + WRITE_AFTER_MS;
    const batch = read.splice(0, removed.length > 0 ? read.length : FILES_PER_WRITE);
    const result = await writer.writeInSlices(folder.id, batch, removed, pause);
    add(account, result, batch);
    options.onBatch(result, batch.length);
    await slice.pause();
  };
  const isDue = () =>
    read.length >= FILES_PER_WRITE || (read.length > 0 && performance.now() >= dueAt);
  /** Stores what is due, and what becomes due meanwhile; reading goes on. */
  const storeDue = async () => {
    try {
      while (isDue()) await store([]);
    } catch (error) {
      work.failure = { error };
    }
    work.storing = null;
  };

  const batches = chunks(names, FILES_PER_READ);
  const reader = async () => {
    for (let batch = batches.next(); !batch.done; batch = batches.next()) {
      if (options.signal.aborted) return;
      for (const file of await pool.index(folder.path, batch.value)) {
        const again = options.isUnsettled(file);
        (again ? unsettled : read).push(file);
        if (again) account.done++;
      }
      if (work.storing === null && isDue()) work.storing = storeDue();
      if (read.length >= MOST_WAITING) await work.storing;
      if (work.failure !== null) return;
    }
  };
  await Promise.all(Array.from({ length: pool.appetite }, reader));
  await work.storing;
  if (work.failure !== null) throw work.failure.error;
  while (read.length > FILES_PER_WRITE) await store([]);
  // What is gone goes last: a file that was moved has its new place before it loses the old one.
  // Where the reading was cut short, the new place may still be missing.
  const removed = options.signal.aborted ? [] : gone;
  if (read.length > 0 || removed.length > 0) await store(removed);
  return { account, unsettled };
}

function add(account: ScanAccount, result: BatchResult, batch: readonly ReadFile[]): void {
  account.done += batch.length;
  account.added += result.added;
  account.updated += result.updated;
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
