/** What crosses between the library's thread and the threads that read captures. */
import type { ArticleFile } from '../index-store/search-reader.ts';
import type { Snippet } from '../search/snippet.ts';
import type { OpenedCapture } from './open-capture.ts';
import type { ReadFile } from '../index-store/records.ts';
import type { PlaceName } from '../folders/place-name.ts';
import type { TypedQuery } from './search-again.ts';

/** Files that a query is held against, a value for each in their order. */
export interface SearchAgain {
  readonly query: TypedQuery;
  readonly files: readonly ArticleFile[];
  readonly asText: boolean;
}

/** What a reading thread can do. */
export interface ReadingTasks {
  /** Reads files for the index. */
  index: {
    argument: {
      readonly folder: string;
      readonly names: readonly PlaceName[];
      /** Build no tree: a file that was too much for the parser is shown as text. */
      readonly asText: boolean;
    };
    value: ReadFile[];
  };
  /** Reads one file for the reader. */
  open: {
    argument: { readonly folder: string; readonly name: PlaceName; readonly asText: boolean };
    value: OpenedCapture | null;
  };
  /** Finds the best passages of files for a query. */
  passages: { argument: SearchAgain; value: (Snippet | null)[] };
  /** Holds a query against files. */
  confirm: { argument: SearchAgain; value: boolean[] };
}

/**
 * What a reading thread is started with: memory that its pool looks into when it takes too long.
 * First whether it waits for a disk (1) or works on what it read (0), then with which file of its
 * batch.
 */
export interface ReadingData {
  readonly progress: Int32Array<SharedArrayBuffer>;
}

/** Places in {@link ReadingData.progress}. */
export const WAITING_FOR_DISK = 0;
export const FILE_OF_BATCH = 1;

/** The name of a task. */
export type TaskName = keyof ReadingTasks;

/** A task on its way to a thread. */
export type TaskRequest = {
  [N in TaskName]: { readonly id: number; readonly task: N } & {
    readonly argument: ReadingTasks[N]['argument'];
  };
}[TaskName];

/** A task's outcome on its way back; `bug` is a fault of the program, with its stack. */
export interface TaskReply {
  readonly id: number;
  readonly value?: unknown;
  readonly bug?: string;
}
