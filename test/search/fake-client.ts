import type { CallName, Calls, EventName, Events, Reply } from '../../src-main/contract.ts';
import type { Client } from '../../src-renderer/client.ts';

/** A call that waits for the test's answer. */
export interface Asked {
  readonly name: CallName;
  readonly argument: unknown;
  readonly answer: (value: unknown) => Promise<void>;
  /** Says that it could not be done. */
  readonly fail: () => Promise<void>;
}

/** A client whose replies and events come when the test says so. */
export function fakeClient() {
  const asked: Asked[] = [];
  const listeners = new Map<string, (event: never) => void>();
  const client: Client = {
    pathsOf: () => [],
    call: <N extends CallName>(name: N, argument: Calls[N]['argument']) =>
      new Promise<Reply<Calls[N]['value']>>((resolve) => {
        const answer = async (value: unknown): Promise<void> => {
          resolve({ ok: true, value: value as Calls[N]['value'] });
          await settled();
        };
        const fail = async (): Promise<void> => {
          resolve({ ok: false, error: { code: 'storage', message: 'The disk is full.' } });
          await settled();
        };
        asked.push({ name, argument, answer, fail });
      }),
    on: (name, listener) => {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  };
  return {
    client,
    asked,
    /** The oldest call of that name without an answer. */
    take: (name: CallName): Asked => {
      const index = asked.findIndex((each) => each.name === name);
      const [call] = index < 0 ? [] : asked.splice(index, 1);
      if (call === undefined) throw new Error(`Nobody asked ${name}.`);
      return call;
    },
    tell: async <N extends EventName>(name: N, event: Events[N]): Promise<void> => {
      listeners.get(name)?.(event as never);
      await settled();
    },
  };
}

/** Lets everything run that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
