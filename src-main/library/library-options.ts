/** How a library is opened. */
import type { LibraryChange, LibraryStatus } from '../contract.ts';
import type { StartWatching } from './folders/directory-watches.ts';

/** How a library is opened. */
export interface LibraryOptions {
  /** Where index and state live; made where it is not there. */
  readonly directory: string;
  /** The built script of the reading threads. */
  readonly readingScript: string | URL;
  /** The built script of the thread that writes the index. */
  readonly writingScript: string | URL;
  readonly onStatus?: (status: LibraryStatus) => void;
  readonly onChange?: (change: LibraryChange) => void;
  /** The index is damaged: the next opening makes it anew. Told once. */
  readonly onDamage?: () => void;
  /** What comes before the look through a large index, which has a core to itself for a while. */
  readonly before?: Promise<unknown>;
  /** How folders are watched, and how often one that cannot be is looked at, in ms: for tests. */
  readonly startWatching?: StartWatching;
  readonly pollEveryMs?: number;
}
