/**
 * A program of its own that shows the hostile captures with layers of the real one taken away: the
 * positive control of the security tests. It is no part of what is shipped, and shares with it the
 * code of each layer that stands.
 */
import { app, BrowserWindow, session, type Session, type WebContents } from 'electron';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORIGIN } from '../../../src-main/contract.ts';
import { closeContents, closeEngine, closeSession, refusals } from '../../../src-main/hardening.ts';
import { articlePage } from '../../../src-main/article-page.ts';
import { ARTICLE_POLICY, registerScheme } from '../../../src-main/scheme.ts';
import { readArticle } from '../../../src-main/library/article/article.ts';
import { readSource } from '../../../src-main/library/read-source.ts';
import { renderBody } from '../../../src-main/library/rendering/sanitise.ts';
import { hostileCaptures, type HostileCapture } from '../corpus/captures.ts';
import { MARK } from '../corpus/payload.ts';
import { endNetLog, markEnd } from '../net-log.ts';
import type { ControlOrder, ControlReport, Layer } from './layers.ts';

/** Articles that stand side by side in one page. */
const AT_ONCE = 36;
/** Where Chromium fetches the words for its spell checker. */
const DICTIONARIES = 'redirector.gvt1.com';
/** How long a page may take to do its harm once it is loaded, in ms. */
const HARM_MS = 200;
/** How long a page may take to load, in ms. */
const LOAD_MS = 4000;

// The test gives the order; nothing else starts this program.
const order = JSON.parse(process.env['SHEAF_CONTROL'] ?? '{}') as ControlOrder;
const has = (layer: Layer) => order.layers.includes(layer);

const captures = hostileCaptures().filter(({ html }) => html !== '');
const report = {
  scripts: 0,
  ran: 0,
  requests: 0,
  refused: 0,
  navigations: 0,
  captures: captures.length,
};

app.setPath('userData', join(order.directory, 'engine'));
registerScheme();
if (has('session')) closeEngine();
else {
  // Open to itself, the engine goes for a dictionary: that is not what a capture did.
  const rules = `MAP ${DICTIONARIES} ~NOTFOUND, MAP * 127.0.0.1:${order.port}`;
  app.commandLine.appendSwitch('host-resolver-rules', rules);
}
app.commandLine.appendSwitch('ignore-certificate-errors');

// Between two windows there is none.
app.on('window-all-closed', () => undefined);
void app.whenReady().then(run).catch(fail);

async function run(): Promise<void> {
  serve(session.defaultSession);
  if (has('session')) closeSession(session.defaultSession);
  else countRequests(session.defaultSession);
  for (let first = 0; first < captures.length; first += AT_ONCE) await show(first);
  if (has('session')) report.refused = refusals.requests;
  const netLog = app.commandLine.getSwitchValue('log-net-log');
  await endNetLog(netLog, (name) => markEnd({ session }, name));
  writeFileSync(
    join(order.directory, 'report.json'),
    JSON.stringify(report satisfies ControlReport),
  );
  app.exit(0);
}

function fail(error: unknown): void {
  console.error(error);
  app.exit(1);
}

/** A page with the frames of some captures, for as long as harm takes. */
async function show(first: number): Promise<void> {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  const { webContents } = window;
  if (has('session')) closeContents(webContents);
  else webContents.setWindowOpenHandler(() => (report.navigations++, { action: 'deny' }));
  webContents.on('did-frame-navigate', (_event, url, _code, _text, isMainFrame) => {
    const right = isMainFrame ? `${ORIGIN}/page/` : `${ORIGIN}/article/`;
    if (!url.startsWith(right) && !/^about:(?:blank|srcdoc)$/u.test(url)) report.navigations++;
  });
  // The inspector answers once there is a page to inspect.
  await window.loadURL(`${ORIGIN}/page/${captures.length}`);
  await countScripts(window);
  await Promise.race([
    window.loadURL(`${ORIGIN}/page/${first}`).catch(() => undefined),
    wait(LOAD_MS),
  ]);
  await wait(HARM_MS);
  const mark = await Promise.race([leftMark(webContents), wait(1000).then(() => 0)]);
  report.ran += mark;
  window.destroy();
}

/** The name under which the control's own question to a page is known. */
const OWN = 'control.js';

/** What is told of a script that was compiled. */
interface ParsedScript {
  readonly url?: string;
  readonly length?: number;
  readonly executionContextAuxData?: { readonly isDefault?: boolean };
}

async function countScripts({
  webContents: { debugger: inspector },
}: BrowserWindow): Promise<void> {
  inspector.attach();
  inspector.on(
    'message',
    (_event, method, { url, length, executionContextAuxData }: ParsedScript) => {
      if (method !== 'Debugger.scriptParsed' || executionContextAuxData?.isDefault === false)
        return;
      // Electron greets a page with `void 0`; no attack is that short.
      if (url !== OWN && (url !== '' || length !== 'void 0'.length)) report.scripts++;
    },
  );
  await inspector.sendCommand('Debugger.enable');
}

/** 1 where a script of a capture ran in the page. */
async function leftMark({ debugger: inspector }: WebContents): Promise<number> {
  const expression = `window.${MARK} === undefined ? 0 : 1\n//# sourceURL=${OWN}`;
  const answer = (await inspector.sendCommand('Runtime.evaluate', { expression })) as {
    result: { value: number };
  };
  return answer.result.value;
}

/** Counts what would have gone out; nothing of it reaches more than this machine. */
function countRequests(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => {
    if (/^(?:https?|wss?|ftp):/u.test(details.url)) report.requests++;
    decide({});
  });
}

function serve(session: Session): void {
  session.protocol.handle('app', (request) => {
    const [, kind, number] = new URL(request.url).pathname.split('/');
    const capture = captures[Number(number)];
    if (kind === 'page') return page(Number(number));
    if (kind === 'article' && capture) return article(capture);
    return new Response('', { status: 404 });
  });
}

function page(first: number): Response {
  const sandbox = has('sandbox') ? ' sandbox="allow-same-origin"' : '';
  const frames = captures
    .slice(first, first + AT_ONCE)
    .map((_, at) => `<iframe${sandbox} src="${ORIGIN}/article/${first + at}"></iframe>`);
  return html(`<!doctype html><title>Control</title>${frames.join('')}`, null);
}

function article(capture: HostileCapture): Response {
  // The policy asks for a sandbox too: where that layer is away, it is away everywhere.
  const policy = ARTICLE_POLICY.filter((each) => has('sandbox') || !each.startsWith('sandbox'));
  const body = has('sanitiser') ? sanitised(capture) : capture.html;
  return html(articlePage(null, body), has('policy') ? policy.join('; ') : null);
}

function sanitised({ text, name }: HostileCapture): string {
  const fileName = name.split('/').at(-1) ?? '';
  const read = readSource(Buffer.from(text), fileName);
  if (!read.ok) throw new Error(`${name} is no capture: ${read.refusal.message}`);
  const { source, encoding, replaced } = read.value;
  const facts = { encoding, replaced, sha256: '0'.repeat(64), fileName };
  const mediaAddress = (position: number) => `/media/0/${position}`;
  return renderBody(source, readArticle(source, facts), { mediaAddress }).html;
}

function html(body: string, policy: string | null): Response {
  const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8' };
  if (policy !== null) headers['content-security-policy'] = policy;
  return new Response(body, { headers });
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
