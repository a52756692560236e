/** What starting costs in time and memory, beside an Electron that does nothing. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { keep } from '../../../scripts/children.mjs';
import { launchArguments } from '../../../scripts/launch.mjs';
import { projectFolder } from '../../../scripts/project.mjs';
import { runtimePath } from '../../../scripts/runtime.mjs';
import type { Figure } from '../report.ts';
import { spread } from '../spread.ts';
import { memoryOf, processTree } from './processes.ts';

const CLOCK = fileURLToPath(new URL('start-clock.cjs', import.meta.url));
const EMPTY_APP = fileURLToPath(new URL('empty-app', import.meta.url));

/** Starts of each app that are measured in turn; one of each goes before, to warm the disk. */
const ROUNDS = 7;

/** In the last of them the memory is looked at too, so long after the start, in ms. */
const MEMORY_ROUNDS = 3;
const MEMORY_AFTER_MS = 12_000;

/** A start that takes longer than this, in ms, or an end, has failed. */
const LIMIT_MS = 120_000;

/** As multiples of the empty app. */
const TIME_REACH = 2;
const MEMORY_REACH = 1.6;

/** One start. */
interface Start {
  /** From the start of the process to the usable window. */
  readonly ms: number;
  /** Of all processes, or null where it was not looked at. */
  readonly memoryMb: number | null;
}

/** Starts the empty app and Sheaf in turn on a library that is up to date. */
export async function measureStart(
  library: string,
  folder: string,
  work: string,
  environment: NodeJS.ProcessEnv,
): Promise<Figure[]> {
  // This bench runs in Electron too, and pages that it shares with an app count half for the app.
  const shared = runtimePath();
  const program = join(work, 'runtime', basename(shared));
  cpSync(dirname(shared), dirname(program), { recursive: true });
  const engine = join(work, 'empty');
  mkdirSync(engine, { recursive: true });
  const empty: Start[] = [];
  const sheaf: Start[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const withMemory = round > ROUNDS - MEMORY_ROUNDS;
    const nothing = await start(program, [EMPTY_APP], withMemory, {
      ...environment,
      BENCH_ENGINE: engine,
      BENCH_WAITS_FOR: 'paint',
    });
    const own = await start(
      program,
      [projectFolder, `--library=${library}`, `--watch=${folder}`],
      withMemory,
      { ...environment, BENCH_WAITS_FOR: 'list' },
    );
    if (round === 0) continue;
    empty.push(nothing);
    sheaf.push(own);
  }
  return [
    ...compared('start', 'ms', empty, sheaf, ({ ms }) => ms, TIME_REACH),
    ...compared('memory', 'MB', empty, sheaf, ({ memoryMb }) => memoryMb, MEMORY_REACH),
  ];
}

/** The median of both, and of their ratios round by round: what else goes on meets both alike. */
function compared(
  what: string,
  unit: string,
  empty: readonly Start[],
  sheaf: readonly Start[],
  take: (start: Start) => number | null,
  reach: number,
): Figure[] {
  const pairs = sheaf.flatMap((start, round) => {
    const [own, other] = [take(start), take(empty[round] ?? start)];
    return own === null || other === null ? [] : [{ own, other, ratio: own / other }];
  });
  const median = (values: readonly number[]) => spread(values).median;
  const starts = `median of ${String(pairs.length)} starts`;
  return [
    {
      name: `${what} of an empty Electron window, ${starts}`,
      value: median(pairs.map(({ other }) => other)),
      unit,
      ratio: null,
      reach: null,
    },
    {
      name: `${what} of Sheaf with its list, ${starts}`,
      value: median(pairs.map(({ own }) => own)),
      unit,
      ratio: median(pairs.map(({ ratio }) => ratio)),
      reach,
    },
  ];
}

async function start(
  program: string,
  app: readonly string[],
  withMemory: boolean,
  env: NodeJS.ProcessEnv,
): Promise<Start> {
  const args = [...launchArguments(env), '-r', CLOCK, ...app];
  const began = performance.timeOrigin + performance.now();
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  keep(child, 'work');
  try {
    const ms = (await usableAt(child)) - began;
    let memoryMb = null;
    if (withMemory) {
      await setTimeout(MEMORY_AFTER_MS);
      memoryMb = memoryOf(processTree(child.pid ?? 0));
    }
    return { ms, memoryMb };
  } finally {
    await end(child);
  }
}

/** When the clock says that the window can be used, in ms since 1970. */
function usableAt(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = () => {
      reject(new Error('The app did not start.'));
    };
    const signal = AbortSignal.timeout(LIMIT_MS);
    signal.addEventListener('abort', fail, { once: true });
    child.once('exit', fail);
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, at] = /^usable ([\d.]+)$/u.exec(line) ?? [];
      if (at !== undefined) resolve(Number(at));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([ended, setTimeout(LIMIT_MS, null, { ref: false })]);
  child.kill('SIGKILL');
}
