/**
 * A thread that reads captures. It may die of one: its pool goes on without that file. Started with
 * an order to check an index, it does that and ends.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { checkOrderIn, isWhole } from '../index-store/index-check.ts';
import { memoryOf, sideBySide } from '../index-store/packing.ts';
import type { ReadFile } from '../index-store/records.ts';
import { stepBack } from '../thread-priority.ts';
import type { TaskReply, TaskRequest } from './messages.ts';
import { openCapture } from './open-capture.ts';
import { readForIndex } from './read-for-index.ts';
import { confirm, findPassages } from './search-again.ts';

/** The window goes first; but somebody may wait for what is read. */
const NICENESS = 5;

stepBack(NICENESS);

const order = checkOrderIn(workerData);
if (order) parentPort?.postMessage(isWhole(order));
else {
  parentPort?.on('message', (request: TaskRequest) => {
    const reply = answer(request);
    parentPort?.postMessage(reply, givenAway(request, reply));
  });
}

/** The memory of what was read for the index, which the library's thread gets without copying it. */
function givenAway({ task }: TaskRequest, { value }: TaskReply): ArrayBuffer[] {
  // The value is the one of the task, which was done above.
  return task === 'index' && value !== undefined ? memoryOf(value as ReadFile[]) : [];
}

function answer(request: TaskRequest): TaskReply {
  const { id } = request;
  try {
    return { id, value: perform(request) };
  } catch (error) {
    return { id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function perform(request: TaskRequest): unknown {
  switch (request.task) {
    case 'open': {
      const { folder, name, asText } = request.argument;
      return openCapture(folder, name, asText);
    }
    case 'index': {
      const { folder, names, asText } = request.argument;
      return sideBySide(names.map((name) => readForIndex(folder, name, asText)));
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
