/** Waiting for what is to come, without guessing how long it takes. */
import { setTimeout } from 'node:timers/promises';

/** Time between two looks, in ms. */
const LOOK_EVERY_MS = 15;
/** Nothing takes so long, even on a busy machine, in ms. */
const DEADLINE_MS = 20_000;

/** Waits until `look` gives something other than false, null or undefined, and gives that. */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + DEADLINE_MS;
  for (;;) {
    const seen = await look();
    if (seen !== false && seen !== null && seen !== undefined) {
      return seen as Exclude<T, false | null | undefined>;
    }
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await setTimeout(LOOK_EVERY_MS);
  }
}
