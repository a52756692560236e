/** The hostile corpus in the real program: nothing of it runs, asks, or leads anywhere. */
import { join } from 'node:path';
import { expect, test, libraryStatus } from '../app/program.ts';
import { hostileCaptures, writeCaptures } from './corpus/captures.ts';
import { HOSTILE_DOMAIN, MARK } from './corpus/payload.ts';
import { endNetLog, markEnd, networkUse } from './net-log.ts';
import { recordOutside } from './outside.ts';
import { READER_TOOLS, type Poked } from './reader-tools.ts';
import { watch, type Watched } from './watch.ts';

test('no hostile capture runs a script, asks for anything or leads anywhere', async ({
  directory,
  folder,
  start,
}) => {
  test.setTimeout(300_000);
  const captures = hostileCaptures();
  writeCaptures(folder, captures);
  const netLog = join(directory, 'net-log.json');
  const { app, page } = await start(`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything');
  const articles = `${captures.length.toLocaleString('en')} articles`;
  await expect(libraryStatus(page)).toHaveText(articles, { timeout: 60_000 });
  const watched = await watch(app, page);
  const outside = await recordOutside(app);

  const began = performance.now();
  const opened = await openAll(watched, captures.length);
  const seconds = (performance.now() - began) / 1000;
  expect(opened.frames.size).toBe(captures.length);
  expect(opened.links).toBeGreaterThan(50);
  const allowed = await outside.opened();
  for (const address of allowed) expect(address).toMatch(/^(?:https?|mailto):/u);
  expect(await watched.ask(`String(window.${MARK})`)).toBe('undefined');
  expect(watched.happenings).toEqual({ scripts: [], requests: [], navigations: [], windows: [] });
  expect(await outside.windows()).toBe(1);
  await endNetLog(netLog, (name) => app.evaluate(markEnd, name));
  await app.close();
  expect(await networkUse(netLog)).toEqual({ requests: [], lookups: [], refused: [], sockets: [] });
  console.log(
    `${captures.length} hostile captures in ${seconds.toFixed(0)} s: ${opened.pokes} elements poked, ${opened.links} links clicked, ${allowed.length} addresses handed to the browser; 0 scripts, 0 requests, 0 look-ups, 0 navigations`,
  );
});

/** Goes through the list from the first entry to the last and pokes at each article. */
async function openAll(watched: Watched, total: number) {
  const frames = new Set<string>();
  let pokes = 0;
  let links = 0;
  await watched.ask(READER_TOOLS);
  for (let n = 0; n < total; n++) {
    // The keys of the article before have led elsewhere, into the search field for one.
    await watched.ask('sheafTest.focusList()');
    await watched.press(n === 0 ? 'Home' : 'j');
    const { frame, x, y, ...poked } = await watched.ask<Poked>('sheafTest.next()');
    frames.add(frame);
    pokes += poked.elements;
    links += poked.links;
    if (x !== null && y !== null) await watched.touch(x, y, `https://drop.${HOSTILE_DOMAIN}/`);
  }
  return { frames, pokes, links };
}
