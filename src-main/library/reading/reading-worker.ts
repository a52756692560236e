/** A thread that reads captures. It may die of one: its pool goes on without that file. */
import { parentPort } from 'node:worker_threads';
import { memoryOf, sideBySide } from '../index-store/packing.ts';
import type { ReadFile } from '../index-store/records.ts';
import type { TaskReply, TaskRequest } from './messages.ts';
import { openCapture } from './open-capture.ts';
import { readForIndex } from './read-for-index.ts';
import { confirm, findPassages } from './search-again.ts';

parentPort?.on('message', (request: TaskRequest) => {
  const reply = answer(request);
  parentPort?.postMessage(reply, givenAway(request, reply));
});

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
