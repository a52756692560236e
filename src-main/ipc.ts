/**
 * The only door between window and main side. A call is answered only where it comes from the main
 * frame of our own window and its argument has the call's shape.
 */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import * as v from 'valibot';
import {
  MAX_ROWS_PER_CALL,
  ORIGIN,
  type CallName,
  type Calls,
  type EventName,
  type Events,
  type Reply,
} from './contract.ts';

/** What answers each call. */
export type CallHandlers = {
  readonly [N in CallName]: (
    argument: Calls[N]['argument'],
  ) => Reply<Calls[N]['value']> | Promise<Reply<Calls[N]['value']>>;
};

/** More than anyone can select at once. */
const MOST_IDS = 200_000;
/** Files and folders that may be dropped at once. */
const MOST_DROPPED = 10_000;
/** The longest path of any system. */
const LONGEST_PATH = 32_768;
/** The longest address that browsers take. */
const LONGEST_ADDRESS = 32_768;

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_PATH));
const articleId = v.pipe(v.string(), v.regex(/^[0-9a-f]{20}$/u));

/** The shape of each call's argument. */
const SHAPES: { readonly [N in CallName]: v.GenericSchema<unknown, Calls[N]['argument']> } = {
  'library/status': v.null(),
  'articles/order': v.strictObject({ view: v.picklist(['all', 'unread', 'starred']) }),
  'articles/rows': v.pipe(
    v.array(v.pipe(v.number(), v.safeInteger())),
    v.maxLength(MAX_ROWS_PER_CALL),
  ),
  'article/open': articleId,
  'articles/mark': v.strictObject({
    ids: v.pipe(v.array(articleId), v.maxLength(MOST_IDS)),
    read: v.optional(v.boolean()),
    starred: v.optional(v.boolean()),
  }),
  'problems/list': v.null(),
  'folders/choose': v.null(),
  'folders/remove': path,
  'folders/drop': v.pipe(v.array(path), v.maxLength(MOST_DROPPED)),
  'link/open': v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS)),
  'article/reveal': articleId,
};

/** Answers the window's calls until the program ends. */
export function answerCalls(window: () => BrowserWindow | null, handlers: CallHandlers): void {
  ipcMain.handle('sheaf', async (event, name: unknown, argument: unknown) => {
    if (!isOurs(event, window())) return refused('This call did not come from Sheaf’s own window.');
    if (typeof name !== 'string' || !Object.hasOwn(SHAPES, name)) {
      return refused('There is no such call.');
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
  if (!checked.success) return refused(`The argument of ${name} is not of its shape.`);
  // The shape and the handler are of the same call; the unions of both cannot say so.
  const handler = handlers[name] as (argument: unknown) => Promise<Reply<unknown>>;
  try {
    return await handler(checked.output);
  } catch (error) {
    console.error(error);
    const reason = error instanceof Error ? error.message : String(error);
    const message = `Sheaf met a fault of its own: ${reason}.`;
    return { ok: false, error: { code: 'internal', message } };
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
