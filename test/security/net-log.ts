/** Reads what Chromium's net log says was asked of a network. */
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
  /** How many events the log has: one that was not written proves nothing. */
  readonly events: number;
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

/** Reads the log of a program that has ended. */
export async function networkUse(path: string): Promise<NetworkUse> {
  const [head = '', ...lines] = (await readFile(path, 'utf8')).split('\n');
  const { constants } = v.parse(HEAD, JSON.parse(`${head.replace(/,\s*$/u, '')}}`));
  const types = new Map(
    Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]),
  );
  const events = lines.flatMap(eventIn);
  const use: NetworkUse = {
    requests: [],
    lookups: [],
    refused: [],
    sockets: [],
    events: events.length,
  };
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
