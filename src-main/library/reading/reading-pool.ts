/**
 * Threads that read captures, each with a limit of memory and of time. A file that kills its thread
 * or takes too long is read again as plain text; where even that fails it becomes a problem. Its
 * neighbours are read as if it had not been there.
 */
import { Worker } from 'node:worker_threads';
import { reason, say } from '../../sayings.ts';
import type { FileOutcome, ReadFile } from '../index-store/records.ts';
import type { PlaceName } from '../folders/place-name.ts';
import { factsOf, noFacts } from '../folders/look.ts';
import type { ArticleFile } from '../index-store/search-reader.ts';
import type { Snippet } from '../search/snippet.ts';
import {
  FILE_OF_BATCH,
  WAITING_FOR_DISK,
  type ReadingData,
  type ReadingTasks,
  type SearchAgain,
  type TaskName,
  type TaskReply,
  type TaskRequest,
} from './messages.ts';
import type { OpenedCapture } from './open-capture.ts';
import { unreadable } from './read-bytes.ts';
import type { TypedQuery } from './search-again.ts';

/** How a task ended that gave no value: what it was given was too much, or a disk did not answer. */
type Failure = TooMuch | 'no-answer';
type TooMuch = 'timed-out' | 'crashed';

/** A task that gave no value; `file` is the one of its batch with which it was then. */
interface Failed {
  readonly failure: Failure;
  readonly file: number;
}

interface Task {
  readonly request: TaskRequest;
  readonly limitMs: number;
  readonly settle: (outcome: { value: unknown } | Failed) => void;
  /** How often its thread was ended under it by something that was not the task's doing. */
  interrupted: number;
}

/** The tasks that hold a query against files and give a T for each. */
type SearchTask<T> = {
  [N in TaskName]: ReadingTasks[N] extends { argument: SearchAgain; value: T[] } ? N : never;
}[TaskName];

/** Memory of one thread's heap, in MB: the greatest capture seen (443 KB) needs under 30. */
const HEAP_MB = 192;
/** Young objects of one thread, in MB: by its own measure V8 keeps 48 MB for them in each. */
const YOUNG_MB = 8;
/**
 * Tasks that a thread has at once: while it does one, the next already waits for it, because the
 * library's thread takes its time to send another.
 */
const TASKS_AHEAD = 2;
/** How long a task may take, in ms. */
export interface TimeLimits {
  readonly task: number;
  /** Added for each file of a batch. */
  readonly file: number;
  /** Added for a disk that is waking, or a drive that has to be connected again. */
  readonly disk: number;
}

/** A second a megabyte is the most that a parser may take; a file is at most 32 MB, most are 4 KB. */
const LIMITS: TimeLimits = { task: 5000, file: 50, disk: 10_000 };
/** Files of a batch for which a disk has no answer, after which it is not asked for the others. */
const MOST_UNANSWERED = 2;
/** A thread that ends without an error was ended from outside; its task gets so many others. */
const MOST_INTERRUPTIONS = 20;
/** All threads but one that have nothing to do for so long are ended, to give their memory back. */
const IDLE_MS = 10_000;

/** A fixed number of reading threads, started when first needed. */
export class ReadingPool {
  readonly #script: string | URL;
  readonly #size: number;
  readonly #limits: TimeLimits;
  readonly #waiting: Task[] = [];
  readonly #threads = new Set<Thread>();
  #nextId = 1;
  #closed = false;

  /** `script` is the path of the built `reading-worker`. */
  constructor(script: string | URL, size: number, limits = LIMITS) {
    this.#script = script;
    this.#size = size;
    this.#limits = limits;
  }

  /** Starts the first thread, so that the first file does not wait for it. */
  warm(): void {
    if (this.#threads.size === 0) this.#startThread();
  }

  /** How many batches keep all threads busy with one more waiting for each. */
  get appetite(): number {
    return this.#size * 2;
  }

  /** Reads files of a folder for the index, one outcome for each, in any order. */
  async index(folder: string, names: readonly PlaceName[], unanswered = 0): Promise<ReadFile[]> {
    const outcome = await this.#perform('index', { folder, names, asText: false }, names.length);
    if ('value' in outcome) return outcome.value;
    if (outcome.failure === 'no-answer') {
      const given = unanswered < MOST_UNANSWERED ? [names[outcome.file] ?? ''] : names;
      const others = names.filter((name) => !given.includes(name));
      const read = others.length > 0 ? await this.index(folder, others, unanswered + 1) : [];
      return [...given.map(unansweredFile), ...read];
    }
    const [only] = names;
    if (names.length === 1 && only !== undefined) {
      return [await this.#indexAsText(folder, only, outcome.failure)];
    }
    // One of the batch did it: alone, it harms only itself.
    const singles = await Promise.all(names.map((name) => this.index(folder, [name])));
    return singles.flat();
  }

  /** Reads one file for the reader; null where it is not there any more. */
  async open(folder: string, name: PlaceName): Promise<OpenedCapture | null> {
    const first = await this.#perform('open', { folder, name, asText: false }, 1, 'first');
    if ('value' in first) return first.value;
    const second = await this.#perform('open', { folder, name, asText: true }, 1, 'first');
    return 'value' in second ? second.value : null;
  }

  /** The best passages of files for a query, in their order; null where a file is not there. */
  async passages(query: TypedQuery, files: readonly ArticleFile[]): Promise<(Snippet | null)[]> {
    return this.#searchAgain<Snippet | null>('passages', query, files, null);
  }

  /** Whether articles are what a query asks for, by their files, in their order. */
  async confirm(query: TypedQuery, files: readonly ArticleFile[]): Promise<boolean[]> {
    return this.#searchAgain('confirm', query, files, false);
  }

  /** Ends all threads; tasks under way are left unanswered. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  async #indexAsText(folder: string, name: PlaceName, failure: TooMuch): Promise<ReadFile> {
    const outcome = await this.#perform('index', { folder, names: [name], asText: true }, 1);
    const [read] = 'value' in outcome ? outcome.value : [];
    if (read) return { ...read, outcome: withCause(read.outcome, failure) };
    const facts = factsOf(folder, name) ?? noFacts(name);
    const message = say(failure === 'timed-out' ? 'took-too-long' : 'took-too-much');
    const refusal = { code: failure, message };
    return { facts, looked: Date.now(), outcome: { kind: 'refused', refusal }, whole: true };
  }

  /** Holds a query against files; `none` is for a file that cannot even be read as text. */
  async #searchAgain<T>(
    task: SearchTask<T>,
    query: TypedQuery,
    files: readonly ArticleFile[],
    none: T,
  ): Promise<T[]> {
    const ask = async (asText: boolean) => {
      // Someone waits for it: it goes before what is read for the index.
      const outcome = await this.#perform(task, { query, files, asText }, files.length, 'first');
      // The task's name and T belong together by SearchTask.
      return 'value' in outcome ? (outcome.value as T[]) : null;
    };
    const found = await ask(false);
    if (found) return found;
    if (files.length === 1) return (await ask(true)) ?? [none];
    const singles = files.map((file) => this.#searchAgain(task, query, [file], none));
    return (await Promise.all(singles)).flat();
  }

  #perform<N extends TaskName>(
    task: N,
    argument: ReadingTasks[N]['argument'],
    files: number,
    turn: 'first' | 'last' = 'last',
  ): Promise<{ value: ReadingTasks[N]['value'] } | Failed> {
    return new Promise((resolve) => {
      // The union of requests cannot follow N through the generic; both come from the same map.
      const request = { id: this.#nextId++, task, argument } as TaskRequest;
      const entry: Task = {
        request,
        limitMs: this.#limits.task + files * this.#limits.file,
        settle: resolve as Task['settle'],
        interrupted: 0,
      };
      if (turn === 'first') this.#waiting.unshift(entry);
      else this.#waiting.push(entry);
      this.#dispatch();
    });
  }

  #dispatch(): void {
    while (this.#waiting.length > 0 && !this.#closed) {
      const thread = this.#freeThread();
      if (!thread) return;
      const task = this.#waiting.shift();
      if (task) thread.take(task);
    }
  }

  #freeThread(): Thread | null {
    for (const thread of this.#threads) if (thread.tasks === 0) return thread;
    if (this.#threads.size < this.#size) return this.#startThread();
    for (const thread of this.#threads) if (thread.tasks < TASKS_AHEAD) return thread;
    return null;
  }

  #startThread(): Thread {
    const thread: Thread = new Thread(this.#script, this.#limits.disk, {
      ended: (undone) => {
        this.#threads.delete(thread);
        this.#waiting.unshift(...undone);
        this.#dispatch();
      },
      freed: () => {
        this.#dispatch();
      },
      isNeeded: () => this.#threads.size === 1,
    });
    this.#threads.add(thread);
    return thread;
  }
}

/** What came of reading as text, with why that had to be. */
function withCause(outcome: FileOutcome, code: TooMuch): FileOutcome {
  if (outcome.kind !== 'article' || outcome.problem === null) return outcome;
  return { ...outcome, problem: { ...outcome.problem, code } };
}

/** A file for which the disk had no answer now. */
function unansweredFile(name: PlaceName): ReadFile {
  const refusal = unreadable(reason('no-answer'));
  const outcome = { kind: 'refused', refusal } as const;
  return { facts: noFacts(name), looked: Date.now(), outcome, whole: true };
}

/** What a thread tells its pool, and asks of it. */
interface ThreadOwner {
  /** The thread is no more; these tasks it had not begun. */
  readonly ended: (undone: readonly Task[]) => void;
  readonly freed: () => void;
  /** Whether the thread is to stay though it has nothing to do. */
  readonly isNeeded: () => boolean;
}

/** One reading thread with the tasks that it has, in the order in which it does them. */
class Thread {
  readonly #worker: Worker;
  readonly #owner: ThreadOwner;
  readonly #diskMs: number;
  readonly #progress: ReadingData['progress'] = new Int32Array(new SharedArrayBuffer(8));
  readonly #tasks: Task[] = [];
  #limit: NodeJS.Timeout | null = null;
  #idle: NodeJS.Timeout | null = null;
  #ended = false;

  constructor(script: string | URL, diskMs: number, owner: ThreadOwner) {
    this.#owner = owner;
    this.#diskMs = diskMs;
    this.#worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
      workerData: { progress: this.#progress } satisfies ReadingData,
      // The program's own arguments and flags are nothing to a thread that reads files.
      argv: [],
      name: 'sheaf-reading',
    });
    this.#worker.on('message', (reply: TaskReply) => {
      this.#answered(reply);
    });
    this.#worker.on('error', () => {
      this.#lost('crashed');
    });
    this.#worker.on('exit', () => {
      this.#interrupted();
    });
    this.#worker.unref();
  }

  /** How many tasks it has. */
  get tasks(): number {
    return this.#ended ? Infinity : this.#tasks.length;
  }

  take(task: Task): void {
    if (this.#idle) clearTimeout(this.#idle);
    this.#worker.ref();
    this.#worker.postMessage(task.request);
    this.#tasks.push(task);
    if (this.#tasks.length === 1) this.#startLimit(task);
  }

  async end(): Promise<void> {
    this.#ended = true;
    if (this.#limit) clearTimeout(this.#limit);
    if (this.#idle) clearTimeout(this.#idle);
    await this.#worker.terminate();
  }

  #answered(reply: TaskReply): void {
    const task = this.#release();
    if (!task) return;
    const [next] = this.#tasks;
    if (next) this.#startLimit(next);
    if (reply.bug !== undefined) {
      // A fault of ours, not of the world: it is told, and the file is treated as one that crashed.
      console.error(`Reading failed: ${reply.bug}`);
      task.settle({ failure: 'crashed', file: 0 });
    } else {
      task.settle({ value: reply.value });
    }
    if (!next) this.#startIdle();
    this.#owner.freed();
  }

  #lost(failure: Failure): void {
    if (this.#ended) return;
    this.#ended = true;
    void this.#worker.terminate();
    this.#release()?.settle({ failure, file: Atomics.load(this.#progress, FILE_OF_BATCH) });
    this.#owner.ended(this.#tasks.splice(0));
  }

  /** The thread is gone, and no file is to blame for it. */
  #interrupted(): void {
    const [task] = this.#tasks;
    if (this.#ended || !task || ++task.interrupted > MOST_INTERRUPTIONS) {
      this.#lost('crashed');
      return;
    }
    this.#ended = true;
    if (this.#limit) clearTimeout(this.#limit);
    if (this.#idle) clearTimeout(this.#idle);
    this.#owner.ended(this.#tasks.splice(0));
  }

  #startLimit(task: Task): void {
    this.#limit = setTimeout(() => {
      if (!this.#waitsForDisk) this.#lost('timed-out');
      else {
        this.#limit = setTimeout(() => {
          this.#lost(this.#waitsForDisk ? 'no-answer' : 'timed-out');
        }, this.#diskMs);
      }
    }, task.limitMs);
  }

  get #waitsForDisk(): boolean {
    return Atomics.load(this.#progress, WAITING_FOR_DISK) === 1;
  }

  #startIdle(): void {
    this.#idle = setTimeout(() => {
      if (!this.#owner.isNeeded()) this.#lost('crashed');
    }, IDLE_MS);
    this.#idle.unref();
  }

  #release(): Task | null {
    if (this.#limit) clearTimeout(this.#limit);
    if (this.#idle) clearTimeout(this.#idle);
    const task = this.#tasks.shift() ?? null;
    if (this.#tasks.length === 0) this.#worker.unref();
    return task;
  }
}
