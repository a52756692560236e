/** The main thread's hold on the library's thread: asks it, hears it, ends it. */
import { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ErrorCode, Events, Reply } from './contract.ts';
import { say } from './sayings.ts';
import type {
  LibraryMessage,
  LibraryTask,
  LibraryTasks,
  LibraryWorkerData,
} from './library/worker-messages.ts';

/** Young objects of the thread, in MB: by its own measure V8 keeps 48 MB for them for good. */
const YOUNG_MB = 8;

/** What the thread tells of itself and of the library. */
export interface LibraryThreadEvents {
  status: [Events['library/status']];
  changed: [Events['library/changed']];
  /** The library is open; its folders. */
  opened: [readonly string[]];
  /** The library cannot be used (any more); words for a person. */
  failed: [string];
}

type Answer = Reply<unknown>;

/** The library, on its own thread. */
export class LibraryThread extends EventEmitter<LibraryThreadEvents> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #nextId = 1;
  #closing = false;
  #failure: string | null = null;

  constructor(script: string, data: LibraryWorkerData) {
    super();
    this.#worker = new Worker(script, {
      workerData: data,
      name: 'sheaf-library',
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#worker.on('message', (message: LibraryMessage) => {
      this.#hear(message);
    });
    this.#worker.on('error', (error: Error) => {
      console.error(error);
      this.#fail(say('library-failed', { reason: error.message }));
    });
    this.#worker.on('exit', () => {
      if (!this.#closing) this.#fail(say('library-stopped'));
    });
  }

  /** Asks the library; faults of the world come as values. */
  ask<N extends LibraryTask>(
    task: N,
    argument: LibraryTasks[N]['argument'],
  ): Promise<Reply<LibraryTasks[N]['value']>> {
    if (this.#failure !== null) {
      return Promise.resolve(failed('storage', this.#failure));
    }
    const id = this.#nextId++;
    return new Promise((resolve) => {
      // The thread answers each task with that task's value: LibraryTasks says so on both sides.
      this.#waiting.set(id, resolve as (answer: Answer) => void);
      this.#worker.postMessage({ id, task, argument });
    });
  }

  /** Stores what is under way and ends the thread. */
  async close(): Promise<void> {
    this.#closing = true;
    if (this.#failure === null) await this.ask('close', null);
    await this.#worker.terminate();
  }

  #hear(message: LibraryMessage): void {
    switch (message.kind) {
      case 'reply':
        this.#settle(message.id, { ok: true, value: message.value });
        break;
      case 'fault':
        this.#settle(message.id, failed(message.code, message.message));
        break;
      case 'event':
        if (message.name === 'library/status') this.emit('status', message.event);
        else this.emit('changed', message.event);
        break;
      case 'opened':
        this.emit('opened', message.folders);
        break;
      case 'unusable':
        this.#fail(message.message);
    }
  }

  #settle(id: number, answer: Answer): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }

  #fail(message: string): void {
    if (this.#failure !== null || this.#closing) return;
    this.#failure = message;
    for (const id of [...this.#waiting.keys()]) this.#settle(id, failed('storage', message));
    this.emit('failed', message);
  }
}

function failed(
  code: ErrorCode,
  message: string,
): { ok: false; error: { code: ErrorCode; message: string } } {
  return { ok: false, error: { code, message } };
}
