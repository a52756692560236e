/** A program with all the processes that it has started, as Linux knows them. */
import { readdirSync, readFileSync } from 'node:fs';

/** The process and all that descend from it. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const parent = parentOf(name);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const tree = [root];
  for (const process of tree) tree.push(...(children.get(process) ?? []));
  return tree;
}

/**
 * Memory of these processes in MB of 1,048,576 bytes: what each has alone, and its share of what
 * several have (PSS), so that nothing is counted twice.
 */
export function memoryOf(processes: readonly number[]): number {
  const kib = processes.map((process) => {
    const line = /^Pss:\s+(\d+) kB$/mu.exec(readProc(`${String(process)}/smaps_rollup`));
    return Number(line?.[1] ?? 0);
  });
  return kib.reduce((sum, each) => sum + each, 0) / 1024;
}

function parentOf(process: string): number | null {
  // The program's name stands in brackets and may hold anything; the parent is second behind it.
  const fields = /\) \S (\d+) /u.exec(readProc(`${process}/stat`).replace(/^.*(?=\))/su, ''));
  return fields ? Number(fields[1]) : null;
}

/** '' for a process that has ended meanwhile. */
function readProc(name: string): string {
  try {
    return readFileSync(`/proc/${name}`, 'utf8');
  } catch {
    return '';
  }
}
