/**
 * Where the window was when it was last closed and which theme it had, kept in a file of its own: it
 * is known before the library is open.
 */
import type { BrowserWindow, Rectangle } from 'electron';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Settings } from './contract.ts';
import { writeWholeFile } from './whole-file.ts';

/** Smaller than this, nothing fits. */
export const SMALLEST = { minWidth: 480, minHeight: 360 };

/** The size of a first start, and the rest. */
const FIRST = { width: 1240, height: 820 };
const FIRST_LOOKS = { maximised: false, fullScreen: false, theme: 'system' } as const;

/** So much of the window, at its top, has to be on a display for a person to take hold of it. */
const HOLD = { width: 120, height: 32 };

/** After the window was moved the place is written once it has rested for so long, in ms. */
const RESTED_AFTER_MS = 500;

const whole = v.pipe(v.number(), v.safeInteger());
const PLACE = v.object({
  bounds: v.object({ x: whole, y: whole, width: whole, height: whole }),
  maximised: v.boolean(),
  fullScreen: v.boolean(),
  // What an older program wrote has none.
  theme: v.fallback(v.picklist(['system', 'light', 'sepia', 'dark', 'black']), 'system'),
});

/** How a window is to be opened. */
export interface WindowPlace {
  /** Left out where it was, it is put into the middle. */
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number };
  readonly maximised: boolean;
  readonly fullScreen: boolean;
  readonly theme: Settings['theme'];
}

/**
 * The place that a file keeps, as far as the displays of now allow it; the first one where it keeps
 * none.
 *
 * @param displays - the areas of the displays that windows may use; the first is the main one
 */
export function windowPlace(path: string, displays: readonly Rectangle[]): WindowPlace {
  const kept = read(path);
  if (!kept) return { bounds: fitting(FIRST, displays[0]), ...FIRST_LOOKS };
  const { bounds } = kept;
  const home = displays.find((display) => holds(display, bounds));
  const size = fitting(bounds, home ?? displays[0]);
  return {
    ...kept,
    bounds: home ? { ...size, x: Math.max(bounds.x, home.x), y: Math.max(bounds.y, home.y) } : size,
  };
}

/**
 * Keeps the window's place in a file from now on.
 *
 * @param theme - the theme of the moment
 */
export function keepPlace(
  window: BrowserWindow,
  path: string,
  theme: () => Settings['theme'],
): void {
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const place = {
      bounds: window.getNormalBounds(),
      maximised: window.isMaximized(),
      fullScreen: window.isFullScreen(),
      theme: theme(),
    };
    try {
      writeWholeFile(path, JSON.stringify(place));
    } catch (error) {
      // The window opens in the middle next time, which is no harm worth a word.
      console.error(error);
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(write, RESTED_AFTER_MS);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', write);
  window.on('closed', () => {
    clearTimeout(timer);
  });
}

function read(path: string): v.InferOutput<typeof PLACE> | null {
  try {
    const kept = v.safeParse(PLACE, JSON.parse(readFileSync(path, 'utf8')));
    return kept.success ? kept.output : null;
  } catch {
    // Not there, or not JSON.
    return null;
  }
}

/** Whether a window's top, by which it is moved, can be got hold of on a display. */
function holds(display: Rectangle, { x, y, width }: Rectangle): boolean {
  const seen = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
  return (
    seen >= Math.min(HOLD.width, width) &&
    y + HOLD.height > display.y &&
    y + HOLD.height <= display.y + display.height
  );
}

function fitting(
  size: { readonly width: number; readonly height: number },
  display: Rectangle | undefined,
): { readonly width: number; readonly height: number } {
  const { width = size.width, height = size.height } = display ?? {};
  return {
    width: Math.max(SMALLEST.minWidth, Math.min(size.width, width)),
    height: Math.max(SMALLEST.minHeight, Math.min(size.height, height)),
  };
}
