/** What crosses between the library's thread and the thread that writes the index. */
import type { PlaceName } from '../folders/place-name.ts';
import type { Marks } from './article-table.ts';
import type { BatchResult, ReadFile } from './records.ts';

/** What the writing thread is started with: paths of files that are there. */
export interface WritingData {
  readonly index: string;
  readonly state: string;
}

/** Work that takes its time; the thread is given one at a time. */
export type WritingWork =
  | {
      readonly kind: 'batch';
      readonly folder: number;
      readonly reads: readonly ReadFile[];
      readonly gone: readonly PlaceName[];
    }
  /** Forgets a folder and what only it held. */
  | { readonly kind: 'remove-folder'; readonly folder: number };

/** What the person did, to be seen in the lists; it goes before the rest of the work under way. */
export type IndexChange =
  | {
      readonly kind: 'mark';
      /** Lasting names of articles. */
      readonly ids: readonly string[];
      readonly marks: Partial<Marks>;
    }
  /** The state has other tags for these articles. */
  | { readonly kind: 'retag'; readonly ids: readonly string[] };

/** A message to the writing thread. */
export type WritingRequest =
  | { readonly kind: 'work'; readonly work: WritingWork }
  | { readonly kind: 'change'; readonly id: number; readonly change: IndexChange }
  /** Lets go of all files and ends. */
  | { readonly kind: 'close' };

/** An error on its way between threads, which would lose SQLite's code otherwise. */
export interface SentError {
  readonly message: string;
  readonly stack: string;
  /** SQLite's result code, or null for another error. */
  readonly errcode: number | null;
}

/** A message from the writing thread. */
export type WritingReply =
  | { readonly kind: 'worked'; readonly result: BatchResult }
  | { readonly kind: 'work-failed'; readonly error: SentError }
  | { readonly kind: 'changed'; readonly id: number; readonly error: SentError | null };

/** An error as it can be sent. */
export function sendable(error: unknown): SentError {
  if (!(error instanceof Error)) return { message: String(error), stack: '', errcode: null };
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null;
  return { message: error.message, stack: error.stack ?? '', errcode: code };
}

/** The error that was sent. */
export function received({ message, stack, errcode }: SentError): Error {
  const error = Object.assign(new Error(message), errcode === null ? {} : { errcode });
  error.stack = stack;
  return error;
}
