/** A real library that follows a real folder, and words for what it should come to know. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { LibraryOptions } from '../../../src-main/library/library-options.ts';
import type { Library } from '../../../src-main/library/library.ts';
import { plainCapture } from '../plain-capture.ts';
import { openLibrary, put, temporaryDirectory, titles } from '../temporary-library.ts';
import { until } from '../until.ts';

/** What a test works with. */
export interface Watched {
  /** The test's own directory; the watched folder and the library lie in it. */
  readonly directory: string;
  readonly folder: string;
  readonly library: Library;
  /** The absolute path of a name of the folder. */
  readonly file: (name: string) => string;
}

/** A library that follows a folder with one capture for each name, whose title is its base name. */
export async function watching(
  names: readonly string[],
  options: Partial<LibraryOptions> = {},
): Promise<Watched> {
  const directory = temporaryDirectory();
  const folder = join(directory, 'captures');
  mkdirSync(folder);
  for (const name of names) putCapture(folder, name);
  const library = openLibrary(directory, options);
  await library.setFolders([folder]);
  await library.watch();
  expect(titles(library).toSorted()).toEqual(names.map(titleOf).toSorted());
  return { directory, folder, library, file: (name) => join(folder, name) };
}

/** The title of the capture that {@link putCapture} makes. */
export function titleOf(name: string): string {
  return name.replace(/^.*\//u, '').replace(/\.\w+$/u, '');
}

/** The text of a capture with this title. */
export function captureText(title: string): string {
  return plainCapture({ title });
}

/** Writes a capture that looks as if it had been there long. */
export function putCapture(folder: string, name: string): void {
  put(folder, name, captureText(titleOf(name)));
}

/** Waits until the list holds exactly these titles, in any order. */
export async function listed(library: Library, expected: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(expected.toSorted());
  await until(
    `the list to be ${wanted}`,
    () => JSON.stringify(titles(library).toSorted()) === wanted,
  ).catch((error: unknown) => {
    expect(titles(library).toSorted()).toEqual(expected.toSorted());
    throw error;
  });
}

/** The codes of all problems, in their order. */
export function problemCodes(library: Library): string[] {
  return library.problems().map((problem) => problem.code);
}
