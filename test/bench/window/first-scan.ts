/** How the window does while a folder is taken in for the first time. */
import type { Bridge } from '../../../src-main/contract.ts';
import type { Figure } from '../report.ts';
import { spread, spreadLines } from '../spread.ts';
import { upToDate, type Program } from './program.ts';

/** Between two calls, in ms. */
const CALL_EVERY_MS = 50;

/** Rows that a call asks for: about as many as the list does at once. */
const ROWS = 100;

/** How long a call may take to be answered, and the window or Electron may stand still, in ms. */
const ANSWER_REACH_MS = 50;

/** Runs in the main process, for which Node's own histogram tells how long it stood still. */
interface MainGlobal {
  benchDelay?: { readonly max: number; disable(): void };
}

/**
 * Measures until all files are taken in, from the window's first entries on: what comes before, its
 * first layout with the faces that it looks for, is its start.
 */
export async function measureFirstScan(program: Program): Promise<Figure[]> {
  const { app, page } = program;
  await page.evaluate(() =>
    window.bench.paintedOnce(() => window.bench.list()?.querySelector('[role=option]') != null),
  );
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    (globalThis as MainGlobal).benchDelay = delay;
  });
  const calls = await page.evaluateHandle(watchCalls, { every: CALL_EVERY_MS, rows: ROWS });
  const gaps = await page.evaluateHandle(() => window.bench.frames());
  const articles = await upToDate(program);
  const gapsMs = await gaps.evaluate((end) => end());
  const callsMs = await calls.evaluate((end) => end());
  const blockMs = await app.evaluate(() => {
    const delay = (globalThis as MainGlobal).benchDelay;
    delay?.disable();
    return (delay?.max ?? 0) / 1e6;
  });
  const calling = `first scan, ${String(articles)} articles: ${String(callsMs.length)} calls of the window`;
  return [
    ...spreadLines(calling, spread(callsMs), { of: 'most', ms: ANSWER_REACH_MS }),
    ...spreadLines(`  time between ${String(gapsMs.length)} frames`, spread(gapsMs), null),
    {
      name: '  longest block of Electron’s main thread',
      value: blockMs,
      unit: 'ms',
      ratio: null,
      reach: ANSWER_REACH_MS,
    },
  ];
}

/** Runs in the window: asks for rows of the list, again and again, until it is ended. */
function watchCalls({ every, rows }: { every: number; rows: number }): () => number[] {
  const { sheaf } = window as unknown as { sheaf: Bridge };
  const times: number[] = [];
  let ends = false;
  let newest = 0;
  sheaf.on('library/status', ({ articles }) => {
    newest = articles;
  });
  const ask = async () => {
    const began = performance.now();
    await sheaf.call(
      'articles/rows',
      Array.from({ length: rows }, (_, at) => newest - at),
    );
    times.push(performance.now() - began);
    if (!ends) setTimeout(() => void ask(), every);
  };
  void ask();
  return () => {
    ends = true;
    return times;
  };
}
