/**
 * Files that kill parsers, through the real library: each is listed, shown as text with a reason or
 * refused with one, within the limits of time and memory; its neighbours are not touched.
 */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { openLibrary, put, temporaryDirectory, titles } from '../library/temporary-library.ts';
import { bodyAround, FORMS, written, type FormName } from './corpus/forms.ts';
import { KILLER_BODIES, KILLER_MATTERS, SLOW_BODIES } from './corpus/killers.ts';

/** What one file may take, in ms; a busy machine takes longer for everything. */
const TIME_LIMIT = 6000;
/** What the process may grow to while it reads one, in MB, and what it may have before. */
const MEMORY_LIMIT = 400;

const BODY_OF_NEIGHBOUR =
  '<p>The lamp burned on the far bank, and nobody said a word about it.</p>';

setFlagsFromString('--expose-gc');
// The flag puts it into new contexts; it takes no argument and gives nothing.
const collectGarbage = runInNewContext('gc') as () => void;

/** A scan with its time and the greatest memory that the process had meanwhile. */
async function measured(work: () => Promise<unknown>): Promise<{ ms: number; megabytes: number }> {
  // What the files before have left is not this one's.
  collectGarbage();
  let greatest = 0;
  const look = () => (greatest = Math.max(greatest, process.memoryUsage.rss()));
  look();
  const watch = setInterval(look, 10);
  const began = performance.now();
  await work();
  clearInterval(watch);
  look();
  return { ms: performance.now() - began, megabytes: greatest / 2 ** 20 };
}

function capture(form: FormName, title: string, body: string, lines?: string): string {
  const url = `https://news.example.com/${encodeURIComponent(`${form} ${title}`)}`;
  const honest = { title, url, time: 1_600_000_000_000, body };
  return written(form, lines === undefined ? honest : { ...honest, lines });
}

describe('a file that kills parsers', () => {
  test.each(FORMS)(
    'in the form %s: is listed with its reason, and its neighbours are read',
    { timeout: 180_000 },
    async (form) => {
      const directory = temporaryDirectory();
      const folder = join(directory, 'captures');
      put(folder, 'before.md', capture('plain', 'Neighbour before', BODY_OF_NEIGHBOUR));
      const library = openLibrary(directory);
      await library.addFolder(folder);
      let slowest = { name: '', ms: 0 };
      let largest = { name: '', megabytes: 0 };
      const figures = [];
      const all = [
        ...Object.entries(KILLER_BODIES).map(([name, body]) => ({ name, body, kills: true })),
        ...Object.entries(SLOW_BODIES).map(([name, body]) => ({ name, body, kills: false })),
      ];
      for (const [at, { name, body, kills }] of all.entries()) {
        const file = `${at}${form === 'saved-page' ? '.html' : '.md'}`;
        const path = put(folder, file, capture(form, name, bodyAround(body())));
        const { ms, megabytes } = await measured(() => library.scan());
        figures.push({ name, ms: Math.round(ms), megabytes: Math.round(megabytes) });
        if (ms > slowest.ms) slowest = { name, ms };
        if (megabytes > largest.megabytes) largest = { name, megabytes };
        const entry = library
          .rows([...library.searching.order({ view: 'all' })])
          .find(({ title }) => title === name);
        const problem = library.problems().find((each) => each.path === path);
        expect([name, entry?.title]).toEqual([name, name]);
        expect([name, entry?.asText]).toEqual([name, problem !== undefined]);
        // Pages and Markdown are read in a way that some of them cannot harm.
        if (kills && form !== 'saved-page' && form !== 'clipping') {
          expect(['over-limits', 'crashed', 'timed-out']).toContain(problem?.code);
        }
        const opened = await library.open(entry?.id ?? '');
        if ('fault' in opened) throw new Error(`${name}: ${opened.message}`);
        expect(opened.opened.html).toContain('The ferry left the quay late that evening');
        const said = opened.article.notes.join(' ').includes('shown as text');
        expect([name, said]).toEqual([name, problem !== undefined]);
      }
      put(folder, 'behind.md', capture('plain', 'Neighbour behind', BODY_OF_NEIGHBOUR));
      await library.scan();
      expect(titles(library)).toEqual(
        expect.arrayContaining(['Neighbour before', 'Neighbour behind']),
      );
      console.log(
        `${form}: ${all.length} files; slowest ${Math.round(slowest.ms)} ms (${slowest.name}); largest ${Math.round(largest.megabytes)} MB (${largest.name})`,
      );
      if (process.env['SHEAF_FIGURES'] !== undefined) console.table(figures);
      expect(slowest.ms, slowest.name).toBeLessThan(TIME_LIMIT);
      expect(largest.megabytes, largest.name).toBeLessThan(MEMORY_LIMIT);
    },
  );

  test.each(Object.entries(KILLER_MATTERS))('in front matter: %s', async (name, lines) => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    put(folder, 'a.md', capture('front-matter', 'With header', BODY_OF_NEIGHBOUR, lines()));
    put(folder, 'b.md', capture('clipping', 'Without header', BODY_OF_NEIGHBOUR, lines()));
    const library = openLibrary(directory);
    const { ms, megabytes } = await measured(() => library.addFolder(folder));
    console.log(`${name}: ${Math.round(ms)} ms, ${Math.round(megabytes)} MB`);
    expect(titles(library).toSorted()).toEqual(['With header', 'Without header']);
    expect(ms).toBeLessThan(TIME_LIMIT);
    expect(megabytes).toBeLessThan(MEMORY_LIMIT);
  });

  test('with header lines of a megabyte is listed, its title cut', async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    const long = 'The ferry '.repeat(100_000);
    put(
      folder,
      'title.md',
      `<!--1600000000000-->\n[${long}](https://news.example.com/a)\n------\n\n<p>x</p>`,
    );
    put(
      folder,
      'address.md',
      `<!--1600000000000-->\n[Long address](https://news.example.com/${'a'.repeat(1_000_000)})\n------\n\n<p>x</p>`,
    );
    const library = openLibrary(directory);
    const { ms } = await measured(() => library.addFolder(folder));
    expect(
      titles(library)
        .map((title) => title.slice(0, 9))
        .toSorted(),
    ).toEqual(['Long addr', 'The ferry']);
    expect(ms).toBeLessThan(TIME_LIMIT);
  });

  test('of 50 MB is refused unread, with a reason', async () => {
    const directory = temporaryDirectory();
    const folder = join(directory, 'captures');
    const text = capture('plain', 'Fifty megabytes', `<p>${'x'.repeat(50 * 2 ** 20)}</p>`);
    const path = put(folder, 'large.md', text);
    const library = openLibrary(directory);
    await library.addFolder(folder);
    expect(library.problems()).toMatchObject([{ path, code: 'too-large' }]);
  });
});
