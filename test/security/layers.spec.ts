/**
 * Each layer holds alone, and without all of them the corpus does run: what the other tests count
 * as nothing is nothing because it is kept from happening, not because nobody can see it.
 */
import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { launchArguments } from '../../scripts/launch.mjs';
import { runtimePath } from '../../scripts/runtime.mjs';
import { LAYERS, type ControlReport, type Layer } from './control/layers.ts';
import { networkUse } from './net-log.ts';

const REPORT = v.object({
  scripts: v.number(),
  ran: v.number(),
  requests: v.number(),
  refused: v.number(),
  navigations: v.number(),
  captures: v.number(),
}) satisfies v.GenericSchema<unknown, ControlReport>;

/** What the control saw, with what its net log and a server of the test's own saw. */
interface Seen extends ControlReport {
  /** Names that were to be looked up, or that the engine was told to find at the test's server. */
  readonly lookups: number;
  /** Names that were asked for and found nowhere. */
  readonly nowhere: number;
  readonly connections: number;
}

/** Runs the corpus with these layers and no others. */
async function withLayers(layers: readonly Layer[]): Promise<Seen> {
  const directory = await mkdtemp(join(tmpdir(), 'sheaf-control-'));
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.on('error', () => undefined).end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const netLog = join(directory, 'net-log.json');
  const program = join(import.meta.dirname, 'control', 'main.ts');
  const switches = [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'];
  try {
    await promisify(execFile)(runtimePath(), [...launchArguments(), program, ...switches], {
      env: { ...process.env, SHEAF_CONTROL: JSON.stringify({ layers, port, directory }) },
      timeout: 60_000,
    });
    const text = await readFile(join(directory, 'report.json'), 'utf8');
    const { lookups, refused } = await networkUse(netLog);
    const counts = { lookups: lookups.length, nowhere: refused.length, connections };
    const seen = { ...v.parse(REPORT, JSON.parse(text)), ...counts };
    console.log(`${layers.join(', ') || 'no layer'}: ${JSON.stringify(seen)}`);
    return seen;
  } finally {
    server.close();
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

test.setTimeout(90_000);

test('without any layer the hostile captures do run, ask and go elsewhere', async () => {
  const seen = await withLayers([]);
  expect(seen.scripts).toBeGreaterThan(30);
  expect(seen.ran).toBeGreaterThan(0);
  expect(seen.requests).toBeGreaterThan(30);
  expect(seen.lookups).toBeGreaterThan(0);
  expect(seen.connections).toBeGreaterThan(0);
});

for (const away of LAYERS) {
  test(`without the ${away} the other layers hold`, async () => {
    const seen = await withLayers(LAYERS.filter((layer) => layer !== away));
    expect(seen).toMatchObject({ scripts: 0, ran: 0, requests: 0, lookups: 0, connections: 0 });
    expect(seen.navigations).toBe(0);
  });
}

for (const [layer, stopped] of [
  ['sanitiser', { scripts: 0, ran: 0, requests: 0, lookups: 0, connections: 0, navigations: 0 }],
  ['sandbox', { scripts: 0, ran: 0 }],
  ['policy', { scripts: 0, ran: 0 }],
  ['session', { requests: 0, lookups: 0, connections: 0 }],
] as const) {
  test(`the ${layer} alone stops what it is there to stop`, async () => {
    expect(await withLayers([layer])).toMatchObject(stopped);
  });
}
