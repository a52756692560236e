/** The real command line: the built program, without a display. */
import { test as base } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { launchArguments } from '../../scripts/launch.mjs';
import { runtimePath } from '../../scripts/runtime.mjs';

/** The clone's root, whose built app is run. */
const ROOT = resolve(import.meta.dirname, '../..');

/** What a command left behind. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** What a test works with. */
export interface Fixtures {
  /** A folder of this test, removed after it. */
  readonly directory: string;
  /** Puts a file into this test's `captures`; its path. */
  readonly put: (name: string, content: string | Uint8Array) => string;
  /** Runs a command in this test's folder, on its `library`. */
  readonly sheaf: (...words: string[]) => Promise<Ended>;
  /** The same with something on standard input. */
  readonly sheafWith: (input: string, ...words: string[]) => Promise<Ended>;
  /** Runs a command that must be done without a word of trouble; its JSON document. */
  readonly json: (...words: string[]) => Promise<unknown>;
}

export const test = base.extend<Fixtures>({
  // Playwright reads from this pattern that the fixture wants no other one.
  // eslint-disable-next-line no-empty-pattern
  directory: async ({}, use) => {
    const directory = mkdtempSync(join(tmpdir(), 'sheaf-cli-'));
    mkdirSync(join(directory, 'captures'));
    await use(directory);
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  },
  put: async ({ directory }, use) => {
    await use((name, content) => {
      const path = join(directory, 'captures', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      // A file that old is nobody's work any more and is read at once. Seconds.
      utimesSync(path, 1_700_000_000, 1_700_000_000);
      return path;
    });
  },
  sheafWith: async ({ directory }, use) => {
    await use((input, ...words) => run(directory, input, words));
  },
  sheaf: async ({ sheafWith }, use) => {
    await use((...words) => sheafWith('', ...words));
  },
  json: async ({ sheaf }, use) => {
    await use(async (...words) => {
      const { code, out, error } = await sheaf(...words, '--json');
      if (code !== 0 || error !== '')
        throw new Error(`${words.join(' ')}: ${String(code)} ${error}`);
      return JSON.parse(out) as unknown;
    });
  },
});

export { expect } from '@playwright/test';

/** Holds a library's lock as another Sheaf does that writes it; what is returned lets it go. */
export async function hold(lock: string): Promise<() => Promise<void>> {
  const program = `
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
    const held = new DatabaseSync(process.argv[1]);
    held.exec('BEGIN EXCLUSIVE');
    console.log('held');
    process.stdin.resume().on('end', () => held.close());`;
  const holder = spawn(runtimePath(), ['-e', program, lock], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await once(holder.stdout, 'data');
  return async () => {
    holder.stdin.end();
    await once(holder, 'exit');
  };
}

function run(directory: string, input: string, words: readonly string[]): Promise<Ended> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env;
  // Chromium's own complaints, of a bus that is not there and the like, are no concern of a command.
  const args = [...launchArguments(), '--log-level=3', ROOT, ...words];
  const child = spawn(runtimePath(), args, {
    cwd: directory,
    env: {
      ...environment,
      HOME: directory,
      XDG_DATA_HOME: join(directory, 'data'),
      TZ: 'Asia/Taipei',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let out = '';
  let error = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => {
      done({ code, out, error });
    });
  });
}
