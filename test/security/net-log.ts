/** Reads what Chromium's net log says was asked of a network. */
import type { Session } from 'electron';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

const HEAD = v.object({
  constants: v.object({ logEventTypes: v.record(v.string(), v.number()) }),
});
const EVENT = v.object({
  type: v.number(),
  params: v.optional(v.record(v.string(), v.unknown()), {}),
});

/** What a net log holds that must not be there. */
export interface NetworkUse {
  /** Addresses of requests that were begun, those of the program's own schemes aside. */
  readonly requests: string[];
  /** Names that were to be looked up. */
  readonly lookups: string[];
  /** Names that were asked for and were found nowhere, as the engine was told. */
  readonly refused: string[];
  /** Sockets that were opened. */
  readonly sockets: string[];
}

/** Events of a name that is to be resolved: the question, then what is done to answer it. */
const QUESTION = 'HOST_RESOLVER_MANAGER_REQUEST';
const ANSWERING = [
  'HOST_RESOLVER_MANAGER_JOB',
  'HOST_RESOLVER_SYSTEM_TASK',
  'HOST_RESOLVER_DNS_TASK',
  'DNS_TRANSACTION',
];
/** What `host-resolver-rules` makes of a name that is to be found nowhere. */
const NOWHERE = '~notfound';
const SOCKETS = [
  'TCP_CONNECT',
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'UDP_BYTES_SENT',
  'SOCKET_POOL_CONNECTING_N_SOCKETS',
];

/** The name that marks the end of a log. */
const END = 'end-of-log';

/** What marks the end: a part of Electron's main side. */
interface Marker {
  readonly session: { readonly fromPartition: (name: string) => Session };
}

/**
 * Has all that happened until now written into the log at `path`. Chromium writes it in order, but
 * in portions, and the last of them is lost with a program that ends first: what such a log lacks
 * proves nothing. A session of no page is told to go directly, with exceptions that change, until
 * the log says so.
 *
 * @param mark - calls `markEnd` with the name in the program's main side
 */
export async function endNetLog(
  path: string,
  mark: (name: string) => Promise<void>,
): Promise<void> {
  while (!(await readFile(path, 'utf8')).includes(END)) await mark(END);
}

/** Writes some marks of the end; it is sent into the program's main side as text. */
export async function markEnd({ session }: Marker, name: string): Promise<void> {
  const marking = session.fromPartition(name);
  for (let n = 1; n <= 64; n++) {
    await marking.setProxy({ proxyRules: 'direct://', proxyBypassRules: `${name}:${n}` });
  }
}

/** Reads the log of a program, which `endNetLog` was asked to end. */
export async function networkUse(path: string): Promise<NetworkUse> {
  const [head = '', ...lines] = (await readFile(path, 'utf8')).split('\n');
  const { constants } = v.parse(HEAD, JSON.parse(`${head.replace(/,\s*$/u, '')}}`));
  const types = new Map(
    Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]),
  );
  const events = lines.flatMap(eventIn);
  const use: NetworkUse = { requests: [], lookups: [], refused: [], sockets: [] };
  for (const { type, params } of events) {
    const name = types.get(type) ?? '';
    const { url, host } = params;
    const isRequest = name === 'URL_REQUEST_START_JOB' && typeof url === 'string';
    if (isRequest && !/^(?:app|data|devtools):/u.test(url)) use.requests.push(url);
    if (name === QUESTION && typeof host === 'string') {
      (host.includes(NOWHERE) ? use.refused : use.lookups).push(host);
    }
    if (ANSWERING.includes(name)) use.lookups.push(`${name} ${JSON.stringify(params)}`);
    if (SOCKETS.includes(name)) use.sockets.push(`${name} ${JSON.stringify(params)}`);
  }
  return use;
}

/** The event of a line; none where the program ended in the middle of it. */
function eventIn(line: string): v.InferOutput<typeof EVENT>[] {
  if (!line.startsWith('{')) return [];
  try {
    return [v.parse(EVENT, JSON.parse(line.slice(0, line.lastIndexOf('}') + 1)))];
  } catch {
    return [];
  }
}
