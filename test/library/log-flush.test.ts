import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LogFlush, NotFlushed } from '../../src-main/library/log-flush.ts';
import { taskHandlers } from '../../src-main/library/task-handlers.ts';
import { openLibrary, temporaryDirectory } from './temporary-library.ts';

/** A log that is flushed when the test says so. */
function slowLog() {
  const begun: PromiseWithResolvers<undefined>[] = [];
  const log = new LogFlush('', async () => {
    const flush = Promise.withResolvers<undefined>();
    begun.push(flush);
    await flush.promise;
  });
  return { log, begun };
}

/** Which of these are settled when all that can happen has happened. */
async function settled(promises: readonly Promise<unknown>[]): Promise<number[]> {
  const done: number[] = [];
  for (const [at, promise] of promises.entries()) {
    const note = () => done.push(at);
    promise.then(note, note);
  }
  await new Promise((resolve) => setImmediate(resolve));
  return done;
}

test('what is committed during one flush waits for the next, which all of it shares', async () => {
  const { log, begun } = slowLog();
  const calls = [log.flush(), log.flush(), log.flush()];
  expect(begun).toHaveLength(1);
  begun[0]?.resolve(undefined);
  expect(await settled(calls)).toEqual([0]);
  expect(begun).toHaveLength(2);
  const late = log.flush();
  begun[1]?.resolve(undefined);
  expect(await settled([...calls, late])).toEqual([0, 1, 2]);
  begun[2]?.resolve(undefined);
  await late;
  expect(begun).toHaveLength(3);
});

test('a flush that fails is told to those who waited for it, and the next is tried', async () => {
  const { log, begun } = slowLog();
  const first = log.flush();
  const second = log.flush();
  begun[0]?.reject(new Error('no room'));
  await expect(first).rejects.toThrow('no room');
  await settled([]);
  begun[1]?.resolve(undefined);
  await second;
});

test('nothing the person did is acknowledged where it cannot be brought onto the disk', async () => {
  const directory = temporaryDirectory();
  const library = openLibrary(directory);
  const tasks = taskHandlers(library, {
    directory,
    onEntries: () => undefined,
    rebuild: () => Promise.resolve(null),
    onClose: () => undefined,
  });
  await tasks.changeSettings({ theme: 'dark' });
  // SQLite still has the log open and writes it; nobody else finds it.
  const log = join(directory, 'library', 'state.sqlite-wal');
  rmSync(log);
  mkdirSync(log);
  await expect(tasks.changeSettings({ theme: 'light' })).rejects.toThrow(NotFlushed);
  rmSync(log, { recursive: true });
  // Nor would anybody find what is written into a file that was taken away.
  renameSync(join(directory, 'library', 'state.sqlite'), join(directory, 'elsewhere'));
  await expect(tasks.changeSettings({ theme: 'black' })).rejects.toThrow(NotFlushed);
});
