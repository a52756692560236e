/** `sheaf scan`: brings the library up to date. */
import { realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Problem } from '../contract.ts';
import { knownSpelling } from '../library/folders/root.ts';
import type { ScanSummary } from '../library/folders/scan.ts';
import type { Library } from '../library/library.ts';
import { CommandFailed, EXIT, type Call, type Command, type ExitCode } from './command.ts';
import { filesOf, withLibrary, withLock } from './open-library.ts';
import { openStoredIndex } from '../library/index-store/stored-index.ts';
import type { Output } from './output.ts';
import { ProgressLine } from './progress-line.ts';
import { counted, numeral, padded, plain } from './words.ts';

/** What a scan did, as its JSON document has it. */
export interface ScanReport {
  /** Files that became captures, or whose captures are other ones now. */
  readonly added: number;
  readonly updated: number;
  /** Files that were known and are as they were. */
  readonly unchanged: number;
  /** Files that are not there any more, and those that were captures and are none any more. */
  readonly removed: number;
  /** Files that are no captures, among those read now. */
  readonly skipped: number;
  /** Files that could not be read, among those read now. */
  readonly failed: number;
  /** How many the whole library has. */
  readonly articles: number;
  readonly captures: number;
  readonly seconds: number;
  /** Files of the scanned folders that are not among the articles, whenever they were read. */
  readonly problems: readonly Problem[];
}

/** The command. */
export const scan: Command = {
  name: 'scan',
  usage: '[FOLDER …]',
  summary: 'bring the library up to date with its folders',
  help: `Reads what is new or changed in the watched folders and takes it into the library. With
FOLDERs, adds these to the watched folders, and scans these alone. The files in the
folders are never changed.

Files that could not become articles are listed as problems; they do not make the
command fail. A window keeps its library up to date by itself: while one is open on
the library, this command fails and says so.

JSON: {added, updated, unchanged, removed, skipped, failed, articles, captures, seconds,
problems: [{path, code, message}]}. The first six count files of this scan, a capture that
has become none as removed and as skipped; articles and captures are those of the whole
library. A file that is written all the time is in no count but among the problems.`,
  options: {},
  operands: [0, Infinity],
  run: async (call) => {
    const folders = call.operands.map((operand) => folderAt(call.surroundings.directory, operand));
    return withLock(call, () => scanAndTell(call, folders));
  },
};

/**
 * Scans these folders, which become watched ones, or all where none is named; tells the outcome.
 * The library has to be locked.
 */
export async function scanAndTell(call: Call, folders: readonly string[]): Promise<ExitCode> {
  const progress = new ProgressLine(call.output.terminal);
  const { summary, problems, scanned } = await withLibrary(
    call,
    (status) => {
      progress.draw(status);
    },
    async (library) => {
      const wanted = await watched(library, folders);
      const result = await library.scan(wanted);
      return {
        summary: result,
        problems: problemsUnder(library.problems(), wanted),
        scanned: wanted.length,
      };
    },
  ).finally(() => {
    progress.clear();
  });
  const report = reportOf(call, summary, problems);
  if (call.json) await call.output.json(report);
  else await tell(call.output, report, scanned);
  return EXIT.done;
}

/** @throws {CommandFailed} where there is no such folder */
function folderAt(directory: string, operand: string): string {
  const path = resolve(directory, operand);
  try {
    // A folder behind a link is kept by its own path: the link may lead elsewhere one day.
    const real = realpathSync(path);
    if (statSync(real).isDirectory()) return real;
  } catch {
    throw new CommandFailed(`There is no folder ${path}.`);
  }
  throw new CommandFailed(`${path} is a file; “sheaf scan” takes folders.`);
}

/** Makes the folders watched ones; those to be scanned. */
async function watched(library: Library, folders: readonly string[]): Promise<string[]> {
  const wanted = new Set<string>();
  for (const folder of folders) {
    const path = knownSpelling(folder, library.folders);
    // What lies in a watched folder is watched already.
    const outer = library.folders.find((known) => path.startsWith(known + sep));
    if (outer === undefined) await library.setFolders([...library.folders, path]);
    wanted.add(outer ?? path);
  }
  if (library.folders.length > 0) return folders.length > 0 ? [...wanted] : library.folders;
  throw new CommandFailed('No folder is watched yet. “sheaf scan FOLDER” adds one.');
}

function problemsUnder(problems: readonly Problem[], folders: readonly string[]): Problem[] {
  return problems.filter(({ path }) =>
    folders.some((folder) => path === folder || path.startsWith(folder + sep)),
  );
}

function reportOf(call: Call, summary: ScanSummary, problems: readonly Problem[]): ScanReport {
  const index = openStoredIndex(filesOf(call.library).index);
  const { articles } = index.reader.counts();
  const captures = index.reader.captures();
  index.close();
  const { added, updated, unchanged, removed, skipped, failed } = summary;
  const seconds = Math.round(summary.seconds * 1000) / 1000;
  return {
    ...{ added, updated, unchanged, removed, skipped, failed },
    ...{ articles, captures, seconds, problems },
  };
}

async function tell(output: Output, report: ScanReport, folders: number): Promise<void> {
  const rows: [string, number, string?][] = [
    ['added', report.added],
    ['updated', report.updated],
    ['unchanged', report.unchanged],
    ['removed', report.removed],
    ['skipped', report.skipped, 'no captures'],
    ['failed', report.failed, 'could not be read'],
  ];
  const width = Math.max(...rows.map(([, count]) => numeral(count).length));
  await output.lines([
    `Scanned ${counted(folders, 'folder')} in ${report.seconds.toFixed(1)} s.`,
    '',
    ...rows
      .filter(([, count, note]) => count > 0 || note === undefined)
      .map(([name, count, note]) =>
        `  ${padded(name, 9)}  ${padded(numeral(count), width, 'start')}  ${note ?? ''}`.trimEnd(),
      ),
    '',
    `The library has ${counted(report.articles, 'article')} from ${counted(report.captures, 'capture')}.`,
    ...problemLines(report.problems),
  ]);
}

function problemLines(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  const lines = problems.flatMap(({ path, message }) => [
    `  ${plain(path)}`,
    `    ${plain(message)}`,
  ]);
  return ['', `${counted(problems.length, 'problem')}:`, ...lines];
}
