/**
 * A library: the index and the state of some watched folders. It knows nothing of windows; it runs
 * in the library's thread of the program, in the command line and in plain tests.
 */
import { join } from 'node:path';
import type { ArticleRow, LibraryStatus, OpenArticle, Problem } from '../contract.ts';
import { FolderKeeper } from './folders/folder-keeper.ts';
import { openIndex, type IndexStore } from './index-store/index-store.ts';
import type { BatchResult } from './index-store/records.ts';
import { LiveFolder } from './folders/live-folder.ts';
import { scanUntilSettled } from './folders/settling.ts';
import type { LibraryOptions } from './library-options.ts';
import { locateCapture, openArticle, type LibraryFault } from './open-article.ts';
import { knownSpelling } from './folders/root.ts';
import { Looking } from './looking.ts';
import { SourceCounts } from './listing/source-counts.ts';
import { changeOf, Personal } from './personal.ts';
import { Progress } from './progress.ts';
import type { OpenedCapture } from './reading/open-capture.ts';
import { OpenedAhead } from './reading/opened-ahead.ts';
import { ReadingPool } from './reading/reading-pool.ts';
import { readingThreads } from './reading/reading-threads.ts';
import { refuseNewerLibrary } from './newer-library.ts';
import { EMPTY_ACCOUNT, type ScanSummary } from './folders/scan.ts';
import { Searching } from './searching.ts';
import type { MergeAccount, StateContents } from './state-store/state-contents.ts';
import { StateStore } from './state-store/state-store.ts';
import { StorageTrouble } from './storage-trouble.ts';
import { Throttle } from './throttle.ts';
import { Turns } from './turns.ts';

/** Figures that change faster than this cannot be read, in ms. */
const STATUS_EVERY_MS = 120;

/** An open library. */
export class Library {
  readonly #options: LibraryOptions;
  readonly #state: StateStore;
  readonly #index: IndexStore;
  readonly #pool: ReadingPool;
  readonly #captures: OpenedAhead;
  readonly searching: Searching;
  readonly sources: SourceCounts;
  readonly personal: Personal;
  readonly looking: Looking;
  readonly #progress = new Progress();
  readonly #closing = new AbortController();
  readonly #trouble: StorageTrouble;
  readonly #folders = new Map<string, { keeper: FolderKeeper; live: LiveFolder | null }>();
  /** Work on the index. */
  readonly #turns = new Turns(
    (error) => {
      this.#trouble.note(error);
    },
    () => {
      this.#progress.finish();
      this.#tell();
    },
  );
  /** The index is open: what it knows can be read before the folders are looked at. */
  #phase: LibraryStatus['phase'] = 'scanning';
  #notice: string | null;
  #watching = false;
  /** Something that was to be read or written met with trouble. */
  readonly troubled = (error: unknown): void => {
    this.#trouble.note(error);
    this.#tell();
  };
  readonly #tell = (): void => {
    if (!this.#closing.signal.aborted && this.#options.onStatus) this.#status.request();
  };
  readonly #status = new Throttle(STATUS_EVERY_MS, () => {
    this.#options.onStatus?.(this.status());
  });

  constructor(options: LibraryOptions) {
    refuseNewerLibrary(options.directory);
    this.#options = options;
    const { directory } = options;
    this.#trouble = new StorageTrouble(directory, () => {
      this.#index.condemn(options.onDamage);
    });
    const data = { index: join(directory, 'index.sqlite'), state: join(directory, 'state.sqlite') };
    this.#state = new StateStore(data.state, join(directory, 'backups'));
    const { marks, ownTags, standing } = this.#state;
    const { writingScript: script, readingScript: checking } = options;
    this.#index = openIndex(data.index, { marks, ownTags, script, data, standing, checking });
    if (this.#index.marksBehind !== null) this.#trouble.note(this.#index.marksBehind);
    this.looking = new Looking({
      outcomes: this.#index.outcomes,
      keepers: () => [...this.#folders.values()].map(({ keeper }) => keeper),
      inTurn: (work) => this.inTurn(work, true),
      onTurned: (goesOn) => {
        if (goesOn) this.refresh();
        this.#tell();
      },
    });
    this.personal = new Personal(this.#state, this.#index, {
      onChange: (change) => {
        this.#index.reader.countAnew();
        options.onChange?.(change);
        this.#tell();
      },
      onTrouble: this.troubled,
      renewTexts: () => this.inTurn(() => this.#restoreTexts()),
    });
    this.#pool = new ReadingPool(options.readingScript, readingThreads());
    this.#captures = new OpenedAhead(this.#pool);
    const index = this.#index;
    this.searching = new Searching({ index, pool: this.#pool, saved: this.#state.searches });
    this.sources = new SourceCounts(index, this.searching.precedence, this.#tell);
    this.#notice = this.#state.notice ?? this.#index.notice;
    const wanted = this.#state.folders();
    for (const folder of this.#index.reader.folders()) {
      // What fails has been told, and the next start tries again.
      if (!wanted.includes(folder.path)) this.#forget(folder.path).catch(() => undefined);
    }
    for (const path of wanted) this.#keep(path);
    Promise.resolve(options.before)
      .then(() => this.#index.check.lookSoon())
      .catch(this.troubled);
  }

  /** The watched folders' paths. */
  get folders(): string[] {
    return [...this.#folders.keys()];
  }

  /** Adds a folder and takes in what it holds; it is watched where the library is. */
  async addFolder(path: string): Promise<void> {
    const absolute = knownSpelling(path, this.#folders.keys());
    if (this.#folders.has(absolute)) return;
    this.#state.addFolder(absolute);
    const entry = this.#keep(absolute);
    await (this.#watching ? this.#watch(entry) : this.scan());
  }

  /** Makes these the watched folders, before the library is scanned. */
  async setFolders(paths: readonly string[]): Promise<void> {
    const wanted: string[] = [];
    for (const path of paths) wanted.push(knownSpelling(path, [...this.folders, ...wanted]));
    for (const path of this.folders) if (!wanted.includes(path)) await this.removeFolder(path);
    for (const path of wanted) {
      if (this.#folders.has(path)) continue;
      this.#state.addFolder(path);
      this.#keep(path);
    }
  }

  /** Ends watching a folder. Its articles leave the lists; what was read and starred is kept. */
  async removeFolder(path: string): Promise<void> {
    const entry = this.#folders.get(path);
    if (!entry) return;
    this.#state.removeFolder(path);
    this.#folders.delete(path);
    entry.keeper.stop();
    entry.live?.close();
    await this.#forget(path);
  }

  /**
   * Brings the index to what all folders hold now, or these of them. Files that are still being
   * written are waited for, but not for ever: one that never rests is taken in by a later scan.
   */
  async scan(paths: readonly string[] = this.folders): Promise<ScanSummary> {
    const began = performance.now();
    const sum = { ...EMPTY_ACCOUNT };
    for (const [path, { keeper }] of this.#folders) {
      if (!paths.includes(path)) continue;
      await this.inTurn(async () => {
        await scanUntilSettled(keeper, sum, this.#closing.signal);
        await this.#restoreTexts();
        this.#stored();
      });
    }
    this.#phase = 'ready';
    this.#tell();
    return { ...sum, seconds: (performance.now() - began) / 1000 };
  }

  /** Scans all folders and follows what happens in them until the library is closed. */
  async watch(): Promise<void> {
    this.#watching = true;
    this.#pool.warm();
    await Promise.all([...this.#folders.values()].map((entry) => this.#watch(entry)));
    this.#phase = 'ready';
    this.#tell();
    this.#index.check.look().catch(this.troubled);
  }

  /** Sweeps all folders again, as after the window was away for a while. */
  refresh(): void {
    for (const { live } of this.#folders.values()) live?.refresh();
  }

  /** Takes in what another state holds; its folders are watched from now on. */
  importState(contents: StateContents): MergeAccount {
    const account = this.#state.merge(contents);
    this.personal.mirrorAll();
    for (const path of account.folders) {
      const entry = this.#keep(path);
      // Nobody waits for all that it holds; what goes wrong there is told by the library.
      if (this.#watching) this.#watch(entry).catch(() => undefined);
    }
    this.#tell();
    return account;
  }

  status(): LibraryStatus {
    const figures = this.#progress.figures();
    const counts = this.#trouble.countsOf(this.#index.reader, figures.total > 0);
    const phase = figures.total > 0 ? 'scanning' : this.#phase;
    return {
      phase,
      ...figures,
      articles: counts.articles,
      unread: counts.unread,
      problems: counts.problems + this.#folderProblems().length,
      commonLanguage: this.sources.commonLanguage(phase === 'scanning'),
      ...this.looking.halts,
      folders: [...this.#folders.values()].map(({ keeper }) => keeper.folder),
      notice: this.#trouble.notice ?? this.#notice,
    };
  }

  rows(numbers: readonly number[]): ArticleRow[] {
    return this.#index.reader.rows(numbers);
  }

  problems(): Problem[] {
    return [...this.#folderProblems(), ...this.#index.reader.problems()];
  }

  /** Reads an article's capture and gives what the reader shows. */
  async open(id: string): Promise<{ article: OpenArticle; opened: OpenedCapture } | LibraryFault> {
    return openArticle(this.#index.reader.article(id), this.#captures, this.personal);
  }

  /** Reads an article's capture ahead: it may be opened soon. */
  prepare(id: string): void {
    const place = this.#index.reader.article(id)?.places[0];
    if (place) this.#captures.prepare(place.folder, place.name);
  }

  /** Absolute path of the capture that an article shows, for the file manager. */
  locate(id: string): string | LibraryFault {
    return locateCapture(this.#index.reader.article(id));
  }

  /** Runs work on the index after what is under way, see {@link Turns.take}. */
  inTurn<T>(work: () => T | Promise<T>, isShort = false): Promise<T> {
    return this.#turns.take(work, isShort);
  }

  /** Gives back the memory that only spares reading files again; for when nobody asks anything. */
  rest(): void {
    this.#index.rest();
    this.#captures.rest();
  }

  /** Stores what is under way and lets go of all files; more than one call does no harm. */
  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    this.#status.cancel();
    for (const { live } of this.#folders.values()) live?.close();
    await Promise.all([this.#turns.idle, this.personal.marked()]);
    await this.#pool.close();
    await this.#index.close(this.personal.isBehind ? null : this.#state.standing);
    this.#state.close();
  }

  #keep(path: string): { keeper: FolderKeeper; live: LiveFolder | null } {
    const keeper = new FolderKeeper(path, {
      reader: this.#index.reader,
      places: this.#index.places,
      writer: this.#index.writer,
      pool: this.#pool,
      signal: this.#closing.signal,
      onWork: (files) => {
        this.#progress.expect(files);
        this.#tell();
      },
      onBatch: (result, files) => {
        this.#progress.advance(files);
        this.#changed(result);
        this.#stored();
      },
      onAway: () => {
        this.sources.changed();
        this.#options.onChange?.({ changed: null, orderChanged: false });
        this.#tell();
      },
      isPaused: () => this.looking.paused,
      giveWay: () => this.#turns.giveWay(),
    });
    const entry = { keeper, live: null };
    this.#folders.set(path, entry);
    return entry;
  }

  /** Takes a folder out of the index, unless it is added again while this waits. */
  #forget(path: string): Promise<void> {
    return this.inTurn(async () => {
      const known = this.#index.reader.folders().find((folder) => folder.path === path);
      if (!known || this.#folders.has(path)) return;
      this.#changed(await this.#index.writer.removeFolder(known.id));
      this.#folders.get(path)?.keeper.forgotten();
      await this.#restoreTexts();
    });
  }

  async #watch(entry: { keeper: FolderKeeper; live: LiveFolder | null }): Promise<void> {
    entry.live = new LiveFolder(entry.keeper, {
      inTurn: (work, isShort) =>
        this.inTurn(async () => {
          await work();
          await this.#restoreTexts();
        }, isShort),
      onTrouble: this.#tell,
      onSwept: () => {
        this.#stored();
      },
      startWatching: this.#options.startWatching,
      pollEveryMs: this.#options.pollEveryMs,
    });
    await entry.live.start();
  }

  /** Gives articles their text back that lost it in one folder and have a capture in another. */
  async #restoreTexts(): Promise<void> {
    for (const { keeper } of this.#folders.values()) await keeper.restoreTexts();
  }

  /** The index could be written: what was behind is caught up with. */
  #stored(): void {
    if (!this.#trouble.clear()) return;
    this.personal.catchUp();
    this.#tell();
  }

  #folderProblems(): Problem[] {
    return [...this.#folders.values()].flatMap(({ keeper, live }) =>
      keeper.problems().concat(live?.problems() ?? []),
    );
  }

  #changed(result: BatchResult): void {
    this.sources.changed();
    this.#options.onChange?.(changeOf(result.touched, result.orderChanged));
    this.#tell();
  }
}
