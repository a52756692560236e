/**
 * The samples that come with the program. A person's library gets copies of them: the program's own
 * files move with each version, and copies can be starred, changed and thrown away.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** The samples' folder: beside the program where it is installed, in the clone else; or null. */
export function samplesOf(program: {
  readonly isPackaged: boolean;
  readonly resources: string;
  readonly appPath: string;
}): string | null {
  const { isPackaged, resources, appPath } = program;
  const places = isPackaged ? [join(resources, 'seeds')] : [];
  return [...places, join(appPath, 'seeds')].find((path) => existsSync(path)) ?? null;
}

/** Where a library has its copies. */
export function samplesIn(library: string): string {
  return join(library, 'samples');
}

/** Copies the samples; what is there already stays as it is. */
export function copySamples(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const copy = join(to, name);
    if (existsSync(copy)) continue;
    // Not copied by the system: inside an archive there is no file that it could see.
    writeFileSync(copy, readFileSync(join(from, name)));
    const { mtime } = statSync(join(from, name));
    utimesSync(copy, mtime, mtime);
  }
}

/** Removes the copies that are as they were made; a file that the person put there stays. */
export function removeSamples(from: string, copies: string): void {
  if (!existsSync(copies)) return;
  for (const name of readdirSync(from)) {
    const copy = join(copies, name);
    if (existsSync(copy) && readFileSync(copy).equals(readFileSync(join(from, name)))) rmSync(copy);
  }
  if (readdirSync(copies).length === 0) rmdirSync(copies);
}
