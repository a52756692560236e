/**
 * Tells which names under a folder may have changed, in batches. Its events are hints: any may be
 * missing, doubled or wrong, and a sweep is the truth.
 */
import { watch as watchPath, type FSWatcher } from 'chokidar';
import { basename, join, relative, sep } from 'node:path';
import type { PlaceName } from './place-name.ts';
import { realPath } from './root.ts';
import { maySweepInto } from './sweep.ts';

/** What a watcher tells. */
export interface WatchListener {
  /** These files or directories appeared, changed or went. */
  readonly hints: (names: readonly PlaceName[]) => void;
  /** So much happened that single names are not worth following: sweep the folder. */
  readonly burst: () => void;
  /** The folder, or a part of it, cannot be watched (any more). */
  readonly failed: (failure: WatchFailure) => void;
}

/** Why a folder cannot be watched. */
export interface WatchFailure {
  /** Words for a person. */
  readonly reason: string;
  /** A limit of the system is reached: what is watched is taken from other programs. */
  readonly isLimit: boolean;
}

/** How watching is begun: chokidar's `watch`, which tests may replace. */
export type StartWatching = typeof watchPath;

/** Quiet time after which a batch of hints is told, in ms: a copy's several events become one. */
const QUIET_MS = 60;
/** A batch is told after so many ms even if events keep coming. */
const LONGEST_BATCH_MS = 300;
/** More names than this in one batch and a sweep is cheaper. */
const BURST_NAMES = 2000;
/**
 * More events than this in one batch and some may be lost: Linux keeps 16,384 for a reader that is
 * late and drops the rest without a word that reaches us.
 */
const BURST_EVENTS = 8000;

/** Watches a folder with its sub-folders until it is closed. */
export class FolderWatcher {
  /** The folder with all links resolved: a link itself cannot be watched. */
  readonly #folder: string;
  readonly #listener: WatchListener;
  readonly #watcher: FSWatcher;
  readonly #names = new Set<PlaceName>();
  #events = 0;
  #quiet: NodeJS.Timeout | null = null;
  #batchBegan = 0;
  #isReady: () => void = () => undefined;
  /** Settles once every directory is watched, or the watcher is closed. */
  readonly ready: Promise<void>;

  constructor(path: string, listener: WatchListener, start: StartWatching = watchPath) {
    const folder = realPath(path);
    this.#folder = folder;
    this.#listener = listener;
    this.#watcher = start(folder, {
      ignoreInitial: true,
      followSymlinks: false,
      // A rename over a file is told as a change by a look at the file itself, not by waiting.
      atomic: false,
      ignorePermissionErrors: true,
      ignored: (each) => each !== folder && !maySweepInto(basename(each)),
    });
    this.ready = new Promise((resolve) => (this.#isReady = resolve));
    this.#watcher.on('ready', this.#isReady);
    this.#watcher.on('all', (_event, each) => {
      this.#note(each);
    });
    // The system's own events as well: of a change of rights, for one, nothing else is told.
    this.#watcher.on('raw', (_event, name, details: unknown) => {
      const directory = watchedPath(details);
      if (directory !== null) this.#note(name ? join(directory, name) : directory);
    });
    this.#watcher.on('error', (error) => {
      listener.failed(watchFailure(error));
    });
  }

  async close(): Promise<void> {
    if (this.#quiet) clearTimeout(this.#quiet);
    this.#isReady();
    await this.#watcher.close();
  }

  #note(path: string): void {
    const name = hintName(this.#folder, path);
    if (name === null) return;
    this.#names.add(name);
    this.#events++;
    const now = performance.now();
    if (this.#quiet) clearTimeout(this.#quiet);
    else this.#batchBegan = now;
    const left = LONGEST_BATCH_MS - (now - this.#batchBegan);
    this.#quiet = setTimeout(
      () => {
        this.#tell();
      },
      Math.max(0, Math.min(QUIET_MS, left)),
    );
  }

  #tell(): void {
    this.#quiet = null;
    const names = [...this.#names];
    const isBurst = names.length > BURST_NAMES || this.#events > BURST_EVENTS || names.includes('');
    this.#names.clear();
    this.#events = 0;
    if (isBurst) this.#listener.burst();
    else this.#listener.hints(names);
  }
}

/**
 * The name that an event's path stands for; its directory where the path holds U+FFFD, because the
 * event lost the bytes of a name that is not UTF-8. Null where it is none of the folder's, or one
 * that no sweep would find.
 */
function hintName(folder: string, path: string): PlaceName | null {
  const parts = relative(folder, path).split(sep);
  if (parts[0] === '..') return null;
  const unnamable = parts.findIndex((part) => part.includes('\uFFFD'));
  const known = unnamable < 0 ? parts : parts.slice(0, unnamable);
  if (known.some((part) => part !== '' && !maySweepInto(part))) return null;
  return known.join('/');
}

/** The directory of one of the system's own events, which chokidar hands on without a type. */
function watchedPath(details: unknown): string | null {
  if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return null;
  return typeof details.watchedPath === 'string' ? details.watchedPath : null;
}

function watchFailure(error: unknown): WatchFailure {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC') {
    const reason =
      'the system’s limit of watched directories is reached (on Linux, fs.inotify.max_user_watches)';
    return { reason, isLimit: true };
  }
  if (code === 'EMFILE') {
    const reason =
      'the system’s limit of watchers is reached (on Linux, fs.inotify.max_user_instances)';
    return { reason, isLimit: true };
  }
  return { reason: error instanceof Error ? error.message : String(error), isLimit: false };
}
