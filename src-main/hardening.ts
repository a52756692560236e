/**
 * What the engine is not allowed to do, whatever a page asks for: reach a network, get a
 * permission, download, go elsewhere, open windows.
 */
import { app, shell, type Session, type WebContents } from 'electron';
import { ORIGIN, type Refusals } from './contract.ts';

/** Schemes that a request may have: our own, and what the engine needs for its developer tools. */
const OUR_SCHEMES = new Set(['app:', 'devtools:']);

/** Schemes of addresses that open in the person's own programs. */
const OUTSIDE_SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Engine switches; must run before the app is ready. */
export function closeEngine(): void {
  // No name is looked up, so nothing can be reached even where a request got through.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  // The engine's network service has nothing to do, so it needs no process of its own: 15 MB less.
  // Tried on Linux alone.
  if (process.platform === 'linux') {
    app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  }
  // Every session there will ever be, not only the one that the window uses.
  app.on('session-created', closeSession);
  // Asked for on the command line (as root it cannot start), the two would contradict each other.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** What was refused since the start; nothing of it went out. */
export const refusals: Record<keyof Refusals, number> = {
  requests: 0,
  navigations: 0,
  windows: 0,
  permissions: 0,
  downloads: 0,
};

const closed = new WeakSet<Session>();

/** Shuts a session: it serves our scheme and nothing else. */
export function closeSession(session: Session): void {
  if (closed.has(session)) return;
  closed.add(session);
  // Words are never checked, so no dictionary is ever fetched; should one be, it is nowhere.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${ORIGIN}/dictionaries/`);
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    refusals.permissions++;
    decide(false);
  });
  // Asked by the engine at every turn, without anybody having wished for anything: not counted.
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    refusals.downloads++;
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, decide) => {
    const refused = !OUR_SCHEMES.has(schemeOf(details.url));
    if (refused) refusals.requests++;
    decide({ cancel: refused });
  });
}

/** Shuts a page: it stays where it is, opens nothing and holds nothing foreign. */
export function closeContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => {
    refusals.windows++;
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', (details) => {
    // The one navigation that is ours: the reader's frame, to an article that was opened.
    const toArticle = !details.isMainFrame && details.url.startsWith(`${ORIGIN}/article/`);
    if (toArticle) return;
    refusals.navigations++;
    details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}

/** Opens an address outside where its scheme allows that; whether it was allowed. */
export async function openOutside(address: string): Promise<boolean> {
  const safe = outsideAddress(address);
  if (safe === null) return false;
  await shell.openExternal(safe);
  return true;
}

/**
 * What of a mail address goes to the mail program. Some know `attach=/path/of/a/file` too, by which
 * a link could have the person send a file without knowing it.
 */
const MAIL_FIELDS = new Set(['to', 'cc', 'bcc', 'subject', 'body', 'in-reply-to']);

/** The address as it may leave the program, or null where it may not. */
export function outsideAddress(address: string): string | null {
  if (!OUTSIDE_SCHEMES.has(schemeOf(address))) return null;
  const url = new URL(address);
  if (url.protocol === 'mailto:') {
    const fields = url.search.slice(1).split('&');
    const kept = fields.filter((field) =>
      MAIL_FIELDS.has((field.split('=')[0] ?? '').toLowerCase()),
    );
    url.search = kept.join('&');
  }
  return url.href;
}

function schemeOf(address: string): string {
  try {
    return new URL(address).protocol;
  } catch {
    return '';
  }
}
