/** Start-up in order, nothing else. */
import { app, dialog, session, type BrowserWindow } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { callHandlers } from './calls.ts';
import { commandArguments, personsArguments } from './cli/recognise.ts';
import { closeContents, closeEngine, closeSession } from './hardening.ts';
import { answerCalls, tell } from './ipc.ts';
import { speakAsChosen } from './language.ts';
import { Leaving } from './leaving.ts';
import { LibraryThread } from './library-thread.ts';
import { MenuBar } from './menu.ts';
import { OpenedFiles } from './opened-files.ts';
import { filesToOpen, launchOptions } from './options.ts';
import { takePicture } from './picture.ts';
import { samplesOf } from './samples.ts';
import { AppScheme, registerScheme } from './scheme.ts';
import { handedOver, handOver } from './second-start.ts';
import { allowSpeech } from './speech.ts';
import { showOnTaskbar } from './taskbar.ts';
import { offerTextMenu } from './text-menu.ts';
import { showTheme } from './theme.ts';
import { openWindow } from './window.ts';
import { words } from './words/words.ts';

const built = join(import.meta.dirname, '..');
const own = personsArguments(process.argv, app.isPackaged);
const command = commandArguments(own, process.cwd());
if (command) {
  const { runCommandLine } = await import('./cli.ts');
  // It ends here, before the platform starts: a command needs no display.
  app.exit(
    await runCommandLine(
      command,
      {
        version: app.getVersion(),
        readingScript: join(built, 'main', 'reading-worker.js'),
        writingScript: join(built, 'main', 'writing-worker.js'),
        directory: process.cwd(),
        environment: process.env,
      },
      { out: process.stdout, error: process.stderr },
    ),
  );
}

const options = launchOptions(process.argv.slice(1), process.cwd(), process.env);
let window: BrowserWindow | null = null;
const leaving = new Leaving();

closeEngine();
allowSpeech();
registerScheme();
// The engine's own files lie with the library, so that two libraries can be open at once.
mkdirSync(options.library, { recursive: true });
app.setPath('userData', join(options.library, 'engine'));

const files = filesToOpen(own, process.cwd());
handOver(files);
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  const library = new LibraryThread(join(built, 'main', 'library-worker.js'), {
    directory: options.library,
    readingScript: join(built, 'main', 'reading-worker.js'),
    writingScript: join(built, 'main', 'writing-worker.js'),
    watch: options.watch,
    fallback: app.isPackaged || !options.samples ? [] : samples(),
  });
  const opened = new OpenedFiles(library, () => {
    tell(window, 'files/opened', null);
  });
  opened.add(files);
  const scheme = new AppScheme(join(built, 'renderer'), async (id) => {
    const reply = await library.ask('picture', id);
    return reply.ok ? reply.value : null;
  });
  const menuBar = new MenuBar((command) => {
    tell(window, 'menu/chosen', command);
  });
  library.on('status', (status) => {
    tell(window, 'library/status', status);
    showOnTaskbar(window, status);
  });
  library.on('opened', () => {
    void app.whenReady().then(async () => {
      const reply = await library.ask('settings', null);
      if (!reply.ok) return;
      speakAsChosen(reply.value.language);
      showTheme(reply.value.theme);
    });
  });
  library.on('changed', (change) => {
    tell(window, 'library/changed', change);
  });
  library.on('failed', (message) => {
    dialog.showErrorBox(words.cannotOpen, words.told(message));
    app.exit(1);
  });
  answerCalls(
    () => window,
    callHandlers(
      { library, directory: options.library, built, opened, window: () => window },
      scheme,
      menuBar,
      leaving,
    ),
  );
  app.on('web-contents-created', (_event, contents) => {
    closeContents(contents);
    offerTextMenu(contents);
  });
  app.on('second-instance', (_event, commandLine) => {
    show();
    if (window?.isMinimized()) window.restore();
    window?.focus();
    opened.add(handedOver(commandLine));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened.add([path]);
  });
  app.on('browser-window-focus', () => void library.ask('refresh', null));
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeLibraryAtEnd(library);
  void app.whenReady().then(() => {
    // What was chosen is known once the library is open.
    speakAsChosen('system');
    closeSession(session.defaultSession);
    scheme.serve(session.defaultSession);
    menuBar.show([]);
    show();
    if (options.picture !== null && window) void takePicture(library, window, options.picture);
  });
}

function show(): void {
  if (window) return;
  window = openWindow(join(built, 'preload', 'preload.cjs'), join(options.library, 'window.json'));
  leaving.follow(window);
  window.on('closed', () => {
    window = null;
  });
}

/** The samples, in a clone: what a first start shows. */
function samples(): string[] {
  const seeds = samplesOf({
    isPackaged: app.isPackaged,
    resources: process.resourcesPath,
    appPath: app.getAppPath(),
  });
  return seeds === null ? [] : [seeds];
}

/** Lets the window tell, and the library store, what is under way before the program ends. */
function closeLibraryAtEnd(library: LibraryThread): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void (async () => {
      if (window) await leaving.of(window);
      await library.close();
    })().finally(() => {
      app.quit();
    });
  });
}
