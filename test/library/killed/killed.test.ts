/** What is left when the process is killed. `SHEAF_KILLS` is the number of kills during a scan. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Library } from '../../../src-main/library/library.ts';
import { checkLibrary } from '../../../src-main/library/check.ts';
import { openStoredState } from '../../../src-main/library/state-store/stored-state.ts';
import { startLibrary, type LibraryProcess, type PersonalDeed } from '../library-process.ts';
import { plainCapture } from '../plain-capture.ts';
import { snapshot } from '../snapshot.ts';
import {
  entries,
  openLibrary,
  put,
  temporaryDirectory,
  removeIndex,
} from '../temporary-library.ts';

const SCAN_KILLS = Number(process.env['SHEAF_KILLS'] ?? 6);
/** Fewer than during a scan, in the proportion of 20 to 50. */
const STATE_KILLS = Math.ceil(SCAN_KILLS * 0.4) + (SCAN_KILLS < 10 ? 1 : 0);
/** A round takes about two seconds; a busy machine may need many times that. */
const ROUND_MS = 20_000;

const FILES = 1200;
/** Every so many-th capture is another one of the article before it. */
const SECOND_CAPTURE = 40;

/** Fills a folder; the titles that its articles have, sorted. */
function fill(folder: string): string[] {
  const titles: string[] = [];
  for (let n = 0; n < FILES; n++) {
    const isSecond = n % SECOND_CAPTURE === 1;
    const url = `https://news.example.com/${String(isSecond ? n - 1 : n)}`;
    const text = plainCapture({ title: `t${String(n)}`, url, time: 1.5e12 + n * 1000 });
    put(folder, `s${String(n % 5)}/f${String(n)}.md`, text);
    // The same content in two places.
    if (n % 100 === 7) put(folder, `copies/f${String(n)}.md`, text);
    if (isSecond) titles.pop();
    titles.push(`t${String(n)}`);
  }
  return titles.toSorted();
}

function expectWhole(path: string): void {
  const database = new DatabaseSync(path, { readOnly: true });
  const check = database.prepare('PRAGMA quick_check').all();
  database.close();
  expect(check).toEqual([{ quick_check: 'ok' }]);
}

/**
 * Kills at a random moment: mostly when so many articles are stored, and a little later; in one of
 * five rounds at any time, which may be before anything is stored.
 */
async function killDuringScan(child: LibraryProcess, scanMs: number): Promise<void> {
  const stored = Math.floor(Math.random() * FILES);
  const reached = new Promise<void>((resolve) => {
    child.onWord((word) => {
      if (word.kind === 'done' || (word.kind === 'stored' && word.articles >= stored)) resolve();
    });
  });
  const scanning = child.hears('scanning');
  child.order({ do: 'scan' });
  await scanning;
  if (Math.random() < 0.2) await setTimeout(Math.random() * scanMs);
  else {
    await reached;
    await setTimeout(Math.random() * 30);
  }
  await child.kill();
}

/** How many rows the list has before the library is scanned. */
const listedNow = (library: Library) => library.searching.order({ view: 'all' }).length;

test(
  `every article is there once after each of ${String(SCAN_KILLS)} kills during a scan`,
  async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    const titles = fill(folder);
    const before = snapshot(folder);

    const first = await startLibrary(join(directory, 'library'), folder);
    const began = performance.now();
    await first.ask('scan');
    const scanMs = performance.now() - began;
    await first.kill();
    const marked = openLibrary(directory);
    const readIds = entries(marked)
      .filter((_, position) => position % 3 === 0)
      .map((entry) => entry.id);
    marked.personal.mark(readIds, { read: true });
    await marked.close();

    const found: number[] = [];
    for (let round = 0; round < SCAN_KILLS; round++) {
      removeIndex(directory);
      // Some rounds are killed twice before anything is put right.
      for (let kill = 0; kill <= (round % 3 === 2 ? 1 : 0); kill++) {
        const child = await startLibrary(join(directory, 'library'), folder);
        await killDuringScan(child, scanMs);
      }
      expectWhole(join(directory, 'library', 'state.sqlite'));
      if (existsSync(join(directory, 'library', 'index.sqlite'))) {
        expectWhole(join(directory, 'library', 'index.sqlite'));
      }
      const library = openLibrary(directory);
      found.push(listedNow(library));
      await library.scan();
      const rows = entries(library);
      expect(rows.map((row) => row.title).toSorted()).toEqual(titles);
      expect(new Set(rows.map((row) => row.id)).size).toBe(titles.length);
      expect(
        rows
          .filter((row) => row.read)
          .map((row) => row.id)
          .toSorted(),
      ).toEqual(readIds.toSorted());
      expect(library.problems()).toEqual([]);
      expect(library.status().notice).toBeNull();
      await library.close();
    }
    expect(snapshot(folder)).toEqual(before);
    console.info(
      `Killed ${String(SCAN_KILLS)} scans of ${String(Math.round(scanMs))} ms; articles stored by then: ${found.join(', ')} of ${String(titles.length)}. None lost, none twice.`,
    );
  },
  ROUND_MS * (SCAN_KILLS + 2),
);

test(
  `every acknowledged mark is there after each of ${String(STATE_KILLS)} kills while marking`,
  async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    fill(folder);
    const whole = openLibrary(directory);
    await whole.setFolders([folder]);
    await whole.scan();
    const ids = entries(whole).map((entry) => entry.id);
    await whole.close();
    const size = 4;
    const groups = Array.from({ length: Math.floor(ids.length / size) }, (_, group) =>
      ids.slice(group * size, (group + 1) * size),
    );

    let acknowledged = 0;
    for (let round = 0; round < STATE_KILLS; round++) {
      const read = round % 2 === 0;
      const child = await startLibrary(join(directory, 'library'), folder);
      const marked = new Set<number>();
      const killAfter = 1 + Math.floor(Math.random() * (groups.length - 2));
      const enough = new Promise<void>((resolve) => {
        child.onWord((word) => {
          if (word.kind !== 'marked') return;
          marked.add(word.group);
          if (marked.size === killAfter) resolve();
        });
      });
      child.order({ do: 'mark', groups, read });
      await enough;
      await setTimeout(Math.random() * 3);
      await child.kill();
      // Words may still have been on their way.
      await setTimeout(0);

      expectWhole(join(directory, 'library', 'state.sqlite'));
      const library = openLibrary(directory);
      expect(library.status().notice).toBeNull();
      const isRead = new Map(entries(library).map((entry) => [entry.id, entry.read]));
      for (const [group, members] of groups.entries()) {
        const marks = new Set(members.map((id) => isRead.get(id)));
        expect(marks.size, 'a group is marked whole or not at all').toBe(1);
        if (marked.has(group)) expect([...marks]).toEqual([read]);
      }
      acknowledged += marked.size;
      await library.close();
    }
    console.info(
      `Killed ${String(STATE_KILLS)} times while marking; ${String(acknowledged)} acknowledged changes of ${String(size)} articles each. None lost.`,
    );
  },
  ROUND_MS * (STATE_KILLS + 2),
);

test(
  `every tag, setting, position and import is there after each of ${String(STATE_KILLS)} kills`,
  async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    fill(folder);
    const whole = openLibrary(directory);
    await whole.setFolders([folder]);
    await whole.scan();
    const ids = entries(whole).map((entry) => entry.id);
    await whole.close();

    let acknowledged = 0;
    for (let round = 0; round < STATE_KILLS; round++) {
      const child = await startLibrary(join(directory, 'library'), folder);
      const kept: Record<PersonalDeed, number> = { tag: -1, setting: -1, position: -1, import: -1 };
      let words = 0;
      const killAfter = 1 + Math.floor(Math.random() * ids.length);
      const enough = new Promise<void>((resolve) => {
        child.onWord((word) => {
          if (word.kind === 'kept') kept[word.what] = word.number;
          if (word.kind === 'done' || (word.kind === 'kept' && ++words >= killAfter)) resolve();
        });
      });
      child.order({ do: 'personal', ids, round });
      await enough;
      await setTimeout(Math.random() * 3);
      await child.kill();
      await setTimeout(0);

      expectWhole(join(directory, 'library', 'state.sqlite'));
      const library = openLibrary(directory);
      expect(library.status().notice).toBeNull();
      const tags = entries(library).map((entry) => [entry.id, entry.tags] as const);
      const tagsOf = new Map(tags);
      for (const id of ids.slice(0, kept.tag + 1)) {
        expect(tagsOf.get(id)).toContain(`round ${String(round)}`);
      }
      if (kept.setting >= 0) {
        const { readAfter, lastScope } = library.personal.settings.read();
        expect(lastScope, 'settings of one change come together').toBe(String(readAfter));
        expect(readAfter).toBeGreaterThanOrEqual(kept.setting);
      }
      await library.close();
      const stored = openStoredState(join(directory, 'library', 'state.sqlite'));
      const { articles } = stored.contents();
      stored.close();
      const positions = articles.filter(({ position }) => position !== null);
      expect(positions.length).toBeGreaterThan(kept.position);
      const imported = articles.filter(({ key }) => key.startsWith(`import-${String(round)}-`));
      expect(imported.length).toBeGreaterThan(kept.import);
      for (const { key, starred, tags: given } of imported) {
        expect([starred, given], 'an import is taken in whole').toEqual([
          1,
          [{ tag: key, added: 1 }],
        ]);
      }
      acknowledged += words;
    }
    console.info(
      `Killed ${String(STATE_KILLS)} times; ${String(acknowledged)} acknowledged tags, settings, positions and imports. None lost.`,
    );
  },
  ROUND_MS * (STATE_KILLS + 2),
);

const CHANGE_KILLS = Math.ceil(SCAN_KILLS / 3);

test(
  `the library is what the folder says after each of ${String(CHANGE_KILLS)} kills while files moved, changed and went`,
  async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    const names = Array.from({ length: FILES }, (_, n) => `s${String(n % 5)}/f${String(n)}.md`);
    const write = (n: number, round: number) => {
      const url = `https://news.example.com/${String(n)}`;
      const title = `t${String(n)} of ${String(round)}`;
      put(folder, names[n] ?? '', plainCapture({ title, url, time: 1.5e12 + n * 1000 }));
      return title;
    };
    const titles = new Map(names.map((_name, n) => [n, write(n, 0)]));
    const first = openLibrary(directory);
    await first.setFolders([folder]);
    const scanMs = (await first.scan()).seconds * 1000;
    const starred = entries(first).filter((_, position) => position % 3 === 0);
    first.personal.mark(
      starred.map(({ id }) => id),
      { starred: true },
    );
    const isStarred = new Set(starred.map(({ id }) => id));
    await first.close();

    const behind: number[] = [];
    for (let round = 1; round <= CHANGE_KILLS; round++) {
      for (const n of [...titles.keys()]) {
        const path = join(folder, names[n] ?? '');
        if (n % 4 === 0) titles.set(n, write(n, round));
        else if (n % 4 === 1) {
          names[n] = `moved ${String(round)}/f${String(n)}.md`;
          mkdirSync(join(folder, `moved ${String(round)}`), { recursive: true });
          renameSync(path, join(folder, names[n]));
        } else if (n % 40 === 2 + round) {
          rmSync(path);
          titles.delete(n);
        }
      }
      const child = await startLibrary(join(directory, 'library'), folder);
      const scanning = child.hears('scanning');
      child.order({ do: 'scan' });
      await scanning;
      await setTimeout(Math.random() * scanMs);
      await child.kill();

      expectWhole(join(directory, 'library', 'index.sqlite'));
      const library = openLibrary(directory);
      const wanted = [...titles.values()].toSorted();
      const stored = new Set(entries(library).map((row) => row.title));
      behind.push(wanted.filter((title) => !stored.has(title)).length);
      await library.scan();
      const rows = entries(library);
      expect(rows.map((row) => row.title).toSorted()).toEqual(wanted);
      for (const row of rows) expect(row.starred, row.title).toBe(isStarred.has(row.id));
      for (const row of rows.filter((_, at) => at % 100 === 0)) {
        expect(library.locate(row.id)).toSatisfy(existsSync);
      }
      expect(library.problems()).toEqual([]);
      expect(library.status().notice).toBeNull();
      await library.close();
      expect(await checkLibrary(join(directory, 'library'))).toMatchObject({ ok: true });
    }
    console.info(
      `Killed ${String(CHANGE_KILLS)} scans of moved, changed and removed files; articles still behind by then: ${behind.join(', ')}. None lost, none left over.`,
    );
  },
  ROUND_MS * (CHANGE_KILLS + 2),
);
