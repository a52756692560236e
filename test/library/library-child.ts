/**
 * A library in a process of its own, which a test may kill, or start as another user or with limits.
 * Its arguments are the library's directory and the watched folder.
 */
import { setImmediate } from 'node:timers/promises';
import { Library } from '../../src-main/library/library.ts';
import type { ChildOrder, ChildReport, ChildWord, PersonalDeed } from './library-process.ts';

const [directory = '', folder = ''] = process.argv.slice(2);
const sources = new URL('../../src-main/library/', import.meta.url);

const library: Library = new Library({
  directory,
  readingScript: new URL('reading/reading-worker.ts', sources),
  writingScript: new URL('index-store/writing-worker.ts', sources),
  pollEveryMs: 300,
  onChange: () => say({ kind: 'stored', articles: library.status().articles }),
});

function say(word: ChildWord): void {
  process.send?.(word);
}

function report(): ChildReport {
  const rows = library.rows([...library.searching.order({ view: 'all' })]);
  return {
    titles: rows.map((row) => row.title),
    problems: library.problems(),
    status: library.status(),
  };
}

/** Marks the articles in groups, each with one call; tells of each group after it is marked. */
async function markGroups(groups: readonly (readonly string[])[], read: boolean): Promise<void> {
  for (const [group, ids] of groups.entries()) {
    library.personal.mark(ids, { read });
    say({ kind: 'marked', group });
    await setImmediate();
  }
}

/** Says of each deed that it is kept once the library has returned from it. */
async function doPersonal(ids: readonly string[], round: number): Promise<void> {
  const nothing = { read: null, starred: null, archived: null, position: null };
  for (const [number, id] of ids.entries()) {
    const kept = (what: PersonalDeed) => {
      say({ kind: 'kept', what, number });
    };
    const tagging = library.personal.tag([id], [`round ${round}`], []);
    kept('tag');
    library.personal.settings.change({ readAfter: number, lastScope: String(number) });
    kept('setting');
    library.personal.setPosition(id, (number + 1) / 1000);
    kept('position');
    const key = `import-${round}-${number}`;
    const starred = { starred: 1 };
    library.importState({
      ...{ keyRules: 1, folders: [], settings: [], searches: [] },
      articles: [
        {
          ...{ key, ...nothing, ...starred, changes: { ...nothing, ...starred } },
          tags: [{ tag: key, added: 1 }],
        },
      ],
    });
    kept('import');
    await tagging;
    await setImmediate();
  }
}

async function obey(order: ChildOrder): Promise<void> {
  if (order.do === 'mark') await markGroups(order.groups, order.read);
  if (order.do === 'personal') await doPersonal(order.ids, order.round);
  if (order.do === 'watch') await library.watch();
  if (order.do === 'scan') {
    say({ kind: 'scanning' });
    await library.scan();
  }
  if (order.do === 'close') {
    await library.close();
    process.disconnect();
  }
}

process.on('message', (order: ChildOrder) => {
  obey(order).then(
    () => {
      if (order.do !== 'close') say({ kind: 'done', report: report() });
    },
    (error: unknown) => {
      say({ kind: 'failed', message: String(error) });
    },
  );
});

await library.setFolders([folder]);
say({ kind: 'opened' });
