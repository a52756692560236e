import { signal, type ReadonlySignal } from '@lit-labs/preact-signals';

/**
 * Longest time between two looks at the clock, in ms. A timer stands still while the computer
 * sleeps; who comes back to the window looks at once, who only glances at it waits so long at most.
 */
const LOOK_EVERY_MS = 900_000;

const current = signal(lastMidnight(Date.now()));

/** When this day began in the zone of this computer, in ms since 1970: what is named after days follows it. */
export const today: ReadonlySignal<number> = current;

/**
 * Follows the clock; returns a function that ends it.
 *
 * @param begun - is called when another day has begun
 */
export function followDays(begun: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined = undefined;
  const look = (): void => {
    clearTimeout(timer);
    const now = Date.now();
    const midnight = lastMidnight(now);
    if (midnight !== current.value) {
      current.value = midnight;
      begun();
    }
    timer = setTimeout(look, Math.min(LOOK_EVERY_MS, nextMidnight(now) - now));
  };
  look();
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}

function lastMidnight(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0);
}

/** Not so many hours later: a day may have 23 or 25. */
function nextMidnight(moment: number): number {
  return new Date(moment).setHours(24, 0, 0, 0);
}
