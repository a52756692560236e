/**
 * A thread that reads captures. It may die of one: its pool goes on without that file. Started with
 * an order to check an index, it does that and ends.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { checkOrderIn, isWhole } from '../index-store/index-check.ts';
import { memoryOf, Packing, sideBySide } from '../index-store/packing.ts';
import type { ReadFile } from '../index-store/records.ts';
import { stepBack } from '../thread-priority.ts';
import { FileWarming, type Warming } from './file-warming.ts';
import {
  FILE_OF_BATCH,
  WAITING_FOR_DISK,
  type ReadingData,
  type TaskReply,
  type TaskRequest,
} from './messages.ts';
import { openCapture } from './open-capture.ts';
import { readBytes } from './read-bytes.ts';
import { readForIndex } from './read-for-index.ts';
import { confirm, findPassages } from './search-again.ts';

/** The window goes first; but somebody may wait for what is read. */
const NICENESS = 5;

stepBack(NICENESS);

const order = checkOrderIn(workerData);
// Whoever does not order a check starts this script with these data.
const { progress } = workerData as ReadingData;

const files = new FileWarming((folder, name) => {
  const read = readBytes(folder, name);
  Atomics.store(progress, WAITING_FOR_DISK, 0);
  return read;
});
const packing = new Packing();

if (order) parentPort?.postMessage(isWhole(order));
else {
  let before = Promise.resolve();
  parentPort?.on('message', (request: TaskRequest) => {
    const warming = beginWith(request);
    before = before.then(async () => {
      const reply = await answer(request, warming);
      parentPort?.postMessage(reply, givenAway(request, reply));
    });
  });
}

function beginWith({ task, argument }: TaskRequest): Warming | null {
  return task === 'index' ? files.begin(argument.folder, argument.names) : null;
}

/** The memory of what was read for the index, which the library's thread gets without copying it. */
function givenAway({ task }: TaskRequest, { value }: TaskReply): ArrayBuffer[] {
  // The value is the one of the task, which was done above.
  return task === 'index' && value !== undefined ? memoryOf(value as ReadFile[]) : [];
}

async function answer(request: TaskRequest, warming: Warming | null): Promise<TaskReply> {
  const { id } = request;
  try {
    return { id, value: await perform(request, warming) };
  } catch (error) {
    return { id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function perform(request: TaskRequest, warming: Warming | null): Promise<unknown> {
  switch (request.task) {
    case 'open': {
      const { folder, name, asText } = request.argument;
      return openCapture(folder, name, asText);
    }
    case 'index': {
      const { folder, names, asText } = request.argument;
      let file = 0;
      const waitFor = (next: number) => {
        Atomics.store(progress, FILE_OF_BATCH, next);
        Atomics.store(progress, WAITING_FOR_DISK, 1);
      };
      waitFor(file);
      try {
        const reads = await files.take(names, warming, (name, read) => {
          const outcome = readForIndex(folder, name, asText, packing, read);
          waitFor(++file);
          return outcome;
        });
        return sideBySide(reads);
      } finally {
        Atomics.store(progress, WAITING_FOR_DISK, 0);
        packing.finish();
      }
    }
    case 'passages': {
      const { query, files, asText } = request.argument;
      return findPassages(query, files, asText);
    }
    case 'confirm': {
      const { query, files, asText } = request.argument;
      return confirm(query, files, asText);
    }
  }
}
