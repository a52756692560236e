/** The thread that writes the index: batches of read files, and between them what the person did. */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { openDatabase, openForReading } from '../database.ts';
import { markSource, tagSource } from '../state-store/person-marks.ts';
import { STATE_SHAPE } from '../state-store/state-store.ts';
import { Statements } from '../statements.ts';
import { stepBack } from '../thread-priority.ts';
import { BatchWriter } from './batch-writer.ts';
import { INDEX_SHAPE } from './index-store.ts';
import type { BatchResult } from './records.ts';
import {
  sendable,
  type IndexChange,
  type WritingData,
  type WritingReply,
  type WritingRequest,
  type WritingWork,
} from './writing-messages.ts';

/** Pages of the index that this thread keeps in memory, in KiB: the upper levels of its trees. */
const CACHE_KIB = 24 * 1024;

/**
 * Pages in the log before they are taken into the file, at 4 KiB each: some three batches, so that
 * a page that all of them change is written once.
 */
const LOGGED_PAGES = 6000;

/** Nobody waits for a batch; the window, and what reads for it, go first. */
const NICENESS = 10;

stepBack(NICENESS);

// The library's thread starts this script with these data, and nothing else does.
const { index: indexPath, state: statePath } = workerData as WritingData;

const index = openDatabase(indexPath, INDEX_SHAPE);
index.exec(`PRAGMA cache_size = -${String(CACHE_KIB)};
  PRAGMA wal_autocheckpoint = ${String(LOGGED_PAGES)}; PRAGMA journal_size_limit = 33554432;`);
const state = openForReading(statePath, STATE_SHAPE);
const person = new Statements(state);
const writer = new BatchWriter(index, markSource(person), tagSource(person));

/** Messages that came while a batch was being written, in their order. */
const received: WritingRequest[] = [];

function say(reply: WritingReply): void {
  parentPort?.postMessage(reply);
}

function perform(work: WritingWork): BatchResult {
  if (work.kind === 'remove-folder') return writer.removeFolder(work.folder);
  return writer.write(work.folder, work.reads, work.gone, { isWaiting, serve });
}

/** Whether something waits that goes before the rest of the batch. */
function isWaiting(): boolean {
  if (!parentPort) return false;
  const waiting = receiveMessageOnPort(parentPort) as { message: WritingRequest } | undefined;
  if (waiting) received.push(waiting.message);
  return received.length > 0;
}

function serve(): void {
  for (const request of received.splice(0)) answer(request);
}

function change(id: number, wanted: IndexChange): void {
  try {
    writer.change(wanted);
    say({ kind: 'changed', id, error: null });
  } catch (error) {
    say({ kind: 'changed', id, error: sendable(error) });
  }
}

function answer(request: WritingRequest): void {
  switch (request.kind) {
    case 'change':
      change(request.id, request.change);
      break;
    case 'work':
      try {
        say({ kind: 'worked', result: perform(request.work) });
      } catch (error) {
        say({ kind: 'work-failed', error: sendable(error) });
      }
      break;
    case 'close':
      // So that the next opening, or a change of the person's, finds a short log.
      index.exec('PRAGMA wal_checkpoint(PASSIVE)');
      index.close();
      state.close();
      parentPort?.close();
  }
}

parentPort?.on('message', (request: WritingRequest) => {
  answer(request);
  serve();
});
