/** `sheaf check`: holds folder, index and state against each other. */
import { checkLibrary, type CheckReport, type DifferenceKind } from '../library/check.ts';
import { EXIT, type Command } from './command.ts';
import { needLibrary } from './open-library.ts';
import { counted, plain } from './words.ts';

/** The command. */
export const check: Command = {
  name: 'check',
  usage: '',
  summary: 'compare folders, index and reading state',
  help: `Compares what lies in the watched folders with what the index knows of them (by names,
sizes and times), looks for damage in the index and the reading state, and compares
what both say is read, starred, archived and tagged. Says what differs and changes
nothing.

Ends with 0 where nothing differs and with 2 where something does, so that scripts can
tell. “sheaf scan” takes in what changed in the folders; “sheaf rebuild” makes a damaged
index anew. What cannot be reached now, such as a folder on a drive that is not
connected, is told and is no difference.

JSON: {ok, articles, captures, files, differences: [{kind, about, message}],
unreachable: [{path, message}]}; kind is missing, extra or changed for files, folder,
marks, index or state; about is a path, or an article’s id.`,
  options: {},
  operands: [0, 0],
  run: async (call) => {
    needLibrary(call);
    const report = await checkLibrary(call.library);
    if (call.json) await call.output.json(report);
    else await call.output.lines(linesOf(report));
    return report.ok ? EXIT.done : EXIT.failed;
  },
};

const HEADS: Record<DifferenceKind, string> = {
  missing: 'Files that are not in the index yet',
  extra: 'Files in the index that are not there any more',
  changed: 'Files that have changed since they were read',
  folder: 'Folders',
  marks: 'Articles marked or tagged otherwise in the index',
  index: 'The index',
  state: 'The reading state',
};

/** Kinds whose head says it all; of the others each has a message of its own. */
const SAID_BY_HEAD = new Set<DifferenceKind>(['missing', 'extra', 'changed']);

function linesOf(report: CheckReport): string[] {
  const { articles, captures, files, differences, unreachable } = report;
  const lines = [
    `Compared ${counted(files, 'file')} with ${counted(articles, 'article')} from ${counted(captures, 'capture')}.`,
  ];
  for (const [kind, head] of Object.entries(HEADS) as [DifferenceKind, string][]) {
    const these = differences.filter((difference) => difference.kind === kind);
    if (these.length === 0) continue;
    lines.push('', `${head} (${String(these.length)}):`);
    for (const { about, message } of these) {
      if (about !== '') lines.push(`  ${plain(about)}`);
      if (!SAID_BY_HEAD.has(kind)) lines.push(`${about === '' ? '  ' : '    '}${plain(message)}`);
    }
  }
  if (unreachable.length > 0) {
    lines.push('', 'Not compared:');
    for (const { path, message } of unreachable)
      lines.push(`  ${plain(path)}`, `    ${plain(message)}`);
  }
  lines.push('', report.ok ? 'Nothing differs.' : `${counted(differences.length, 'difference')}.`);
  return lines;
}
