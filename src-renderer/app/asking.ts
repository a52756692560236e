import type { CallName, Calls } from '../../src-main/contract.ts';
import type { Client, Failure } from '../client.ts';

/** A sentence in the language of the moment. */
export type Sentence = () => string;

/** Is told what could not be done and why. */
export type Failed = (what: Sentence, failure: Failure) => void;

/**
 * Makes a call and returns its value; undefined once a failure was told, with `otherwise` as the
 * sentence that says what could not be done.
 */
export type Ask = <N extends CallName>(
  name: N,
  argument: Calls[N]['argument'],
  otherwise: Sentence,
) => Promise<Calls[N]['value'] | undefined>;

/** Asks over a client; whoever waits for the answer need not care about failures. */
export function asking(client: Client, failed: Failed): Ask {
  return async (name, argument, otherwise) => {
    const reply = await client.call(name, argument);
    if (reply.ok) return reply.value;
    failed(otherwise, reply.error);
    return undefined;
  };
}
