/**
 * Keeps the index true to one watched folder: sweeps it, follows hints, waits for files that are
 * still in the writing, and tells a folder that went away from one that was emptied.
 */
import { lstatSync } from 'node:fs';
import type { Problem } from '../../contract.ts';
import type { IndexReader } from '../index-store/reader.ts';
import type { ReadFile } from '../index-store/records.ts';
import type { IndexWriter } from '../index-store/writer.ts';
import { baseName, displayPath, type PlaceName } from './place-name.ts';
import type { ReadingPool } from '../reading/reading-pool.ts';
import { differs, EMPTY_ACCOUNT, take, type BatchListener, type ScanAccount } from './scan.ts';
import { factsOf, mayBeCapture, sweep, type FileFacts, type Sweep } from './sweep.ts';

/** What a keeper works with and whom it tells. */
export interface KeeperTools {
  readonly reader: IndexReader;
  readonly writer: IndexWriter;
  readonly pool: ReadingPool;
  /** So many files are about to be read. */
  readonly onWork: (files: number) => void;
  readonly onBatch: BatchListener;
  readonly signal: AbortSignal;
}

/** A file is read once it has been left alone for so long, in ms. */
const SETTLED_AFTER_MS = 150;

/** A file that looks unfinished is taken as it is after so long without a change, in ms. */
const UNFINISHED_FOR_MS = 3000;

/** Keeps one folder. Its methods must not run at the same time; the library takes care of that. */
export class FolderKeeper {
  readonly path: string;
  readonly id: number;
  readonly #tools: KeeperTools;
  /** Files to look at again: still being written, or changed while they were read. */
  readonly #unsettled = new Set<PlaceName>();
  #away = false;
  #unreadable: Sweep['unreadable'] = [];

  constructor(path: string, tools: KeeperTools) {
    this.path = path;
    this.#tools = tools;
    this.id = tools.writer.folder(path);
  }

  /** Whether the folder is not there now. */
  get away(): boolean {
    return this.#away;
  }

  /** Whether there are files that {@link settle} has to look at again. */
  get unsettled(): boolean {
    return this.#unsettled.size > 0;
  }

  /** The folder's own troubles: it is away, or parts of it cannot be read. */
  problems(): Problem[] {
    if (this.#away) {
      const message =
        'The folder is not there now. Its articles stay listed and can be read again when it is back; connect the drive or restore the folder.';
      return [{ path: this.path, code: 'folder-away', message }];
    }
    return this.#unreadable.map(({ name, reason }) => ({
      path: displayPath(this.path, name),
      code: 'unreadable',
      message: `The folder could not be read: ${reason}. What Sheaf knew of it stays listed.`,
    }));
  }

  /** Compares the whole folder with the index and takes in what differs. */
  async scan(): Promise<ScanAccount & { unchanged: number }> {
    const root = this.#lookAtRoot();
    if (!root) return { ...EMPTY_ACCOUNT, unchanged: 0 };
    const { files, unreadable } = await sweep(this.path);
    const known = this.#tools.writer.knownPlaces(this.id);
    if (files.length === 0 && known.size > 0 && this.#isAnother(root)) {
      // An empty directory where a drive was mounted: not a deletion.
      this.#setAway(true);
      return { ...EMPTY_ACCOUNT, unchanged: 0 };
    }
    this.#setAway(false, root);
    this.#unreadable = unreadable;
    const changed = files.filter((file) => differs(file, known.get(file.name)));
    const unchanged = files.length - changed.length;
    for (const file of files) known.delete(file.name);
    const gone = [...known.keys()].filter((name) => !this.#isHidden(name));
    const stale = this.#tools.writer.staleNames(this.id);
    const account = await this.#take(changed, gone, stale);
    return { ...account, unchanged };
  }

  /** Looks at names that may have changed and takes in what did. */
  async follow(names: readonly PlaceName[]): Promise<ScanAccount> {
    // While the root is away, its files are not deleted, only out of reach.
    if (!this.#lookAtRoot()) return EMPTY_ACCOUNT;
    const files: FileFacts[] = [];
    const gone: PlaceName[] = [];
    for (const name of names) {
      const file = factsOf(this.path, name);
      if (file) {
        if (mayBeCapture(baseName(name)) && this.#differs(file)) files.push(file);
        continue;
      }
      const under = await sweep(this.path, name);
      const found = new Set(under.files.map((each) => each.name));
      files.push(...under.files.filter((each) => this.#differs(each)));
      if (under.unreadable.some((each) => !isMissing(each.reason))) continue;
      gone.push(...this.#tools.writer.namesUnder(this.id, name).filter((each) => !found.has(each)));
    }
    const account = await this.#take(files, gone, []);
    const stale = this.#tools.writer.staleNames(this.id);
    if (stale.length > 0) await this.#take([], [], stale);
    return account;
  }

  /** Looks again at the files that were still being written. */
  async settle(): Promise<ScanAccount> {
    const names = [...this.#unsettled];
    this.#unsettled.clear();
    return this.follow(names);
  }

  async #take(
    changed: readonly FileFacts[],
    gone: readonly PlaceName[],
    stale: readonly PlaceName[],
  ): Promise<ScanAccount> {
    const now = Date.now();
    const settled = changed.filter((file) => {
      if (age(file, now) >= SETTLED_AFTER_MS) return true;
      this.#unsettled.add(file.name);
      return false;
    });
    const names = [...settled.map((file) => file.name), ...stale];
    if (names.length === 0 && gone.length === 0) return EMPTY_ACCOUNT;
    const { writer, pool, onBatch, onWork, signal } = this.#tools;
    onWork(names.length);
    const { account, unsettled } = await take(writer, pool, this, names, gone, {
      onBatch,
      signal,
      isUnsettled,
    });
    for (const read of unsettled) this.#unsettled.add(read.facts.name);
    return account;
  }

  #differs(file: FileFacts): boolean {
    const known = this.#tools.writer.knownPlace(this.id, file.name);
    return differs(file, known ?? undefined);
  }

  /** The root's device and directory numbers, or null where it is not there. */
  #lookAtRoot(): Root | null {
    try {
      const stat = lstatSync(this.path);
      if (stat.isDirectory()) return { device: stat.dev, inode: stat.ino };
    } catch {
      // Not there, or not to be reached: away either way.
    }
    this.#setAway(true);
    return null;
  }

  #isAnother(root: Root): boolean {
    const known = this.#tools.reader.folders().find((folder) => folder.id === this.id);
    if (known?.inode == null) return false;
    return known.device !== root.device || known.inode !== root.inode;
  }

  #setAway(away: boolean, root: Root | null = null): void {
    this.#away = away;
    this.#tools.writer.setFolder(this.id, away, root?.device ?? null, root?.inode ?? null);
  }

  #isHidden(name: PlaceName): boolean {
    return this.#unreadable.some(
      (directory) => directory.name === '' || name.startsWith(`${directory.name}/`),
    );
  }
}

interface Root {
  readonly device: number;
  readonly inode: number;
}

/**
 * Ms since the file was last written; a time in the future counts as long ago. Programs that keep
 * a file's old time (`cp -p`, `tar`, moves between disks) set it last, when the file is whole.
 */
function age(file: FileFacts, now: number): number {
  const since = now - file.modified;
  return since < -SETTLED_AFTER_MS ? Infinity : since;
}

/** Whether a file that was read should be looked at again instead of being taken as it is. */
function isUnsettled(read: ReadFile): boolean {
  if (read.outcome.kind === 'unsettled') return true;
  return !read.whole && age(read.facts, Date.now()) < UNFINISHED_FOR_MS;
}

function isMissing(reason: string): boolean {
  return reason === 'it is not there';
}
