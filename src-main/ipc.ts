/**
 * The only door between window and main side. A call is answered only where it comes from the main
 * frame of our own window and its argument has the call's shape.
 */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { isAbsolute } from 'node:path';
import * as v from 'valibot';
import {
  MAX_ARTICLES_PER_CALL,
  MAX_COPIED_UNITS,
  MAX_PREPARED,
  MAX_ROWS_PER_CALL,
  MAX_SEARCH_UNITS,
  ORIGIN,
  type CallName,
  type Calls,
  type EventName,
  type Events,
  type Reply,
} from './contract.ts';
import { SETTINGS_CHANGE } from './library/settings.ts';
import { reasonOf } from './library/system-reasons.ts';
import { say } from './sayings.ts';
import { MENU_BAR } from './menu-shape.ts';

/** What answers each call. */
export type CallHandlers = {
  readonly [N in CallName]: (
    argument: Calls[N]['argument'],
  ) => Reply<Calls[N]['value']> | Promise<Reply<Calls[N]['value']>>;
};

/** Files and folders that may be dropped at once. */
const MOST_DROPPED = 10_000;
/** The longest path of any system. */
const LONGEST_PATH = 32_768;
/** The longest address that browsers take. */
const LONGEST_ADDRESS = 32_768;

/** The longest text in which a query's places are asked for, in UTF-16 units. */
const LONGEST_TEXT = 2_000_000;
/** The longest name of a saved search, in UTF-16 units. */
const LONGEST_NAME = 200;
/** The longest tag, in UTF-16 units, and the most that are given at once. */
const LONGEST_TAG = 100;
const MOST_TAGS = 100;
/** More saved searches than any list could show. */
const MOST_SEARCHES = 10_000;

const path = v.pipe(
  v.string(),
  v.maxLength(LONGEST_PATH),
  // What a dialogue or a drop gives is absolute; no system has a path with a NUL in it.
  v.check((text) => isAbsolute(text) && !text.includes('\0')),
);
const articleId = v.pipe(v.string(), v.regex(/^[0-9a-f]{20}$/u));

const articleIds = v.pipe(v.array(articleId), v.maxLength(MAX_ARTICLES_PER_CALL));

const whole = v.pipe(v.number(), v.safeInteger());
const rows = v.pipe(v.array(whole), v.maxLength(MAX_ROWS_PER_CALL));
const view = v.picklist(['all', 'unread', 'starred', 'today', 'archived']);
const tags = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TAG))),
  v.maxLength(MOST_TAGS),
);
const search = v.pipe(v.string(), v.maxLength(MAX_SEARCH_UNITS));

/** Lines that may stand beneath a printed title, and how long each may be, in UTF-16 units. */
const MOST_LINES = 8;
const LONGEST_LINE = 40_000;

const printOrder = v.strictObject({
  id: articleId,
  typeface: v.picklist(['serif', 'sans', 'song', 'hei', 'kai']),
  about: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_LINE))), v.maxLength(MOST_LINES)),
});

/** The shape of each call's argument. */
const SHAPES: { readonly [N in CallName]: v.GenericSchema<unknown, Calls[N]['argument']> } = {
  'library/status': v.null(),
  'articles/order': v.strictObject({
    view,
    scope: v.optional(search),
    search: v.optional(search),
    sort: v.optional(v.picklist(['date', 'relevance', 'published', 'title', 'length'])),
    reversed: v.optional(v.boolean()),
    group: v.optional(v.picklist(['none', 'day', 'outlet'])),
    exact: v.optional(v.boolean()),
    limit: v.optional(v.pipe(whole, v.minValue(1))),
    first: v.optional(v.pipe(whole, v.minValue(1), v.maxValue(MAX_ROWS_PER_CALL))),
    through: v.optional(articleId),
  }),
  'articles/rows': rows,
  'article/open': articleId,
  'articles/prepare': v.pipe(v.array(articleId), v.maxLength(MAX_PREPARED)),
  'article/details': articleId,
  'articles/mark': v.strictObject({
    ids: articleIds,
    read: v.optional(v.boolean()),
    starred: v.optional(v.boolean()),
    archived: v.optional(v.boolean()),
  }),
  'articles/tag': v.strictObject({ ids: articleIds, add: tags, remove: tags }),
  'articles/tags': v.pipe(v.array(whole), v.maxLength(MAX_ARTICLES_PER_CALL)),
  'articles/ids': v.pipe(v.array(whole), v.maxLength(MAX_ARTICLES_PER_CALL)),
  'articles/unread': v.pipe(v.array(whole), v.maxLength(MAX_ARTICLES_PER_CALL)),
  'articles/entries': v.pipe(v.array(articleId), v.maxLength(MAX_ROWS_PER_CALL)),
  'article/position': v.strictObject({
    id: articleId,
    position: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  }),
  'article/markdown': articleId,
  'sources/list': v.null(),
  'sources/days': v.strictObject({ view, scope: search }),
  'settings/read': v.null(),
  'settings/change': SETTINGS_CHANGE,
  'search/passages': v.strictObject({ search, exact: v.boolean(), rows }),
  'search/matches': v.strictObject({
    search,
    exact: v.boolean(),
    text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
    column: v.optional(v.picklist(['title', 'body', 'author', 'outlet', 'tags'])),
  }),
  'search/complete': v.strictObject({ search, caret: v.pipe(whole, v.minValue(0)) }),
  'searches/list': v.null(),
  'searches/save': v.strictObject({
    id: v.nullable(whole),
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME)),
    query: search,
    exact: v.boolean(),
  }),
  'searches/remove': whole,
  'searches/reorder': v.pipe(v.array(whole), v.maxLength(MOST_SEARCHES)),
  'problems/list': v.null(),
  'folders/choose': v.null(),
  'folders/remove': path,
  'folders/reveal': path,
  'folders/drop': v.pipe(v.array(path), v.maxLength(MOST_DROPPED)),
  'folders/make': v.null(),
  'samples/add': v.null(),
  'scan/pause': v.boolean(),
  'scan/stop': v.boolean(),
  'library/facts': v.null(),
  'library/reveal': v.null(),
  'library/delete-index': v.null(),
  'state/export': v.null(),
  'state/import': v.null(),
  'privacy/refused': v.null(),
  'app/about': v.null(),
  'files/opened': v.null(),
  'files/open': path,
  'link/open': v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS)),
  'menu/show': MENU_BAR,
  'article/reveal': articleId,
  'article/print': printOrder,
  'article/save-pdf': printOrder,
  'window/left': v.null(),
  'text/copy': v.pipe(v.string(), v.maxLength(MAX_COPIED_UNITS)),
};

/** Answers the window's calls until the program ends. */
export function answerCalls(window: () => BrowserWindow | null, handlers: CallHandlers): void {
  ipcMain.handle('sheaf', async (event, name: unknown, argument: unknown) => {
    if (!isOurs(event, window())) return refused(say('call-of-others'));
    if (typeof name !== 'string' || !Object.hasOwn(SHAPES, name)) {
      return refused(say('call-unknown'));
    }
    return answer(handlers, name as CallName, argument);
  });
}

/** Tells the window something. */
export function tell(
  window: BrowserWindow | null,
  ...[name, event]: { [N in EventName]: [name: N, event: Events[N]] }[EventName]
): void {
  if (!window || window.isDestroyed()) return;
  window.webContents.send(`sheaf:${name}`, event);
}

async function answer(
  handlers: CallHandlers,
  name: CallName,
  argument: unknown,
): Promise<Reply<unknown>> {
  const checked = v.safeParse(SHAPES[name], argument);
  if (!checked.success) return refused(say('call-misshapen', { name }));
  // The shape and the handler are of the same call; the unions of both cannot say so.
  const handler = handlers[name] as (argument: unknown) => Promise<Reply<unknown>>;
  try {
    return await handler(checked.output);
  } catch (error) {
    console.error(error);
    const reason = reasonOf(error);
    return { ok: false, error: { code: 'internal', message: say('own-fault', { reason }) } };
  }
}

function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  if (!window || window.isDestroyed() || !frame) return false;
  return frame === window.webContents.mainFrame && frame.url.startsWith(`${ORIGIN}/`);
}

function refused(message: string): Reply<never> {
  return { ok: false, error: { code: 'bad-arguments', message } };
}
