/** `npm run bench`: how Sheaf does on a folder as full as people's own. `--help` says what it takes. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { temporaryFolder } from '../../scripts/temporary.mjs';
import { sayOnStandardError } from '../../scripts/tell.mjs';
import { ANSWER_REACH_MS } from './answers.ts';
import { cachedFolder } from './capture-folder.ts';
import type { MeasureFigures, MeasureTask } from './measures.ts';
import { searchLines } from './search.ts';
import { isWithinReach, tableOf, type Figure } from './report.ts';
import { measureWindow } from './window/window.ts';

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));

const HELP = `npm run bench -- [OPTION …]

Parts:
  library      scans, arrivals, index and searches, as ratios to the naive way
  window       the real program: its window during the first scan, searching, opening articles,
               scrolling, a file arriving; start and memory as ratios to an empty Electron window

  --only PART  that part alone (once or more)
  --files N    so many captures instead of 100,000
  --seed N     another folder of the same kind
  --rounds N   how often the library's scans are measured in turn, instead of twice; the least
               counts, because whatever else a machine does can only add to them
  --json       figures for programs
  --check      ends with 1 where a figure is over its reach
  --help       this`;

const PARTS = ['library', 'window'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: PARTS },
    files: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const wrong = values.only.find((part) => !PARTS.includes(part));
if (values.help || wrong !== undefined) {
  console.log(wrong === undefined ? HELP : `There is no part "${wrong}".\n\n${HELP}`);
  process.exit(wrong === undefined ? 0 : 1);
}
if (values.json) sayOnStandardError();
const seed = Number(values.seed);

/** What is going on, for a person who waits; programs read figures only. */
function say(line: string): void {
  if (!values.json) console.log(line);
}

/** Carries out a measure in a process of its own. */
async function take<N extends keyof MeasureFigures>(
  measure: N,
  folder: string,
  directory: string,
): Promise<MeasureFigures[N]> {
  mkdirSync(directory, { recursive: true });
  const task: MeasureTask = { measure, folder, directory, seed };
  const { stdout } = await run(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', CHILD, JSON.stringify(task)],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  // The child prints the figures of the measure that it was given.
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as MeasureFigures[N];
}

/** The naive way and Sheaf in turn: what the machine does besides meets both. */
async function measureAll(folder: string, work: string): Promise<Figure[]> {
  const rounds = Math.max(1, Number(values.rounds));
  const { textBytes } = await take('warm', folder, work);
  const naive: MeasureFigures['naive'][] = [];
  const first: MeasureFigures['first'][] = [];
  const second: MeasureFigures['second'][] = [];
  const directory = join(work, 'library');
  for (let round = 1; round <= rounds; round++) {
    say(`Round ${String(round)} of ${String(rounds)} …`);
    rmSync(join(work, 'naive'), { recursive: true, force: true });
    naive.push(await take('naive', folder, join(work, 'naive')));
    rmSync(directory, { recursive: true, force: true });
    first.push(await take('first', folder, directory));
    second.push(await take('second', folder, directory));
  }
  second.push(await take('second', folder, directory));
  const search = await take('search', folder, directory);
  const answers = await take('answers', folder, join(work, 'answers'));
  rmSync(join(work, 'answers'), { recursive: true, force: true });
  const arrival = await take('arrival', folder, directory);

  const naiveSeconds = least(naive, 'seconds');
  const naivePerFile = naiveSeconds / (naive[0]?.files ?? 1);
  const indexBytes = least(first, 'indexBytes');
  const ratio = (seconds: number) => seconds / naiveSeconds;
  const firstSeconds = least(first, 'seconds');
  const secondSeconds = least(second, 'seconds');
  const filesPerSecond = arrival.files / arrival.seconds;
  const figure = (
    name: string,
    value: number,
    unit: string,
    more: Partial<Figure> = {},
  ): Figure => ({
    name,
    value,
    unit,
    ratio: null,
    reach: null,
    ...more,
  });
  return [
    figure('naive', naiveSeconds, 's'),
    figure('first scan', firstSeconds, 's', { ratio: ratio(firstSeconds), reach: 1 }),
    figure('  processor time', least(first, 'cpuSeconds'), 's'),
    figure('  longest block', least(first, 'longestBlockMs'), 'ms', { reach: 30 }),
    figure('  block, 999 in 1,000', least(first, 'usualBlockMs'), 'ms'),
    figure('  peak memory', least(first, 'memoryMb'), 'MB', { reach: 400 }),
    figure('answers during it, 99 in 100', answers.usual, 'ms', { reach: ANSWER_REACH_MS }),
    figure('  longest', answers.longest, 'ms', { reach: ANSWER_REACH_MS }),
    figure('  of an idle thread, 99 in 100', answers.idleUsual, 'ms'),
    figure('  longest of an idle thread', answers.idleLongest, 'ms'),
    figure(`  late, of ${String(answers.asked)}`, answers.late, 'answers'),
    figure('second scan', secondSeconds, 's', { ratio: ratio(secondSeconds), reach: 0.03 }),
    figure('  longest block', least(second, 'longestBlockMs'), 'ms', { reach: 30 }),
    figure('  peak memory', least(second, 'memoryMb'), 'MB', { reach: 400 }),
    figure(`${String(arrival.files)} files arriving`, arrival.seconds, 's', {
      ratio: arrival.seconds / arrival.files / naivePerFile,
    }),
    figure('  rate', filesPerSecond, 'files/s'),
    figure('text', textBytes / 1e6, 'MB'),
    figure('index, by byte of text', indexBytes / textBytes, 'bytes', { reach: 1.2 }),
    ...searchLines(search),
  ];
}

function least<N extends string>(of: readonly Readonly<Record<N, number>>[], name: N): number {
  return Math.min(...of.map((figures) => figures[name]));
}

say(`A folder of ${values.files} captures …`);
const folder = cachedFolder({ files: Number(values.files), seed });
const work = temporaryFolder(join(tmpdir(), 'sheaf-bench-work-'));
const figures: Figure[] = [];
if (values.only.includes('library')) figures.push(...(await measureAll(folder, work)));
if (values.only.includes('window')) {
  figures.push(...(await measureWindow({ folder, work, seed, say })));
}
console.log(values.json ? JSON.stringify(figures, null, 2) : tableOf(figures));
if (values.check && !figures.every(isWithinReach)) process.exitCode = 1;
