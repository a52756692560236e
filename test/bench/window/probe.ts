/**
 * What is put into the window to look at it from inside: the time of a key press is the one that
 * the engine gave it, a frame is painted when what was posted in it comes back.
 */
import type { Bridge } from '../../../src-main/contract.ts';

/** The probe, in the window's global object. Times are ms of `performance.now()` there. */
export interface Probe {
  /** Waits for a frame and until it is painted; when that was. */
  painted(): Promise<number>;
  /** Waits until a frame is painted in which this holds; when that was. Throws after a while. */
  paintedOnce(holds: () => boolean): Promise<number>;
  /**
   * Gets ready to time from the next key or text that comes in to a frame in which this holds, and
   * on to one in which that holds as well.
   */
  arm(holds: () => boolean, then?: () => boolean): void;
  /** How long the first took, in ms. */
  taken(): Promise<number>;
  /** How long both took. */
  takenByBoth(): Promise<number>;
  /** Waits until the window has had nothing to do for a while. */
  rested(): Promise<void>;
  /** The list of articles, as the element that draws it. */
  list(): Element | null;
  /** Whether the list shows this search ('' for none) with nothing blank in sight. */
  showsSearch(search: string): boolean;
  /** Whether it is told how many articles this search finds. */
  showsCount(search: string): boolean;
  /** Waits until the library has taken in all files; how many articles it has then. */
  upToDate(): Promise<number>;
  /** Begins to take the time between frames, which the function that it returns ends. */
  frames(): () => number[];
}

declare global {
  interface Window {
    bench: Probe;
  }
}

/** Puts the probe into the window. It is sent there as text: it may use nothing of this module. */
export function installProbe(): void {
  const FIRST_SCREEN = 6;
  const LOOK_EVERY_MS = 200;
  const FRAMES_OF_REST = 12;
  const BUSY_MS = 40;
  const LIMIT_MS = 30_000;
  // The program's own bridge; its types cannot come along.
  const { sheaf } = window as unknown as { sheaf: Bridge };
  let taken: Promise<number> = Promise.resolve(0);
  let takenByBoth = taken;

  const frame = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });

  const committed = (): Promise<number> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve(performance.now());
      };
      port2.postMessage(null);
    });

  const deep = (root: Document | ShadowRoot, selector: string): Element | null => {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot && deep(shadowRoot, selector);
      if (inside) return inside;
    }
    return null;
  };

  const list = () => deep(document, '[role=listbox][aria-label=Articles]');

  const listHost = (): { key?: unknown } | null => {
    const root = list()?.getRootNode();
    return root instanceof ShadowRoot ? (root.host as { key?: unknown }) : null;
  };

  const searchShown = (): string | null => {
    const key = listHost()?.key;
    if (typeof key !== 'string') return null;
    // The list's key is the question that was asked for it.
    return (JSON.parse(key) as { search?: string }).search ?? '';
  };

  const probe: Probe = {
    list,
    painted: () => frame().then(committed),
    async paintedOnce(holds) {
      const end = performance.now() + LIMIT_MS;
      do {
        await frame();
        if (performance.now() > end) throw new Error(`Not seen in the window: ${String(holds)}`);
      } while (!holds());
      return committed();
    },
    arm(holds, then = () => true) {
      const begun = new Promise<number>((resolve) => {
        const begin = (event: Event) => {
          removeEventListener('keydown', begin, true);
          removeEventListener('beforeinput', begin, true);
          resolve(event.timeStamp);
        };
        addEventListener('keydown', begin, true);
        addEventListener('beforeinput', begin, true);
      });
      const since = async (condition: () => boolean, before: Promise<unknown>) => {
        const from = await begun;
        await before;
        return (await probe.paintedOnce(condition)) - from;
      };
      taken = since(holds, begun);
      takenByBoth = since(then, taken);
      // What failed first is told by the one that waits for it.
      takenByBoth.catch(() => undefined);
    },
    taken: () => taken,
    takenByBoth: () => takenByBoth,
    async rested() {
      const end = performance.now() + LIMIT_MS;
      for (let idle = 0; idle < FRAMES_OF_REST;) {
        const began = performance.now();
        if (began > end) throw new Error('The window does not come to rest.');
        idle = (await probe.painted()) - began < BUSY_MS ? idle + 1 : 0;
      }
    },
    showsSearch(search) {
      if (searchShown() !== search) return false;
      const entries = [...(list()?.querySelectorAll('[role=option]') ?? [])];
      return (
        entries.length > 0 &&
        entries
          .slice(0, FIRST_SCREEN)
          .every(({ shadowRoot }) => shadowRoot?.querySelector('.title'))
      );
    },
    showsCount(search) {
      // The bar over the results, with what it was given.
      const bar = deep(document, 'sheaf-result-bar') as {
        count: number | null;
        counting: boolean;
        query: string;
      } | null;
      return bar !== null && bar.query === search && bar.count !== null && !bar.counting;
    },
    async upToDate() {
      for (;;) {
        const reply = await sheaf.call('library/status', null);
        if (reply.ok && reply.value.phase === 'ready') return reply.value.articles;
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    },
    frames() {
      const gaps: number[] = [];
      let last = performance.now();
      let ends = false;
      const tick = () => {
        const now = performance.now();
        gaps.push(now - last);
        last = now;
        if (!ends) requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
      return () => {
        ends = true;
        return gaps;
      };
    },
  };
  window.bench = probe;
}
