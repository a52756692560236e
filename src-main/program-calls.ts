/** What the main side does for calls about the program itself: files of its own, and the first start. */
import {
  app,
  dialog,
  shell,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { about } from './about.ts';
import type { CallName, ErrorCode, Reply, StateImport } from './contract.ts';
import { refusals } from './hardening.ts';
import type { CallHandlers } from './ipc.ts';
import { libraryFacts } from './library-facts.ts';
import { reasonOf } from './library/system-reasons.ts';
import type { LibraryThread } from './library-thread.ts';
import type { OpenedFiles } from './opened-files.ts';
import { copySamples, removeSamples, samplesIn, samplesOf } from './samples.ts';
import { say } from './sayings.ts';
import { writeWholeFile } from './whole-file.ts';
import { words } from './words/words.ts';

/** What these calls work with. */
export interface ProgramTools {
  readonly library: LibraryThread;
  /** The library's directory. */
  readonly directory: string;
  /** The folder of all that was built. */
  readonly built: string;
  readonly opened: OpenedFiles;
  readonly window: () => BrowserWindow | null;
}

/** The calls that are answered here. */
type ProgramCalls = Extract<
  CallName,
  | 'folders/make'
  | 'folders/remove'
  | 'samples/add'
  | `scan/${string}`
  | `library/${'facts' | 'reveal' | 'delete-index'}`
  | `state/${string}`
  | 'privacy/refused'
  | 'app/about'
  | `files/${string}`
>;

/** The handlers of these calls. */
export function programCalls(tools: ProgramTools): Pick<CallHandlers, ProgramCalls> {
  const { library, directory, built, opened, window } = tools;
  const samples = samplesIn(directory);
  const source = samplesOf({
    isPackaged: app.isPackaged,
    resources: process.resourcesPath,
    appPath: app.getAppPath(),
  });
  return {
    'folders/make': () =>
      tried(
        (reason) => say('folder-not-made', { path: madeFolder(), reason }),
        () => {
          const path = madeFolder();
          mkdirSync(path, { recursive: true });
          return watched(library, path);
        },
      ),
    'folders/remove': async (path) => {
      const reply = await library.ask('removeFolder', path);
      if (!reply.ok || path !== samples || source === null) return reply;
      return tried(
        (reason) => say('samples-not-removed', { folder: samples, reason }),
        () => {
          removeSamples(source, samples);
          return reply;
        },
      );
    },
    'samples/add': () =>
      tried(
        (reason) => say('samples-not-copied', { folder: samples, reason }),
        () => {
          if (source === null) return fault('not-found', say('samples-missing'));
          copySamples(source, samples);
          return watched(library, samples);
        },
      ),
    'scan/pause': (paused) => library.ask('pause', paused),
    'scan/stop': (stopped) => library.ask('stop', stopped),
    'library/facts': async () => {
      const reply = await library.ask('stored', null);
      return reply.ok ? done(libraryFacts(directory, reply.value)) : reply;
    },
    'library/reveal': async () => {
      const trouble = await shell.openPath(directory);
      if (trouble === '') return done(null);
      return fault('unreadable', say('path-not-shown', { path: directory, reason: trouble }));
    },
    'library/delete-index': () => library.ask('rebuild', null),
    'state/export': () => exportState(library, window()),
    'state/import': () => importState(library, window()),
    'privacy/refused': () => done({ ...refusals }),
    'app/about': () => done(about(app.getVersion(), directory, built)),
    'files/opened': () => done(opened.take()),
    'files/open': (path) => library.ask('openFile', path),
  };
}

/** Watches a folder; nobody waits for all that it holds. */
async function watched(library: LibraryThread, path: string): Promise<Reply<string>> {
  const reply = await library.ask('openFile', path);
  return reply.ok ? done(path) : reply;
}

async function exportState(
  library: LibraryThread,
  window: BrowserWindow | null,
): Promise<Reply<string | null>> {
  const day = new Date().toISOString().slice(0, 10);
  const options: SaveDialogOptions = {
    title: words.exportState,
    buttonLabel: words.doExport,
    defaultPath: join(app.getPath('documents'), `${words.exportName(day)}.json`),
    filters: [{ name: words.stateDocument, extensions: ['json'] }],
  };
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (filePath === '') return done(null);
  const reply = await library.ask('exportState', null);
  if (!reply.ok) return reply;
  const unwritten: Explain = (reason) => say('path-unwritten', { path: filePath, reason });
  return tried(unwritten, () => {
    writeWholeFile(filePath, reply.value);
    return done(filePath);
  });
}

async function importState(
  library: LibraryThread,
  window: BrowserWindow | null,
): Promise<Reply<StateImport | null>> {
  const options: OpenDialogOptions = {
    title: words.importState,
    buttonLabel: words.doImport,
    properties: ['openFile'],
    filters: [{ name: words.stateDocument, extensions: ['json'] }],
  };
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  const [path] = filePaths;
  if (path === undefined) return done(null);
  const unread: Explain = (reason) => say('path-unread', { path, reason });
  return tried(unread, async () => {
    const reply = await library.ask('importState', readFileSync(path, 'utf8'));
    if (reply.ok) return done({ path, ...reply.value });
    return fault(reply.error.code, say('because-of-file', { path, because: reply.error.message }));
  });
}

/** The sentence that says that something failed, given why. */
type Explain = (reason: string) => string;

/** The folder that is made where the person has none. */
function madeFolder(): string {
  return join(app.getPath('documents'), 'Sheaf');
}

/** Does work of which the system may not allow all. */
async function tried<T>(
  explain: Explain,
  work: () => Reply<T> | Promise<Reply<T>>,
): Promise<Reply<T>> {
  try {
    return await work();
  } catch (error) {
    return fault('storage', explain(reasonOf(error)));
  }
}

function fault(code: ErrorCode, message: string): Reply<never> {
  return { ok: false, error: { code, message } };
}

function done<T>(value: T): Reply<T> {
  return { ok: true, value };
}
