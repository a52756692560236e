/** The article on paper and as PDF: a page of its own, laid out in a window that is never shown. */
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintOrder, Reply } from './contract.ts';
import type { LibraryThread } from './library-thread.ts';
import { reasonOf } from './library/system-reasons.ts';
import { reason, say } from './sayings.ts';
import { pdfName, printPage } from './article-page.ts';
import type { AppScheme } from './scheme.ts';

/** Countries whose paper is Letter; all others have A4. */
const LETTER_COUNTRIES = new Set(
  'US CA MX PH CL CO CR DO GT NI PA PR SV VE BO BZ PW FM MH'.split(' '),
);

/** What the engine says where the person closed the system's dialogue. */
const CANCELLED = /cancell?ed/iu;

/** What the engine says of a printer, in words for a person. */
const PRINTER_REASONS: Readonly<Record<string, string>> = {
  'No printers available on the network': reason('no-printer'),
  'Invalid deviceName provided': reason('no-printer'),
  'Invalid printer settings': reason('printer-settings'),
  'Print job failed': reason('print-failed'),
};

/** Prints articles and writes them as PDF. */
export class Printing {
  readonly #library: LibraryThread;
  readonly #scheme: AppScheme;
  readonly #window: () => BrowserWindow | null;

  constructor(library: LibraryThread, scheme: AppScheme, window: () => BrowserWindow | null) {
    this.#library = library;
    this.#scheme = scheme;
    this.#window = window;
  }

  /** Prints an article on a printer that the person chooses. */
  async print(order: PrintOrder): Promise<Reply<null>> {
    const page = await this.#page(order);
    if (!page.ok) return page;
    const failure = await this.#laidOut(page.value.html, printed);
    if (failure === null) return { ok: true, value: null };
    const message = say('not-printed', { reason: PRINTER_REASONS[failure] ?? failure });
    return { ok: false, error: { code: 'storage', message } };
  }

  /** Writes an article as PDF where the person chooses; the path, or null where they chose none. */
  async savePdf(order: PrintOrder): Promise<Reply<string | null>> {
    const page = await this.#page(order);
    if (!page.ok) return page;
    const path = await this.#choosePath(pdfName(page.value.title));
    if (path === null) return { ok: true, value: null };
    try {
      const bytes = await this.#laidOut(page.value.html, (contents) =>
        contents.printToPDF({
          pageSize: LETTER_COUNTRIES.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4',
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        }),
      );
      await writeFile(path, bytes);
    } catch (error) {
      const message = say('pdf-unwritten', { path, reason: reasonOf(error) });
      return { ok: false, error: { code: 'storage', message } };
    }
    return { ok: true, value: path };
  }

  /** The page of an article, whose pictures are served from now on. */
  async #page(order: PrintOrder): Promise<Reply<{ title: string; html: string }>> {
    const reply = await this.#library.ask('open', order.id);
    if (!reply.ok) return reply;
    this.#scheme.keep(reply.value);
    const { title } = reply.value.article;
    return { ok: true, value: { title, html: printPage(reply.value, order) } };
  }

  /** Lets `work` have the page as it is laid out; the window is gone afterwards. */
  async #laidOut<T>(html: string, work: (contents: WebContents) => Promise<T>): Promise<T> {
    const { address, end } = this.#scheme.keepPage(html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        // Nothing of it runs: there is no script, and no door to this side.
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        webSecurity: true,
        nodeIntegration: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: false,
      },
    });
    try {
      await window.loadURL(address);
      return await work(window.webContents);
    } finally {
      end();
      window.destroy();
    }
  }

  async #choosePath(name: string): Promise<string | null> {
    const options = {
      defaultPath: join(app.getPath('documents'), name),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    };
    const window = this.#window();
    const { canceled, filePath } = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options);
    return canceled || filePath === '' ? null : filePath;
  }
}

/** Hands the page to the system's print dialogue; why nothing was printed, or null. */
function printed(contents: WebContents): Promise<string | null> {
  return new Promise((resolve) => {
    contents.print({ printBackground: true }, (success, reason) => {
      resolve(success || CANCELLED.test(reason) ? null : reason);
    });
  });
}
