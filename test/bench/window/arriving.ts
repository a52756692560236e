/** A capture that is copied into the watched folder: from the copy to its painted row. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeFolder } from '../capture-folder.ts';
import type { Figure } from '../report.ts';
import { spread, spreadLines } from '../spread.ts';
import { upToDate, type Program } from './program.ts';

/** Captures that arrive, one after the other. */
const ARRIVALS = 20;

/** What 95 in 100 of them may take, in ms. */
const REACH_MS = 500;

/** Numbers of captures that no generated folder has. */
const FROM = 50_000_000;

/** Where they arrive, below the watched folder, so that they can be taken away again. */
const ARRIVING = 'arriving-in-the-window';

/**
 * Copies captures of this moment, which come to the top of the list. It has to be there, with
 * nothing chosen in it: otherwise it would keep what is in sight in its place.
 */
export async function measureArrival(
  program: Program,
  folder: string,
  work: string,
  seed: number,
): Promise<Figure[]> {
  const { page } = program;
  const articles = await upToDate(program);
  const outside = join(work, 'outside');
  const inside = join(folder, ARRIVING);
  rmSync(inside, { recursive: true, force: true });
  const files = makeFolder(outside, { files: ARRIVALS, seed: seed + 2, from: FROM });
  const times: number[] = [];
  try {
    mkdirSync(inside);
    await page.evaluate(() => window.bench.rested());
    for (const file of files) {
      const now = Date.now();
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^<!--\d+-->/u, `<!--${now}-->`));
      const painted = page.evaluate(firstEntryChanges);
      // The window looks from here on.
      await page.evaluate(() => window.bench.painted());
      const began = Date.now();
      copyFileSync(file, join(inside, basename(file)));
      times.push((await painted) - began);
      await page.evaluate(() => window.bench.rested());
    }
  } finally {
    rmSync(inside, { recursive: true, force: true });
    rmSync(outside, { recursive: true, force: true });
  }
  // What is measured next finds the list as it was.
  while ((await upToDate(program)) !== articles) await page.evaluate(() => window.bench.painted());
  await page.evaluate(() => window.bench.rested());
  return spreadLines(
    `one file into the folder to its painted row, ${String(times.length)} times`,
    spread(times),
    { of: 'usual', ms: REACH_MS },
  );
}

/** Runs in the window: when another entry is painted at the top of the list, in ms since 1970. */
async function firstEntryChanges(): Promise<number> {
  const first = () => {
    const [entry] = window.bench.list()?.querySelectorAll('[aria-posinset="1"]') ?? [];
    const inSight = window.bench.list()?.scrollTop === 0;
    return inSight ? entry?.shadowRoot?.querySelector('.title')?.textContent : undefined;
  };
  const before = first();
  await window.bench.paintedOnce(() => {
    const now = first();
    return now !== undefined && now !== before;
  });
  return Date.now();
}
