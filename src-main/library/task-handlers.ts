/** What the library's thread does for each task that it is given. */
import { say } from '../sayings.ts';
import { takeDropped } from './folders/dropped.ts';
import { openedFile } from './folders/opened-file.ts';
import { shownFolder } from './folders/shown-folder.ts';
import type { Marks } from './index-store/article-table.ts';
import type { Library } from './library.ts';
import { inPortions } from './listing/in-slices.ts';
import { TagUses } from './listing/tag-uses.ts';
import type { LibraryFault } from './open-article.ts';
import { exportState, importState } from './state-transfer.ts';
import type { LibraryTask, LibraryTasks } from './worker-messages.ts';

/** What does each task; the world's faults come as values. */
export type TaskHandlers = {
  [N in LibraryTask]: (
    argument: LibraryTasks[N]['argument'],
  ) => LibraryTasks[N]['value'] | LibraryFault | Promise<LibraryTasks[N]['value'] | LibraryFault>;
};

/** What the tasks need of the thread that they are done on. */
export interface TaskHooks {
  /** Of the library. */
  readonly directory: string;
  /** A window was given entries of a list. */
  readonly onEntries: () => void;
  /** Deletes the index and makes it anew. */
  readonly rebuild: (library: Library) => Promise<null | LibraryFault>;
  /** The library is about to be closed. */
  readonly onClose: () => void;
}

/** Articles are named by ids, which only the index knows whose they are. */
const UNLISTED: LibraryFault = { fault: 'not-found', message: say('article-unlisted') };

/** What does each of the tasks. */
export function taskHandlers(library: Library, hooks: TaskHooks): TaskHandlers {
  /** What the person did is acknowledged with this: it is on the disk then. */
  const saved = async <T>(work: T | Promise<T>): Promise<T> => {
    const [value] = await Promise.all([work, library.personal.saved()]);
    return value;
  };
  return {
    status: () => library.status(),
    order: async (query) => {
      const list = await library.searching.list(query);
      if ((list?.entries.length ?? 0) > 0) hooks.onEntries();
      return list;
    },
    rows: (numbers) => {
      hooks.onEntries();
      return library.rows(numbers);
    },
    open: async (id) => {
      const result = await library.open(id);
      if ('fault' in result) return result;
      const { html, dataImages } = result.opened;
      return { article: result.article, html, dataImages };
    },
    prepare: (ids) => {
      for (const id of ids) library.prepare(id);
      return null;
    },
    mark: async ({ ids, ...marks }) => {
      if (!library.personal.knowsAny(ids)) return UNLISTED;
      await library.personal.markMany(ids, marksIn(marks));
      return saved(null);
    },
    tag: ({ ids, add, remove }) =>
      library.personal.knowsAny(ids) ? saved(library.personal.tag(ids, add, remove)) : UNLISTED,
    tags: async (rows) => {
      const uses = new TagUses();
      await inPortions(rows, (portion) => {
        uses.add(library.personal.tagUses(portion));
      });
      return uses.list();
    },
    ids: async (rows) => {
      const ids: string[] = [];
      await inPortions(rows, (portion) => {
        ids.push(...library.personal.ids(portion));
      });
      return ids;
    },
    unread: async (rows) => {
      const unread: number[] = [];
      await inPortions(rows, (portion) => {
        unread.push(...library.personal.unreadAmong(portion));
      });
      return unread;
    },
    entries: (ids) => library.personal.entries(ids),
    position: ({ id, position }) => {
      library.personal.setPosition(id, position);
      return saved(null);
    },
    markdown: async (id) => {
      const result = await library.open(id);
      if ('fault' in result) return result;
      const { articleMarkdown } = await import('./rendering/article-markdown.ts');
      return articleMarkdown(result.article, result.opened.html);
    },
    sources: () => library.sources.list(),
    days: (query) => library.searching.days(query),
    settings: () => library.personal.settings.read(),
    changeSettings: (changed) => {
      library.personal.settings.change(changed);
      return saved(null);
    },
    picture: async (id) => {
      const result = await library.open(id);
      return 'fault' in result ? null : (result.opened.dataImages.find(isPicture) ?? null);
    },
    passages: (query) => library.searching.passages(query),
    matches: (query) => library.searching.matches(query),
    complete: (query) => library.searching.complete(query),
    savedSearches: () => library.searching.saved(),
    saveSearch: ({ id, ...search }) =>
      saved(
        library.searching.save(id, search) ?? {
          fault: 'not-found',
          message: say('search-not-kept'),
        },
      ),
    removeSearch: (id) => {
      library.searching.remove(id);
      return saved(null);
    },
    reorderSearches: (ids) => {
      library.searching.reorder(ids);
      return saved(null);
    },
    problems: () => library.problems(),
    addFolder: async (path) => {
      await saved(library.addFolder(path));
      return null;
    },
    removeFolder: async (path) => {
      await saved(library.removeFolder(path));
      return null;
    },
    drop: async (paths) => saved(await takeDropped(library, paths)),
    locate: (id) => library.locate(id),
    locateFolder: (path) => shownFolder(path, library.folders),
    refresh: () => {
      library.refresh();
      return null;
    },
    openFile: (path) => openedFile(library, path),
    pause: (paused) => {
      library.looking.pause(paused);
      return null;
    },
    stop: (stopped) => {
      if (stopped) library.looking.stop();
      else library.looking.readRest();
      return null;
    },
    stored: () => library.looking.stored(),
    rebuild: () => hooks.rebuild(library),
    exportState: () => exportState(hooks.directory),
    importState: (text) => saved(importState(library, text)),
    close: async () => {
      hooks.onClose();
      await library.close();
      return null;
    },
  };
}

/** The marks that are stated. */
function marksIn(marks: { readonly [N in keyof Marks]?: boolean | undefined }): Partial<Marks> {
  const { read, starred, archived } = marks;
  return {
    ...(read === undefined ? {} : { read }),
    ...(starred === undefined ? {} : { starred }),
    ...(archived === undefined ? {} : { archived }),
  };
}

/** Whether a `data:` picture is more than a stand-in for one that was to be loaded later. */
function isPicture(address: string): boolean {
  return /^data:[^,]{1,64};base64,[A-Za-z0-9+/]{400}/u.test(address);
}
