/** The test's side of a library in a process of its own. */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { LibraryStatus, Problem } from '../../src-main/contract.ts';

/** What a person may do beside marking. */
export type PersonalDeed = 'tag' | 'setting' | 'position' | 'import';

/** What the process is told to do. */
export type ChildOrder =
  | { readonly do: 'scan' | 'watch' | 'report' | 'close' }
  | {
      readonly do: 'mark';
      readonly groups: readonly (readonly string[])[];
      readonly read: boolean;
    }
  /** Does all that a person may do beside marking, for one article after the other. */
  | { readonly do: 'personal'; readonly ids: readonly string[]; readonly round: number };

/** What the process knows. */
export interface ChildReport {
  /** Newest first. */
  readonly titles: readonly string[];
  readonly problems: readonly Problem[];
  readonly status: LibraryStatus;
}

/** What the process says. */
export type ChildWord =
  | { readonly kind: 'opened' | 'scanning' }
  /** So many articles are in the index now. */
  | { readonly kind: 'stored'; readonly articles: number }
  /** This group of articles is marked, and that is kept whatever happens now. */
  | { readonly kind: 'marked'; readonly group: number }
  /** What was done last for the article of this number is kept whatever happens now. */
  | { readonly kind: 'kept'; readonly what: PersonalDeed; readonly number: number }
  | { readonly kind: 'done'; readonly report: ChildReport }
  | { readonly kind: 'failed'; readonly message: string };

const SCRIPT = fileURLToPath(new URL('library-child.ts', import.meta.url));

/** A user who is not root: "nobody" on all systems that have one. */
const NOBODY = 65534;

/** A library in a process of its own, open when {@link startLibrary} gives it. */
export class LibraryProcess {
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Gives an order without waiting for it. */
  order(order: ChildOrder): void {
    this.#child.send(order);
  }

  /** Gives an order and waits until it is done; what the process knows then. */
  async ask(what: 'scan' | 'watch' | 'report'): Promise<ChildReport> {
    this.order({ do: what });
    return (await this.hears('done')).report;
  }

  /** The next word of this kind. */
  hears<K extends ChildWord['kind']>(kind: K): Promise<Extract<ChildWord, { kind: K }>> {
    return new Promise((resolve, reject) => {
      const listen = (word: ChildWord) => {
        if (word.kind === 'failed' && kind !== 'failed')
          settle(() => reject(new Error(word.message)));
        // The kind is what tells the words apart.
        else if (word.kind === kind) settle(() => resolve(word as Extract<ChildWord, { kind: K }>));
      };
      const ended = () =>
        settle(() => reject(new Error(`The process ended before it was ${kind}.`)));
      const settle = (how: () => void) => {
        this.#child.off('message', listen).off('exit', ended);
        how();
      };
      this.#child.on('message', listen).on('exit', ended);
    });
  }

  onWord(listener: (word: ChildWord) => void): void {
    this.#child.on('message', listener);
  }

  /** Ends the process at once, with no chance to put anything in order. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}

/** Starts a library; `as` another user, or under a shell command that ends in running "$@". */
export async function startLibrary(
  directory: string,
  folder: string,
  { as, under }: { as?: 'nobody'; under?: string } = {},
): Promise<LibraryProcess> {
  const user = as === 'nobody' ? { uid: NOBODY, gid: NOBODY } : {};
  const child =
    under === undefined
      ? fork(SCRIPT, [directory, folder], { execArgv: [], ...user })
      : spawn(
          'unshare',
          ['-U', '-r', 'sh', '-c', under, 'sh', process.execPath, SCRIPT, directory, folder],
          {
            stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
          },
        );
  const library = new LibraryProcess(child);
  onTestFinished(() => library.kill());
  await library.hears('opened');
  return library;
}
