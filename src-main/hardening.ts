/**
 * What the engine is not allowed to do, whatever a page asks for: reach a network, get a
 * permission, download, go elsewhere, open windows.
 */
import { app, shell, type Session, type WebContents } from 'electron';
import { ORIGIN } from './contract.ts';

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
  // Asked for on the command line (as root it cannot start), the two would contradict each other.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** Requests that were refused since the start; nothing of them went out. */
export const refusals = { requests: 0 };

/** Shuts a session: it serves our scheme and nothing else. */
export function closeSession(session: Session): void {
  session.setSpellCheckerLanguages([]);
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
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
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (details) => {
    // The one navigation that is ours: the reader's frame, to an article that was opened.
    const toArticle = !details.isMainFrame && details.url.startsWith(`${ORIGIN}/article/`);
    if (!toArticle) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}

/** Opens an address outside where its scheme allows that; whether it was allowed. */
export async function openOutside(address: string): Promise<boolean> {
  if (!OUTSIDE_SCHEMES.has(schemeOf(address))) return false;
  await shell.openExternal(new URL(address).href);
  return true;
}

function schemeOf(address: string): string {
  try {
    return new URL(address).protocol;
  } catch {
    return '';
  }
}
