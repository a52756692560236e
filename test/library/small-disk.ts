/** A disk of a few MB that a test may fill, where the system lets it mount one. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A mounted disk. */
export interface SmallDisk {
  /** Mounts what is mounted in another place instead. */
  readonly moveTo: (path: string) => void;
  readonly setReadOnly: (readOnly: boolean) => void;
}

let answer: boolean | null = null;

/** Whether tests may mount; says why not where they may not. */
export function mayMount(): boolean {
  if (answer !== null) return answer;
  const path = mkdtempSync(join(tmpdir(), 'sheaf-mount-'));
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'sheaf-test', path);
    run('umount', path);
    answer = true;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    console.info(`Tests on a disk of their own are skipped: nothing can be mounted (${reason}).`);
    answer = false;
  }
  rmdirSync(path);
  return answer;
}

/** Mounts an empty disk of so many MB at `path` until the test ends. */
export function mountSmall(path: string, megabytes = 4): SmallDisk {
  let at = path;
  mkdirSync(path, { recursive: true });
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'sheaf-test', path);
  onTestFinished(() => {
    run('umount', '--lazy', at);
  });
  return {
    moveTo: (to) => {
      mkdirSync(to, { recursive: true });
      run('mount', '--bind', at, to);
      run('umount', '--lazy', at);
      at = to;
    },
    setReadOnly: (readOnly) => {
      run('mount', '-o', `remount,${readOnly ? 'ro' : 'rw'}`, at);
    },
  };
}

function run(command: string, ...parameters: string[]): void {
  execFileSync(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
}
