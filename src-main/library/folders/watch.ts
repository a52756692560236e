/**
 * Tells which names under a folder may have changed, in batches. Its events are hints: any may be
 * missing, doubled or wrong, and a sweep is the truth.
 */
import { watch as watchPath, type FSWatcher } from 'chokidar';
import { basename, relative, sep } from 'node:path';
import type { PlaceName } from './place-name.ts';
import { maySweepInto } from './sweep.ts';

/** What a watcher tells. */
export interface WatchListener {
  /** These files or directories appeared, changed or went. */
  readonly hints: (names: readonly PlaceName[]) => void;
  /** So much happened that single names are not worth following: sweep the folder. */
  readonly burst: () => void;
  /** The folder cannot be watched (any more); `reason` is for a person. */
  readonly failed: (reason: string) => void;
}

/** Quiet time after which a batch of hints is told, in ms: a copy's several events become one. */
const QUIET_MS = 60;
/** A batch is told after so many ms even if events keep coming. */
const LONGEST_BATCH_MS = 300;
/** More names than this in one batch and a sweep is cheaper. */
const BURST_NAMES = 2000;

/** Watches a folder with its sub-folders until it is closed. */
export class FolderWatcher {
  readonly #folder: string;
  readonly #listener: WatchListener;
  readonly #watcher: FSWatcher;
  readonly #names = new Set<PlaceName>();
  #quiet: NodeJS.Timeout | null = null;
  #batchBegan = 0;
  /** Settles once every directory is watched. */
  readonly ready: Promise<void>;

  constructor(folder: string, listener: WatchListener) {
    this.#folder = folder;
    this.#listener = listener;
    this.#watcher = watchPath(folder, {
      ignoreInitial: true,
      followSymlinks: false,
      // A rename over a file is told as a change by a look at the file itself, not by waiting.
      atomic: false,
      ignorePermissionErrors: true,
      ignored: (path) => path !== folder && !maySweepInto(basename(path)),
    });
    this.ready = new Promise((resolve) => this.#watcher.once('ready', resolve));
    this.#watcher.on('all', (_event, path) => {
      this.#note(path);
    });
    this.#watcher.on('error', (error) => {
      listener.failed(watchTrouble(error));
    });
  }

  async close(): Promise<void> {
    if (this.#quiet) clearTimeout(this.#quiet);
    await this.#watcher.close();
  }

  #note(path: string): void {
    this.#names.add(hintName(this.#folder, path));
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
    this.#names.clear();
    if (names.length > BURST_NAMES || names.includes('')) this.#listener.burst();
    else this.#listener.hints(names);
  }
}

/**
 * The name that an event's path stands for; its directory where the path holds U+FFFD, because the
 * event lost the bytes of a name that is not UTF-8.
 */
function hintName(folder: string, path: string): PlaceName {
  const name = relative(folder, path).replaceAll(sep, '/');
  if (!name.includes('\uFFFD')) return name;
  const directories = name.split('/').slice(0, -1);
  const known = directories.findIndex((part) => part.includes('\uFFFD'));
  return (known < 0 ? directories : directories.slice(0, known)).join('/');
}

function watchTrouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC') {
    return 'the system’s limit of watched directories is reached (on Linux, fs.inotify.max_user_watches)';
  }
  if (code === 'EMFILE') {
    return 'the system’s limit of watchers is reached (on Linux, fs.inotify.max_user_instances)';
  }
  return error instanceof Error ? error.message : String(error);
}
