/**
 * How long a caller waits for the library's thread while it takes in a folder for the first time:
 * the thread of the program itself, asked over messages as the window's calls are.
 */
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type {
  LibraryMessage,
  LibraryTask,
  LibraryTasks,
  LibraryWorkerData,
} from '../../src-main/library/worker-messages.ts';
import { THREADS } from './threads.ts';

const LIBRARY_SCRIPT = new URL('../../src-main/library/worker.ts', import.meta.url);

/** A thread that answers at once. */
const ECHO = `const { parentPort } = require('node:worker_threads');
  parentPort.on('message', () => parentPort.postMessage(null));`;

/** Time between an answer and the next question, in ms: a person scrolls and types. */
const ASK_EVERY_MS = 20;

/** Rows of a screenful. */
const ROWS = 40;

/** A window should be answered within so long, in ms. */
export const ANSWER_REACH_MS = 50;

/** What a caller saw. */
export interface AnswerFigures {
  /** Seconds until the folder was taken in, with all that was asked meanwhile. */
  readonly seconds: number;
  readonly asked: number;
  /** Times from question to answer, in ms. */
  readonly median: number;
  /** 99 in 100 took no longer. */
  readonly usual: number;
  readonly longest: number;
  /** The same for a thread that does nothing: what the machine does besides meets both. */
  readonly idleUsual: number;
  readonly idleLongest: number;
  /** How many took longer than {@link ANSWER_REACH_MS}. */
  readonly late: number;
}

/** Takes in a folder and asks all the while. */
export async function measureAnswers(folder: string, directory: string): Promise<AnswerFigures> {
  const library = new LibraryCalls(folder, directory);
  const idle = new Worker(ECHO, { eval: true });
  const times: number[] = [];
  const idleTimes: number[] = [];
  const timed = async <N extends LibraryTask>(task: N, argument: LibraryTasks[N]['argument']) => {
    const asked = performance.now();
    const value = await library.ask(task, argument);
    times.push(performance.now() - asked);
    const echoed = performance.now();
    idle.postMessage(null);
    await once(idle, 'message');
    idleTimes.push(performance.now() - echoed);
    await setTimeout(ASK_EVERY_MS);
    return value;
  };
  await library.opened;
  const began = performance.now();
  for (let isReady = false; !isReady;) {
    const list = await timed('order', { view: 'all', limit: 1000 });
    await timed('rows', [...(list?.rows.slice(0, ROWS) ?? [])]);
    await timed('order', { view: 'all', search: '中国', limit: ROWS });
    isReady = (await timed('status', null)).phase === 'ready';
  }
  const seconds = (performance.now() - began) / 1000;
  await library.close();
  await idle.terminate();
  return {
    seconds,
    asked: times.length,
    median: least(times, 0.5),
    usual: least(times, 0.99),
    longest: least(times, 1),
    idleUsual: least(idleTimes, 0.99),
    idleLongest: least(idleTimes, 1),
    late: times.filter((ms) => ms > ANSWER_REACH_MS).length,
  };
}

/** The time that this share of all did not exceed. */
function least(times: readonly number[], share: number): number {
  const rising = times.toSorted((a, b) => a - b);
  return rising[Math.ceil(share * rising.length) - 1] ?? 0;
}

/** The program's library thread, and questions to it. */
class LibraryCalls {
  readonly opened: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (message: LibraryMessage) => void>();
  #nextId = 1;

  constructor(folder: string, directory: string) {
    const workerData: LibraryWorkerData = {
      directory,
      readingScript: THREADS.readingScript.pathname,
      writingScript: THREADS.writingScript.pathname,
      watch: [folder],
      fallback: [],
    };
    this.#worker = new Worker(LIBRARY_SCRIPT, { workerData });
    this.opened = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: LibraryMessage) => {
        if (message.kind === 'opened') resolve();
        else if (message.kind === 'unusable') reject(new Error(message.message));
        else if (message.kind !== 'event') this.#waiting.get(message.id)?.(message);
      });
    });
  }

  async ask<N extends LibraryTask>(
    task: N,
    argument: LibraryTasks[N]['argument'],
  ): Promise<LibraryTasks[N]['value']> {
    const id = this.#nextId++;
    const message = await new Promise<LibraryMessage>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ id, task, argument });
    });
    this.#waiting.delete(id);
    if (message.kind !== 'reply') throw new Error(`No answer to “${task}”.`);
    // The thread answers a task with the task's own kind of value.
    return message.value as LibraryTasks[N]['value'];
  }

  async close(): Promise<void> {
    await this.ask('close', null);
    await this.#worker.terminate();
  }
}
