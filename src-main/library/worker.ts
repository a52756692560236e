/** The library's own thread: opens the library, follows its folders, answers the main thread. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { ErrorCode, ListAnswer } from '../contract.ts';
import { reason as reasonText, say } from '../sayings.ts';
import { awayAmong } from './away-folders.ts';
import { isDamage, UnusableDatabase } from './database.ts';
import { deleteIndex } from './index-store/index-store.ts';
import { NotFlushed } from './log-flush.ts';
import { LibraryInUse, lockLibrary } from './library-lock.ts';
import { Library } from './library.ts';
import type { LibraryFault } from './open-article.ts';
import { Rest } from './rest.ts';
import { reasonOf, sqliteCode } from './system-reasons.ts';
import { taskHandlers, type TaskHandlers } from './task-handlers.ts';
import type {
  LibraryMessage,
  LibraryRequest,
  LibraryTask,
  LibraryWorkerData,
} from './worker-messages.ts';

/** The window gets its first rows before the folders are looked at, unless it takes so long, in ms. */
const FIRST_ROWS_MS = 3000;
/** Then it has so long to paint them, in ms: looking at many files takes both cores for a while. */
const FIRST_PAINT_MS = 400;

// The main thread starts this script with these data, and nothing else does.
const settings = workerData as LibraryWorkerData;

const rest = new Rest(giveBack);

function tell(message: LibraryMessage, given: readonly ArrayBuffer[] = []): void {
  rest.stir();
  parentPort?.postMessage(message, given);
}

function openLibrary(): Library {
  const { directory, readingScript, writingScript } = settings;
  return new Library({
    directory,
    readingScript,
    writingScript,
    before: seenFirst.promise,
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

function handlersOf(library: Library): TaskHandlers {
  return taskHandlers(library, {
    directory: settings.directory,
    onEntries: () => {
      firstRows.abort();
    },
    rebuild,
    onClose: () => {
      closing = true;
    },
  });
}

/** A task's outcome as a message; the world's faults become words, the program's are told too. */
async function answer(all: TaskHandlers, request: LibraryRequest): Promise<LibraryMessage> {
  const { id } = request;
  try {
    // Each handler takes the argument of its own task; the union cannot say that they belong together.
    const handler = all[request.task] as (argument: unknown) => unknown;
    const value = await handler(request.argument);
    if (isFault(value)) return { kind: 'fault', id, code: value.fault, message: value.message };
    return { kind: 'reply', id, value };
  } catch (error) {
    console.error(error);
    // It is made anew, and the window is told what happens.
    if (isDamage(error)) current?.library.troubled(error);
    return { kind: 'fault', id, ...faultOf(error) };
  }
}

/** What a library that is closed meanwhile leaves undone, the next one does. */
const REPEATED: ReadonlySet<LibraryTask> = new Set<LibraryTask>([
  'complete',
  'days',
  'markdown',
  'matches',
  'open',
  'order',
  'passages',
  'picture',
]);

/** Answers a request by the library that there is, which may be another one in the end. */
async function serve(request: LibraryRequest): Promise<LibraryMessage | null> {
  for (;;) {
    await opening;
    if (current === null) return null;
    const answered = answer(current.handlers, request);
    if (!REPEATED.has(request.task)) return answered;
    const message = await Promise.race([answered, current.left.promise]);
    if (message !== null) return message;
  }
}

/** The memory of a list's rows, which the main thread gets without a copy: nobody here keeps them. */
function givenAway({ task }: LibraryRequest, message: LibraryMessage): ArrayBuffer[] {
  if (task !== 'order' || message.kind !== 'reply') return [];
  // The value is the one of the task.
  const memory = (message.value as ListAnswer | null)?.rows.buffer;
  return memory instanceof ArrayBuffer ? [memory] : [];
}

function isFault(value: unknown): value is LibraryFault {
  return typeof value === 'object' && value !== null && 'fault' in value;
}

function faultOf(error: unknown): { code: ErrorCode; message: string } {
  const reason = reasonOf(error instanceof NotFlushed ? error.cause : error);
  if (isDamage(error)) return { code: 'storage', message: say('index-damaged') };
  if (sqliteCode(error) !== null || error instanceof NotFlushed) {
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
/** Settled once the window shows what the index knows. */
const seenFirst = Promise.withResolvers<null>();
let closing = false;

/** The library, what does its tasks, and what settles when it is closed for another one. */
interface Current {
  readonly library: Library;
  readonly handlers: TaskHandlers;
  readonly left: PromiseWithResolvers<null>;
}

function currentOf(library: Library): Current {
  return { library, handlers: handlersOf(library), left: Promise.withResolvers() };
}

/** The open library; another one after {@link reopen}. */
let current: Current | null = null;
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
  if (!current) return;
  const { library: before, left } = current;
  const { paused } = before.looking;
  opening = before
    .close()
    .then(() => {
      between();
      const library = openLibrary();
      current = currentOf(library);
      library.looking.pause(paused);
      // The scan goes on by itself; the library tells what goes wrong in it.
      library.watch().catch(console.error);
    })
    .catch((error: unknown) => {
      current = null;
      tell({ kind: 'unusable', message: unusable(error) });
    });
  left.resolve(null);
  await opening;
  tell({ kind: 'event', name: 'library/changed', event: { changed: null, orderChanged: true } });
}

const library = openForTheWindow();
if (library) {
  current = currentOf(library);
  parentPort?.on('message', (request: LibraryRequest) => {
    void serve(request).then((message) => {
      if (message) tell(message, givenAway(request, message));
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
  seenFirst.resolve(null);
  await opening;
  if (!closing && current?.library === library) await library.watch();
}

/** Lets the window show what the index knows before this thread has other things to do. */
async function windowFirst(): Promise<void> {
  await setTimeout(FIRST_ROWS_MS, null, { signal: firstRows.signal }).catch(() => undefined);
  await setTimeout(FIRST_PAINT_MS);
}
