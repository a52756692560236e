/**
 * The thread that writes the index. Storing a batch, and all that SQLite does at its end, takes
 * many times as long as a window may wait for an answer; the library's thread answers meanwhile
 * from what is stored.
 */
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { UnusableDatabase } from '../database.ts';
import type { BatchResult } from './records.ts';
import {
  received,
  type IndexChange,
  type WritingData,
  type WritingReply,
  type WritingRequest,
  type WritingWork,
} from './writing-messages.ts';

/** The thread was ended under its work by something that was not the work's doing. */
export class WritingInterrupted extends Error {
  constructor() {
    super('The thread that writes the index was ended.');
    this.name = 'WritingInterrupted';
  }
}

/** Memory of the thread's heap, in MB: a batch's articles, which are some 30. */
const HEAP_MB = 256;
/** Young objects, in MB. */
const YOUNG_MB = 16;
/** A thread that has nothing to do for so long is ended, to give its memory back. */
const IDLE_MS = 10_000;

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

interface WaitingChange extends Waiting<void> {
  readonly change: IndexChange;
}

/** One thread, started when first needed. */
export class WritingThread {
  readonly #script: string | URL;
  readonly #data: WritingData;
  /** Makes a change without the thread, which is gone. */
  readonly #changeHere: (change: IndexChange) => void;
  /** The index as a file of its disk, which is open in this thread. */
  readonly #file: number;
  #worker: Worker | null = null;
  #work: Waiting<BatchResult> | null = null;
  readonly #changes = new Map<number, WaitingChange>();
  #nextId = 1;
  #idle: NodeJS.Timeout | null = null;

  /** `script` is the path of the built `writing-worker`. */
  constructor(script: string | URL, data: WritingData, changeHere: (change: IndexChange) => void) {
    this.#script = script;
    this.#data = data;
    this.#changeHere = changeHere;
    this.#file = statSync(data.index).ino;
  }

  /** Whether it writes, so that nobody else can. */
  get busy(): boolean {
    return this.#work !== null || this.#changes.size > 0;
  }

  /** Starts the thread, so that a batch that comes soon does not wait for it. */
  warm(): void {
    try {
      this.#worker ??= this.#start();
    } catch {
      return; // Whoever has work for it is told.
    }
    if (!this.busy) this.#rest();
  }

  /**
   * Does work, one at a time. What `given` lists is no longer the caller's afterwards.
   *
   * @throws {WritingInterrupted} where the thread was ended from outside; nothing of the work may
   *   be stored, or a part of it
   */
  work(work: WritingWork, given: readonly ArrayBuffer[] = []): Promise<BatchResult> {
    return new Promise((resolve, reject) => {
      this.#work = { resolve, reject };
      this.#send({ kind: 'work', work }, given);
    });
  }

  /** Makes a change before the rest of the work under way. */
  change(change: IndexChange): Promise<void> {
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#changes.set(id, { change, resolve, reject });
      this.#send({ kind: 'change', id, change });
    });
  }

  /** Ends the thread, which has nothing to do. */
  async close(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = this.#worker;
    if (!worker) return;
    this.#worker = null;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    // Whoever waits for this may have nothing else to do.
    worker.ref();
    const request: WritingRequest = { kind: 'close' };
    worker.postMessage(request);
    await ended;
  }

  #send(request: WritingRequest, given: readonly ArrayBuffer[] = []): void {
    if (this.#idle) clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    worker.postMessage(request, given);
  }

  /** @throws {UnusableDatabase} where the file was taken away: the thread would write another one */
  #start(): Worker {
    const { index } = this.#data;
    if (statSync(index, { throwIfNoEntry: false })?.ino !== this.#file) {
      throw new UnusableDatabase(index, 'damaged');
    }
    const worker = new Worker(this.#script, {
      workerData: this.#data,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
      argv: [],
      name: 'sheaf-writing',
    });
    let failure: unknown = null;
    worker.on('message', (reply: WritingReply) => {
      this.#answered(reply);
    });
    worker.on('error', (error) => {
      failure = error;
    });
    worker.on('exit', () => {
      if (worker === this.#worker) this.#lost(failure);
    });
    worker.unref();
    return worker;
  }

  #answered(reply: WritingReply): void {
    if (reply.kind === 'changed') {
      const change = this.#changes.get(reply.id);
      this.#changes.delete(reply.id);
      if (reply.error) change?.reject(received(reply.error));
      else change?.resolve();
    } else {
      const work = this.#work;
      this.#work = null;
      if (reply.kind === 'worked') work?.resolve(reply.result);
      else work?.reject(received(reply.error));
    }
    if (!this.busy) this.#rest();
  }

  #rest(): void {
    this.#worker?.unref();
    if (this.#idle) clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      if (!this.busy) void this.close();
    }, IDLE_MS);
    this.#idle.unref();
  }

  /** The thread is gone. What it had begun is undone by SQLite. */
  #lost(failure: unknown): void {
    this.#worker = null;
    const changes = [...this.#changes.values()];
    this.#changes.clear();
    const work = this.#work;
    this.#work = null;
    for (const { change, resolve, reject } of changes) {
      try {
        this.#changeHere(change);
        resolve();
      } catch (error) {
        reject(error);
      }
    }
    work?.reject(failure ?? new WritingInterrupted());
  }
}
