/**
 * Keeps the index true to one watched folder: sweeps it, follows hints, waits for files that are
 * still in the writing, and tells a folder that went away from one that was emptied.
 */
import type { Folder, Problem } from '../../contract.ts';
import { say } from '../../sayings.ts';
import type { PlaceReader } from '../index-store/place-reader.ts';
import type { IndexReader } from '../index-store/reader.ts';
import type { ReadFile } from '../index-store/records.ts';
import type { IndexWriter } from '../index-store/writer.ts';
import type { ReadingPool } from '../reading/reading-pool.ts';
import { isMissing } from '../system-reasons.ts';
import type { FileFacts } from './look.ts';
import { lookAtNames } from './look-at-names.ts';
import { displayPath, isAmong, isInUnnamable, isUnder, type PlaceName } from './place-name.ts';
import { isSameRoot, lookAtRoot, type Root } from './root.ts';
import { differs, EMPTY_ACCOUNT, take, type BatchListener, type ScanAccount } from './scan.ts';
import { FILES_PER_LOOK, sweep, sweepSlices, type Unreadable } from './sweep.ts';

/** What a keeper works with and whom it tells. */
export interface KeeperTools {
  readonly reader: IndexReader;
  readonly places: PlaceReader;
  readonly writer: IndexWriter;
  readonly pool: ReadingPool;
  /** So many files are about to be read. */
  readonly onWork: (files: number) => void;
  readonly onBatch: BatchListener;
  /** The folder went away or came back. */
  readonly onAway: () => void;
  /** Whether no file is to be read now; what was passed over is found by a later scan. */
  readonly isPaused: () => boolean;
  /** Lets single names be followed while the whole folder is looked through. */
  readonly giveWay: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** What a folder holds beside what the index knows of it. */
interface Comparison {
  readonly changed: FileFacts[];
  readonly gone: readonly PlaceName[];
  /** How many files are as they were. */
  readonly unchanged: number;
}

/** A file is read once it has been left alone for so long, in ms. */
const SETTLED_AFTER_MS = 150;

/** A file that looks unfinished is taken as it is after so long without a change, in ms. */
const UNFINISHED_FOR_MS = 3000;

/** Time between two looks into a file that looks unfinished, in ms: a change is hinted at anyway. */
const LOOK_AGAIN_MS = 500;

/** A file that does not come to rest for so long is told to be still in the writing, in ms. */
const STILL_WRITTEN_AFTER_MS = 4000;

/**
 * Keeps one folder. Its methods must not run at the same time, and the library takes care of that;
 * where a scan gives way, the others may.
 */
export class FolderKeeper {
  readonly path: string;
  readonly #tools: KeeperTools;
  readonly #stopping = new AbortController();
  readonly #signal: AbortSignal;
  /** Files still being written or changed while they were read, and when to look at them again. */
  readonly #unsettled = new Map<PlaceName, number>();
  /** Since when each of them has not come to rest, in ms of `performance.now()`. */
  readonly #restless = new Map<PlaceName, number>();
  #id: number | null;
  #away: boolean;
  /** The directory that was there last, or null where none was yet. */
  #root: Root | null;
  #unreadable: readonly Unreadable[] = [];
  #sweepMs = 0;
  #hasUnnamable = false;
  /** A scan has gone through the whole folder, and all that was found since is stored. */
  #isWhole = false;
  #isLeft = false;
  /** Names that were followed since the folder is looked through; null while it is not. */
  #followed: Set<PlaceName> | null = null;
  /** How often reading was stopped. */
  #stops = 0;

  constructor(path: string, tools: KeeperTools) {
    this.path = path;
    this.#tools = tools;
    this.#signal = AbortSignal.any([tools.signal, this.#stopping.signal]);
    const known = tools.reader.folders().find((folder) => folder.path === path);
    this.#id = known?.id ?? null;
    this.#away = known?.away ?? false;
    this.#root = known?.root ?? null;
  }

  /** Its number in the index, which is given where it has none: only while nothing else writes. */
  get id(): number {
    this.#id ??= this.#tools.writer.folder(this.path);
    return this.#id;
  }

  /** Whether the folder is not there now. */
  get away(): boolean {
    return this.#away;
  }

  /** The folder as the window knows it. */
  get folder(): Folder {
    return { path: this.path, away: this.#away };
  }

  /** Whether there are files that {@link settle} has to look at again. */
  get unsettled(): boolean {
    return this.#unsettled.size > 0;
  }

  /** How long the last sweep took, in ms, reading left out. */
  get sweepMs(): number {
    return this.#sweepMs;
  }

  /**
   * Whether something may change without a watcher telling: what cannot be read now, and what lies
   * in directories whose names are not UTF-8.
   */
  get hasBlindSpots(): boolean {
    return this.#hasUnnamable || this.#unreadable.length > 0;
  }

  /** The folder's own troubles: it is away, or parts of it cannot be read. */
  problems(): Problem[] {
    if (this.#away) {
      return [{ path: this.path, code: 'folder-away', message: say('folder-away') }];
    }
    const unreadable = this.#unreadable.map(({ name, reason }): Problem => ({
      path: displayPath(this.path, name),
      code: 'unreadable',
      message: say('part-unreadable', { reason }),
    }));
    return [...unreadable, ...this.#stillWritten()];
  }

  #stillWritten(): Problem[] {
    const before = performance.now() - STILL_WRITTEN_AFTER_MS;
    const names = [...this.#restless].filter(([, since]) => since < before).map(([name]) => name);
    return names.map((name) => ({
      path: displayPath(this.path, name),
      code: 'still-written',
      message: say('still-written'),
    }));
  }

  /** Whether files are left unread because the person stopped reading, see {@link leaveRest}. */
  get isLeft(): boolean {
    return this.#isLeft;
  }

  /**
   * Leaves what was not read yet unread: the work under way ends soon, and no scan is made until
   * {@link readRest}. What is hinted at is still taken in. A folder that was read is left as it is.
   */
  leaveRest(): void {
    if (this.#isWhole) return;
    this.#stops++;
    this.#isLeft = true;
  }

  /** Lets scans read what was left; whether anything was. */
  readRest(): boolean {
    const wasLeft = this.#isLeft;
    this.#isLeft = false;
    return wasLeft;
  }

  /** The index has forgotten the folder, which is kept all the same. */
  forgotten(): void {
    this.#id = null;
    this.#root = null;
    this.#away = false;
  }

  /** Ends the work under way soon, and lets no other begin: the folder is given up. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Compares the whole folder with the index and takes in what differs. */
  async scan(): Promise<ScanAccount> {
    const root = this.#lookAtRoot();
    if (!root || this.#isLeft) return EMPTY_ACCOUNT;
    // In another directory than the known one, names that are gone may mean that all is gone.
    this.#followed = !this.#away && this.#isKnown(root) ? new Set() : null;
    const found = await this.#compare(root, this.#followed).finally(() => {
      this.#followed = null;
    });
    if (this.#signal.aborted) return EMPTY_ACCOUNT;
    if (!found) return this.#goneAway();
    // Reading may have been stopped meanwhile.
    if (this.isLeft) return EMPTY_ACCOUNT;
    this.#isWhole = true;
    const account = await this.#take(found.changed, found.gone);
    return { ...account, unchanged: account.unchanged + found.unchanged };
  }

  /**
   * What lies there now, held against the index; null where the folder went away meanwhile.
   *
   * @param followed - gathers the names that are followed meanwhile; null where this gives no way
   */
  async #compare(root: Root, followed: ReadonlySet<PlaceName> | null): Promise<Comparison | null> {
    let began = performance.now();
    const giveWay = async (): Promise<void> => {
      const left = performance.now();
      await this.#tools.giveWay();
      began += performance.now() - left;
    };
    const between = followed === null ? undefined : giveWay;
    const slices = sweepSlices({ between, signal: this.#signal });
    const { files, unreadable } = await sweep(this.path, '', slices);
    if (this.#signal.aborted) return null;
    this.#sweepMs = performance.now() - began;
    const changed = new Map<PlaceName, FileFacts>();
    for (const [number, file] of files.entries()) {
      if (number % FILES_PER_LOOK === 0) await slices.pause();
      changed.set(file.name, file);
    }
    let missing: PlaceName[] = [];
    await this.#tools.places.eachPlace(this.id, (name, known) => {
      const file = changed.get(name);
      if (file === undefined) missing.push(name);
      else if (!differs(file, known)) changed.delete(name);
    });
    const unchanged = files.length - changed.size;
    if (followed !== null && followed.size > 0) {
      // Of these the sweep knows what they were before.
      const isFollowed = (name: PlaceName): boolean => isAmong(name, followed);
      for (const name of changed.keys()) if (isFollowed(name)) changed.delete(name);
      const now = await this.#look([...followed]);
      for (const file of now.changed) changed.set(file.name, file);
      missing = [...missing.filter((name) => !isFollowed(name)), ...now.gone];
    }
    const after = lookAtRoot(this.path);
    // What was swept may be half of the folder and half of the place where it was mounted.
    if (!after || !isSameRoot(root, after) || (followed !== null && this.#away)) return null;
    // An empty directory where a drive was mounted: not a deletion.
    if (files.length === 0 && missing.length > 0 && this.#root && !this.#isKnown(root)) return null;
    this.#unreadable = unreadable.filter(({ name, reason }) => name === '' || !isMissing(reason));
    this.#hasUnnamable = files.some((file) => isInUnnamable(file.name));
    const isWholeUnreadable = this.#unreadable.some(({ name }) => name === '');
    this.#setAway(false, isWholeUnreadable ? null : root);
    const gone = missing.filter((name) => !this.#isHidden(name));
    return { changed: [...changed.values()], gone, unchanged };
  }

  /** Looks at names that may have changed and takes in what did. */
  async follow(names: readonly PlaceName[]): Promise<ScanAccount> {
    const root = this.#lookAtRoot();
    if (!root) return EMPTY_ACCOUNT;
    const followed = this.#followed;
    // A scan that is under way sees for itself that the directory is another one.
    const isOther = this.#away || !this.#isKnown(root);
    if (isOther) return followed ? EMPTY_ACCOUNT : this.scan();
    for (const name of names) followed?.add(name);
    const { changed, gone } = await this.#look(names);
    // The folder may have gone away meanwhile, and with it all names that seem to be gone.
    const after = lookAtRoot(this.path);
    if (after && isSameRoot(root, after)) return this.#take(changed, gone);
    return followed ? EMPTY_ACCOUNT : this.scan();
  }

  /** What these names stand for now, held against the index. */
  async #look(names: readonly PlaceName[]): Promise<Pick<Comparison, 'changed' | 'gone'>> {
    const { places } = this.#tools;
    const slices = sweepSlices({ signal: this.#signal });
    const namesUnder = (name: PlaceName) => places.namesUnder(this.id, name);
    const { files, gone } = await lookAtNames(this.path, names, namesUnder, slices);
    const changed: FileFacts[] = [];
    for (const [number, file] of files.entries()) {
      if (number % FILES_PER_LOOK === 0) await slices.pause();
      const known = places.knownPlace(this.id, file.name) ?? undefined;
      if (differs(file, known)) changed.push(file);
    }
    return { changed, gone };
  }

  /** Looks again at the files that were still being written and may be whole by now. */
  async settle(): Promise<ScanAccount> {
    const now = Date.now();
    const due = [...this.#unsettled].filter(([, at]) => at <= now).map(([name]) => name);
    for (const name of due) this.#unsettled.delete(name);
    const account = due.length > 0 ? await this.follow(due) : EMPTY_ACCOUNT;
    for (const name of due) if (!this.#unsettled.has(name)) this.#restless.delete(name);
    return account;
  }

  /** Reads the files again whose articles lost their text with a newer capture, in any folder. */
  async restoreTexts(): Promise<void> {
    if (this.#away || this.#signal.aborted) return;
    const stale = this.#tools.places.staleNames(this.id);
    if (stale.length > 0) await this.#take([], [], stale);
  }

  /** Reads and stores; what `changed` lists is no longer the caller's afterwards. */
  async #take(
    changed: FileFacts[],
    gone: readonly PlaceName[],
    stale: readonly PlaceName[] = [],
  ): Promise<ScanAccount> {
    const now = Date.now();
    const names = [...stale];
    const { writer, pool, onBatch, onWork, isPaused } = this.#tools;
    for (const file of changed) {
      if (age(file, now) >= SETTLED_AFTER_MS) names.push(file.name);
      else {
        this.#lookAgain(file.name, file.modified + SETTLED_AFTER_MS);
        // What has still to settle is written soon.
        writer.warm();
      }
    }
    // A hundred thousand of them are 20 MB, and nobody looks at them while their files are read.
    changed.length = 0;
    if (names.length === 0 && gone.length === 0) return EMPTY_ACCOUNT;
    const stops = this.#stops;
    const isCut = () => this.#signal.aborted || isPaused() || this.#stops !== stops;
    if (isPaused()) {
      this.#isWhole = false;
      return EMPTY_ACCOUNT;
    }
    onWork(names.length);
    writer.warm();
    const wasWhole = this.#isWhole;
    this.#isWhole = false;
    const { account, unsettled } = await take(writer, pool, this, names, gone, {
      onBatch,
      isCut,
      isUnsettled,
    });
    this.#isWhole = wasWhole && !isCut();
    for (const { facts } of unsettled) {
      const unfinished = facts.modified + UNFINISHED_FOR_MS;
      const soon = Date.now() + (unfinished > now ? LOOK_AGAIN_MS : 0);
      this.#lookAgain(facts.name, Math.min(unfinished, soon));
    }
    return account;
  }

  #lookAgain(name: PlaceName, at: number): void {
    this.#unsettled.set(name, at);
    if (!this.#restless.has(name)) this.#restless.set(name, performance.now());
  }

  /** The folder's directory, or null where there is none or the folder was given up. */
  #lookAtRoot(): Root | null {
    if (this.#signal.aborted) return null;
    const root = lookAtRoot(this.path);
    if (!root) this.#setAway(true, null);
    return root;
  }

  #isKnown(root: Root): boolean {
    return this.#root !== null && isSameRoot(root, this.#root);
  }

  #goneAway(): Readonly<ScanAccount> {
    this.#setAway(true, null);
    return EMPTY_ACCOUNT;
  }

  #setAway(away: boolean, root: Root | null): void {
    const turned = away !== this.#away;
    if (turned || (root && !this.#isKnown(root))) {
      this.#tools.writer.setFolder(this.id, away, root);
    }
    this.#away = away;
    // A folder that comes back is looked through as a whole.
    if (away) this.#isLeft = false;
    this.#root = root ?? this.#root;
    if (turned) this.#tools.onAway();
  }

  #isHidden(name: PlaceName): boolean {
    return this.#unreadable.some(
      (each) => each.name === '' || name === each.name || isUnder(name, each.name),
    );
  }
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
