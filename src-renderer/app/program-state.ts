import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';
import type { ArticleId, Calls, OpenedFile } from '../../src-main/contract.ts';
import type { Client } from '../client.ts';
import { words } from '../words/words.ts';
import { asking, type Ask, type Failed } from './asking.ts';
import type { Notice } from './notices.ts';

/** Those who hear of what the program does by itself. */
export interface ProgramListener {
  /** An article was opened with Sheaf. */
  articleWanted(id: ArticleId): void;
  readonly failed: Failed;
}

/** A file that was opened with Sheaf and lies in no watched folder. */
export type OutsideFile = Extract<OpenedFile, { kind: 'outside' }>;

/** The program itself: its first folders, pausing, and files that are opened with it. */
export class ProgramState {
  readonly #client: Client;
  readonly #listener: ProgramListener;
  readonly #ask: Ask;
  readonly #outside = signal<OutsideFile | null>(null);
  readonly #news = signal<Notice | null>(null);

  constructor(client: Client, listener: ProgramListener) {
    this.#client = client;
    this.#listener = listener;
    this.#ask = asking(client, listener.failed);
  }

  /** Takes what was opened, now and whenever something is; returns a function that ends it. */
  start(): () => void {
    const take = (): void => {
      void this.#takeOpened();
    };
    take();
    return this.#client.on('files/opened', take);
  }

  /** A file of which the person has to say what is to be done with it, or null. */
  get outside(): ReadonlySignal<OutsideFile | null> {
    return this.#outside;
  }

  /** What came of the last opened file or import, or null once it was dismissed. */
  get news(): ReadonlySignal<Notice | null> {
    return this.#news;
  }

  /** Puts the news away; whether this was it. */
  dismiss(notice: Notice): boolean {
    if (notice !== this.#news.value) return false;
    this.#news.value = null;
    return true;
  }

  dismissOutside(): void {
    this.#outside.value = null;
  }

  /** Makes a folder among the person's documents and watches it. */
  async makeFolder(): Promise<void> {
    await this.#ask('folders/make', null, () => words.failure.makeFolder);
  }

  /** Has the samples copied and listed. */
  async addSamples(): Promise<void> {
    await this.#ask('samples/add', null, () => words.failure.samples);
  }

  async pause(paused: boolean): Promise<void> {
    await this.#ask('scan/pause', paused, () => words.failure.pause);
  }

  /** Ends the scan and leaves the rest unread, or has the rest read. */
  async stop(stopped: boolean): Promise<void> {
    await this.#ask('scan/stop', stopped, () => words.failure.stop);
  }

  /** Watches a folder that was watched before. */
  async watch(path: string): Promise<void> {
    await this.#open(path);
  }

  /** Asks for a file, takes in the state in it, and tells what came of it. */
  async importState(): Promise<void> {
    const account = await this.#ask('state/import', null, () => words.failure.import);
    if (account === undefined || account === null) return;
    const tone = account.foldersAway.length === 0 ? 'news' : 'warning';
    this.#news.value = { tone, text: () => importText(account) };
  }

  /** Watches the folder of the file, and opens it. */
  async watchOutside(file: OutsideFile): Promise<void> {
    this.#outside.value = null;
    const watched = await this.#ask('files/open', file.folder, () => words.failure.openFile);
    if (watched !== undefined) await this.#open(file.path);
  }

  /** Copies the file into the folder that it names, and opens the copy. */
  async copyOutside(file: OutsideFile): Promise<void> {
    this.#outside.value = null;
    const outcome = await this.#ask('folders/drop', [file.path], () => words.failure.openFile);
    const [copy] = outcome?.copies ?? [];
    const [refused] = outcome?.refused ?? [];
    if (copy !== undefined) await this.#open(copy);
    else if (refused !== undefined) this.#take({ kind: 'refused', ...refused });
  }

  async #open(path: string): Promise<void> {
    const opened = await this.#ask('files/open', path, () => words.failure.openFile);
    if (opened !== undefined) this.#take(opened);
  }

  async #takeOpened(): Promise<void> {
    const opened = await this.#ask('files/opened', null, () => words.failure.openFile);
    for (const file of opened ?? []) this.#take(file);
  }

  #take(file: OpenedFile): void {
    switch (file.kind) {
      case 'article':
        this.#listener.articleWanted(file.id);
        break;
      case 'folder':
        this.#news.value = { tone: 'news', text: () => words.welcome.watched(file.path) };
        break;
      case 'outside':
        this.#outside.value = file;
        break;
      case 'refused': {
        const { path, code, message } = file;
        const text = (): string => words.welcome.refused(path, words.drop.because(code, message));
        this.#news.value = { tone: 'warning', text };
      }
    }
  }
}

/** What an import brought in, for a person to read. */
export function importText(account: NonNullable<Calls['state/import']['value']>): string {
  const { privacy } = words.settings;
  const { path, articles, added, updated, folders, foldersAway } = account;
  const there = folders.filter((folder) => !foldersAway.includes(folder));
  return [
    privacy.imported(path),
    privacy.importedArticles(articles, added, updated),
    ...(there.length === 0 ? [] : [privacy.importedFolders(there)]),
    ...(foldersAway.length === 0 ? [] : [privacy.importedAway(foldersAway)]),
  ].join('\n');
}
