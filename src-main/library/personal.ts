/** What the person does with articles: marks, tags, how far they were read; and the settings. */
import { setTimeout } from 'node:timers/promises';
import type { ArticleRow, LibraryChange, TagChange, TagUse } from '../contract.ts';
import { articleId } from './article-id.ts';
import type { Marks } from './index-store/article-table.ts';
import type { IndexStore } from './index-store/index-store.ts';
import { MarkingMany } from './marking-many.ts';
import type { SettingsTable } from './state-store/settings-table.ts';
import type { StateStore } from './state-store/state-store.ts';
import { Throttle } from './throttle.ts';

/** Articles named in one change, whose texts are waited for; beyond, all are to be read again. */
const MOST_NAMED = 500;

/** What few articles are tagged with is searched for by when the window hears of it, in ms. */
const RENEWED_WITHIN_MS = 500;

/** What looks into the lists while many articles are marked takes as long as marking them, in ms. */
const MANY_TOLD_EVERY_MS = 1000;

/** What the window is told of a change of these articles. */
export function changeOf(ids: ReadonlySet<string>, orderChanged: boolean): LibraryChange {
  return { changed: ids.size > MOST_NAMED ? null : [...ids], orderChanged };
}

/** Whom this tells, and what it needs done. */
export interface PersonalTools {
  readonly onChange: (change: LibraryChange) => void;
  /** The index could not be written. */
  readonly onTrouble: (error: unknown) => void;
  /** Has the texts read again that lack their tags. */
  readonly renewTexts: () => Promise<void>;
}

/** Keeps what the person does in the state, and has the index show it. */
export class Personal {
  readonly #state: StateStore;
  readonly #index: IndexStore;
  readonly #tools: PersonalTools;
  readonly #many: MarkingMany;
  /** Something is in the state that could not be mirrored into the index. */
  #behind: boolean;

  constructor(state: StateStore, index: IndexStore, tools: PersonalTools) {
    this.#state = state;
    this.#index = index;
    this.#tools = tools;
    this.#behind = index.marksBehind !== null;
    this.#many = new MarkingMany(state, index);
  }

  /** Whether the index may not show all that the state has. */
  get isBehind(): boolean {
    return this.#behind || this.#many.isBetween;
  }

  /** The choices for the window. */
  get settings(): SettingsTable {
    return this.#state.settings;
  }

  /** The tags that the person gave an article, by its identity. */
  readonly tagsOf = (key: string): readonly string[] => this.#state.ownTags.of(key);

  /** How far an article was read, by its identity. */
  readonly positionOf = (key: string): number | null => this.#state.positionOf(key);

  /** The lasting names of the articles in these rows. */
  ids(rows: readonly number[]): string[] {
    return this.#index.reader.ids(rows);
  }

  /** Those of these rows whose articles are unread, in their order. */
  unreadAmong(rows: readonly number[]): number[] {
    return this.#index.reader.unreadAmong(rows);
  }

  /** Whether any of these articles, or of the first of many, is in the index, so that it can be marked. */
  knowsAny(ids: readonly string[]): boolean {
    return this.#index.reader.keys(ids.slice(0, MOST_NAMED)).length > 0;
  }

  /** The tags of the articles in these rows. */
  tagUses(rows: readonly number[]): TagUse[] {
    return this.#index.reader.tagUses(rows);
  }

  /** List entries of these articles, in their order; those that are gone are left out. */
  entries(ids: readonly string[]): ArticleRow[] {
    return ids.flatMap((id) => this.#index.reader.entry(id) ?? []);
  }

  /**
   * Ends when all that the person did before the call is on the disk.
   *
   * @throws {NotFlushed}
   */
  saved(): Promise<void> {
    return this.#state.saved();
  }

  /** Marks articles as read, starred or archived, or not. */
  mark(ids: readonly string[], marks: Partial<Marks>): void {
    const keys = this.#index.reader.keys(ids);
    this.#state.mark(keys, marks);
    this.#many.markedMeanwhile(keys, marks);
    void this.#mirrorMarks(ids, marks, () => {
      this.#told(ids, marks.archived !== undefined);
    });
  }

  /** Does as {@link mark} does for however many articles, while others have their turn. */
  async markMany(ids: readonly string[], marks: Partial<Marks>): Promise<void> {
    if (ids.length <= MOST_NAMED) {
      this.mark(ids, marks);
      return;
    }
    const tell = () => {
      this.#tools.onChange({ changed: null, orderChanged: marks.archived !== undefined });
    };
    const telling = new Throttle(MANY_TOLD_EVERY_MS, tell);
    try {
      await this.#many.mark(ids, marks, (some, theirs) =>
        this.#mirrorMarks(some, theirs, () => {
          telling.request();
        }),
      );
    } catch (error) {
      // Some are in the state.
      this.#behind = true;
      throw error;
    } finally {
      telling.cancel();
      tell();
    }
  }

  /** Ends when no marks of many articles are under way. */
  marked(): Promise<void> {
    return this.#many.done();
  }

  #mirrorMarks(
    ids: readonly string[],
    marks: Partial<Marks>,
    mirrored: () => void,
  ): Promise<void> | null {
    return this.#mirror(() => this.#index.writer.mark(ids, marks), mirrored);
  }

  /** Gives articles tags of the person's own, and takes such tags from them; what that changed. */
  async tag(
    ids: readonly string[],
    add: readonly string[],
    remove: readonly string[],
  ): Promise<TagChange[]> {
    const changes = this.#state.tag(this.#index.reader.keys(ids), add, remove);
    await this.#mirror(
      () => this.#index.writer.retag(ids),
      () => {
        this.#told(ids, false);
      },
    );
    // Searching finds the tags once the files were read again. That of a few is worth a moment's
    // wait, not all that is under way; a fault of it is heard by whoever gives the turns.
    const renewed = this.#tools.renewTexts().catch(() => undefined);
    if (ids.length <= MOST_NAMED) await Promise.race([renewed, setTimeout(RENEWED_WITHIN_MS)]);
    return changes.map(({ tag, given, keys }) => ({ tag, given, ids: keys.map(articleId) }));
  }

  /** Keeps how far an article was read, from 0 to 1. */
  setPosition(id: string, position: number | null): void {
    const [key] = this.#index.reader.keys([id]);
    if (key !== undefined) this.#state.setPosition(key, position);
  }

  /** Has the index show all that the state has, after another state was taken into it. */
  mirrorAll(): void {
    const mirror = () => {
      this.#index.writer.mirrorAllMarks();
      return null;
    };
    void this.#mirror(mirror, () => {
      this.#tools.onChange({ changed: null, orderChanged: true });
    });
  }

  /** Has the index show all that the state has, where it could not before. */
  catchUp(): void {
    if (!this.#behind) return;
    this.#index.writer.mirrorAllMarks();
    this.#behind = false;
    this.#tools.onChange({ changed: null, orderChanged: false });
  }

  /** Brings into the index what the state has, which is what counts; `mirrored` comes in any case. */
  #mirror(change: () => Promise<void> | null, mirrored: () => void): Promise<void> | null {
    const failed = (error: unknown) => {
      // The lists follow as soon as they can.
      this.#behind = true;
      this.#tools.onTrouble(error);
    };
    try {
      const later = change();
      // Whoever was told now would look into lists that do not have it yet.
      if (later) return later.catch(failed).then(mirrored);
    } catch (error) {
      failed(error);
    }
    mirrored();
    return null;
  }

  #told(ids: readonly string[], orderChanged: boolean): void {
    this.#tools.onChange(changeOf(new Set(ids), orderChanged));
  }
}
