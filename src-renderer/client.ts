import type { Bridge, Reply } from '../src-main/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly sheaf?: Bridge;
  }
}

/** What the window asks and hears; tests give one of their own. */
export type Client = Omit<Bridge, 'languages'>;

/** Why a call failed, for a person to read. */
export type Failure = Extract<Reply<never>, { ok: false }>['error'];

/**
 * A client over the bridge. A call that is rejected, or a bridge that is not there, is answered as
 * an `internal` failure, so that callers have one kind of fault to draw.
 */
export function clientOver(bridge: Bridge | undefined): Client {
  return {
    pathsOf(dropped) {
      return bridge?.pathsOf(dropped) ?? [];
    },
    async call(name, argument) {
      try {
        if (bridge === undefined) throw new Error('The bridge to the library is missing.');
        return await bridge.call(name, argument);
      } catch (thrown) {
        const message = thrown instanceof Error ? thrown.message : String(thrown);
        return { ok: false, error: { code: 'internal', message } };
      }
    },
    on(name, listener) {
      return bridge?.on(name, listener) ?? (() => undefined);
    },
  };
}
