/** What is measured of Sheaf. Each runs in a process of its own, so that figures do not mix. */
import { readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { Library } from '../../src-main/library/library.ts';
import { makeFolder } from './capture-folder.ts';
import { measureSearches, type SearchFigures } from './search.ts';
import { THREADS } from './threads.ts';
import { filesBelow, indexNaively, textOfPage, type NaiveFigures } from './naive.ts';

/** Name of the directory in which files arrive, below the folder that is watched. */
const ARRIVING = 'arriving';

/** Files that arrive at once. */
export const ARRIVALS = 1000;

/** Files that arrive are in the index after no more than so long, in ms, or something is wrong. */
const ARRIVAL_LIMIT_MS = 120_000;

/** Time between two looks at how many have arrived, in ms. */
const LOOK_EVERY_MS = 20;

/** What a measure is told. */
export interface MeasureTask {
  readonly measure: keyof MeasureFigures;
  /** The folder of captures. */
  readonly folder: string;
  /** A directory for what is made, of this measure alone save where it builds on another. */
  readonly directory: string;
  readonly seed: number;
}

/** What a scan took. */
export interface ScanFigures {
  readonly files: number;
  readonly seconds: number;
  /** Processor time of all threads, in seconds. */
  readonly cpuSeconds: number;
  /** Greatest resident memory of the process with all its threads, in MB of 1,048,576 bytes. */
  readonly memoryMb: number;
  /** Longest time for which the library's thread answered nothing, in ms. */
  readonly longestBlockMs: number;
  /** Time for which it answered nothing in all but one in a thousand cases, in ms. */
  readonly usualBlockMs: number;
  readonly indexBytes: number;
}

/** What each measure gives. */
export interface MeasureFigures {
  /** Reads every file once, so that all measures find them in memory; bytes of their text. */
  warm: { readonly files: number; readonly textBytes: number };
  naive: NaiveFigures;
  first: ScanFigures;
  /** Needs the directory in which `first` was measured. */
  second: ScanFigures;
  /** Needs the directory in which `first` was measured, and spoils it. */
  arrival: { readonly files: number; readonly seconds: number };
  /** Needs the directory in which `first` was measured. */
  search: SearchFigures;
}

/** Carries out a measure. */
export async function measure(task: MeasureTask): Promise<MeasureFigures[keyof MeasureFigures]> {
  const { folder, directory, seed } = task;
  switch (task.measure) {
    case 'warm':
      return warm(folder);
    case 'naive':
      return indexNaively(folder, join(directory, 'naive.sqlite'));
    case 'first':
    case 'second':
      return scan(folder, directory);
    case 'arrival':
      return arrive(folder, directory, seed);
    case 'search':
      return measureSearches(directory, seed);
  }
}

function warm(folder: string): MeasureFigures['warm'] {
  const files = filesBelow(folder);
  let textBytes = 0;
  for (const file of files) textBytes += Buffer.byteLength(textOfPage(readFileSync(file, 'utf8')));
  return { files: files.length, textBytes };
}

async function scan(folder: string, directory: string): Promise<ScanFigures> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const cpu = process.cpuUsage();
  const began = performance.now();
  const library = new Library({ directory, ...THREADS });
  await library.setFolders([folder]);
  delay.enable();
  const { done, unchanged } = await library.scan();
  delay.disable();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const memoryMb = process.resourceUsage().maxRSS / 1024;
  await library.close();
  return {
    files: done + unchanged,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    memoryMb,
    longestBlockMs: delay.max / 1e6,
    usualBlockMs: delay.percentile(99.9) / 1e6,
    indexBytes: statSync(join(directory, 'index.sqlite')).size,
  };
}

/** A directory of new captures is moved into the folder that a library follows. */
async function arrive(
  folder: string,
  directory: string,
  seed: number,
): Promise<MeasureFigures['arrival']> {
  const target = join(folder, ARRIVING);
  rmSync(target, { recursive: true, force: true });
  const outside = `${folder}-${ARRIVING}`;
  rmSync(outside, { recursive: true, force: true });
  makeFolder(outside, { files: ARRIVALS, seed: seed + 1, from: filesBelow(folder).length });
  const library = new Library({ directory, ...THREADS });
  try {
    await library.setFolders([folder]);
    await library.watch();
    // A connection of its own sees only what is stored for good.
    const index = new DatabaseSync(join(directory, 'index.sqlite'), { readOnly: true });
    const count = index.prepare('SELECT count(*) AS places FROM place');
    const places = () => Number(count.get()?.['places']);
    const wanted = places() + ARRIVALS;
    const began = performance.now();
    renameSync(outside, target);
    while (places() < wanted) {
      if (performance.now() - began > ARRIVAL_LIMIT_MS)
        throw new Error('The files did not arrive.');
      await setTimeout(LOOK_EVERY_MS);
    }
    return { files: ARRIVALS, seconds: (performance.now() - began) / 1000 };
  } finally {
    await library.close();
    rmSync(target, { recursive: true, force: true });
    rmSync(outside, { recursive: true, force: true });
  }
}
