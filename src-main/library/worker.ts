/** The library's own thread: opens the library, follows its folders, answers the main thread. */
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { ErrorCode } from '../contract.ts';
import { reason as reasonText, say } from '../sayings.ts';
import { awayAmong } from './away-folders.ts';
import { isDamage, UnusableDatabase } from './database.ts';
import { takeDropped } from './folders/dropped.ts';
import { openedFile } from './folders/opened-file.ts';
import { shownFolder } from './folders/shown-folder.ts';
import { deleteIndex } from './index-store/index-store.ts';
import { LibraryInUse, lockLibrary } from './library-lock.ts';
import type { Marks } from './index-store/article-table.ts';
import { Library } from './library.ts';
import { TagUses } from './listing/tag-uses.ts';
import type { LibraryFault } from './open-article.ts';
import { Rest } from './rest.ts';
import { reasonOf, sqliteCode } from './system-reasons.ts';
import { exportState, importState } from './state-transfer.ts';
import type {
  LibraryMessage,
  LibraryRequest,
  LibraryTask,
  LibraryTasks,
  LibraryWorkerData,
} from './worker-messages.ts';

type Handlers = {
  [N in LibraryTask]: (
    argument: LibraryTasks[N]['argument'],
  ) => LibraryTasks[N]['value'] | LibraryFault | Promise<LibraryTasks[N]['value'] | LibraryFault>;
};

/** The window gets its first rows before the folders are looked at, unless it takes so long, in ms. */
const FIRST_ROWS_MS = 3000;
/** Then it has so long to paint them, in ms: looking at many files takes both cores for a while. */
const FIRST_PAINT_MS = 400;

// The main thread starts this script with these data, and nothing else does.
const settings = workerData as LibraryWorkerData;

const rest = new Rest(giveBack);

function tell(message: LibraryMessage): void {
  rest.stir();
  parentPort?.postMessage(message);
}

function openLibrary(): Library {
  const { directory, readingScript, writingScript } = settings;
  return new Library({
    directory,
    readingScript,
    writingScript,
    onStatus: (event) => {
      tell({ kind: 'event', name: 'library/status', event });
    },
    onChange: (event) => {
      tell({ kind: 'event', name: 'library/changed', event });
    },
    onDamage: () => {
      void openAgain();
    },
  });
}

function openForTheWindow(): Library | null {
  try {
    // Held until the program ends: the window writes the library all the time.
    lockLibrary(settings.directory);
    return openLibrary();
  } catch (error) {
    tell({ kind: 'unusable', message: unusable(error) });
    return null;
  }
}

function unusable(error: unknown): string {
  const { directory } = settings;
  if (error instanceof LibraryInUse) return say('library-in-use', { directory });
  if (error instanceof UnusableDatabase) {
    const { path } = error;
    if (error.reason === 'newer') return say('library-newer', { path });
    return say('library-unusable', { path, reason: reasonText(error.reason) });
  }
  return say('library-unopened', { directory, reason: reasonOf(error) });
}

function handlers(library: Library): Handlers {
  return {
    status: () => library.status(),
    order: async (query) => {
      const list = await library.searching.list(query);
      if ((list?.entries.length ?? 0) > 0) firstRows.abort();
      return list;
    },
    rows: (numbers) => {
      firstRows.abort();
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
      await inPortions(ids, (portion) => {
        library.mark(portion, marksIn(marks));
      });
      return null;
    },
    tag: ({ ids, add, remove }) => library.personal.tag(ids, add, remove),
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
      return null;
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
      return null;
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
      library.searching.save(id, search) ?? {
        fault: 'not-found',
        message: say('search-not-kept'),
      },
    removeSearch: (id) => {
      library.searching.remove(id);
      return null;
    },
    reorderSearches: (ids) => {
      library.searching.reorder(ids);
      return null;
    },
    problems: () => library.problems(),
    addFolder: async (path) => {
      await library.addFolder(path);
      return null;
    },
    removeFolder: async (path) => {
      await library.removeFolder(path);
      return null;
    },
    drop: (paths) => takeDropped(library, paths),
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
    rebuild: () => rebuild(library),
    exportState: () => exportState(settings.directory),
    importState: (text) => importState(library, text),
    close: async () => {
      closing = true;
      await library.close();
      return null;
    },
  };
}

/** Articles that are looked up or marked at once: some 10 ms. */
const PORTION = 500;

/** Does something for many in portions, between which other tasks have their turn. */
async function inPortions<T>(all: readonly T[], work: (portion: T[]) => void): Promise<void> {
  for (let at = 0; at < all.length; at += PORTION) {
    if (at > 0) await setImmediate();
    work(all.slice(at, at + PORTION));
  }
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

/** A task's outcome as a message; the world's faults become words, the program's are told too. */
async function answer(all: Handlers, request: LibraryRequest): Promise<LibraryMessage> {
  const { id } = request;
  try {
    // Each handler takes the argument of its own task; the union cannot say that they belong together.
    const handler = all[request.task] as (argument: unknown) => unknown;
    const value = await handler(request.argument);
    if (isFault(value)) return { kind: 'fault', id, code: value.fault, message: value.message };
    return { kind: 'reply', id, value };
  } catch (error) {
    console.error(error);
    return { kind: 'fault', id, ...faultOf(error) };
  }
}

function isFault(value: unknown): value is LibraryFault {
  return typeof value === 'object' && value !== null && 'fault' in value;
}

function faultOf(error: unknown): { code: ErrorCode; message: string } {
  const reason = reasonOf(error);
  if (isDamage(error)) return { code: 'storage', message: say('index-damaged') };
  if (sqliteCode(error) !== null) {
    const { directory } = settings;
    return { code: 'storage', message: say('library-unwritten', { reason, directory }) };
  }
  return { code: 'internal', message: say('own-fault', { reason }) };
}

/** Nothing is asked of the library for a while. */
function giveBack(): void {
  if (!closing) current?.library.rest();
}

/** Aborted once rows were asked for. */
const firstRows = new AbortController();
let closing = false;

/** The open library with its handlers; others after {@link reopen}. */
let current: { readonly library: Library; readonly handlers: Handlers } | null = null;
/** Tasks wait for this while there is no open library. */
let opening: Promise<unknown> = Promise.resolve();
/** Damage that comes again after the index was made anew is only told. */
let isMadeAnew = false;

/** Deletes the index and makes it anew while the window stays. */
async function rebuild(library: Library): Promise<null | LibraryFault> {
  const index = join(settings.directory, 'index.sqlite');
  const away = await awayAmong(library.folders, index);
  if (away !== null) {
    return { fault: 'away', message: say('index-not-deleted', { folder: away }) };
  }
  await reopen(() => {
    deleteIndex(index);
  });
  return null;
}

/** Opens the library again, which makes its damaged index anew. */
async function openAgain(): Promise<void> {
  if (isMadeAnew) return;
  isMadeAnew = true;
  await opening;
  await reopen(() => undefined);
}

/** Closes the library and opens it again; what is asked in the meantime waits. */
async function reopen(between: () => void): Promise<void> {
  const before = current?.library;
  if (!before) return;
  const { paused } = before.looking;
  opening = before
    .close()
    .then(() => {
      between();
      const library = openLibrary();
      current = { library, handlers: handlers(library) };
      library.looking.pause(paused);
      // The scan goes on by itself; the library tells what goes wrong in it.
      library.watch().catch(console.error);
    })
    .catch((error: unknown) => {
      tell({ kind: 'unusable', message: unusable(error) });
    });
  await opening;
  tell({ kind: 'event', name: 'library/changed', event: { changed: null, orderChanged: true } });
}

const library = openForTheWindow();
if (library) {
  current = { library, handlers: handlers(library) };
  parentPort?.on('message', (request: LibraryRequest) => {
    void opening
      .then(() => (current === null ? null : answer(current.handlers, request)))
      .then((message) => {
        if (message) tell(message);
      });
  });
  await follow(library);
}

async function follow(library: Library): Promise<void> {
  const { watch, fallback } = settings;
  if (watch.length > 0) await library.setFolders(watch);
  else if (library.folders.length === 0 && fallback.length > 0) await library.setFolders(fallback);
  tell({ kind: 'opened', folders: library.folders });
  if (library.status().articles > 0) await windowFirst();
  if (!closing && current?.library === library) await library.watch();
}

/** Lets the window show what the index knows before this thread has other things to do. */
async function windowFirst(): Promise<void> {
  await setTimeout(FIRST_ROWS_MS, null, { signal: firstRows.signal }).catch(() => undefined);
  await setTimeout(FIRST_PAINT_MS);
}
