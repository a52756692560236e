/** What single names of a folder stand for now, after a hint that they may have changed. */
import { baseName, isUnder, parentName, type PlaceName } from './place-name.ts';
import type { Slices } from '../slices.ts';
import { isMissing } from '../system-reasons.ts';
import { lookAt, type FileFacts } from './look.ts';
import { FILES_PER_LOOK, mayBeCapture, sweep } from './sweep.ts';

/** What became of the names. */
export interface Looked {
  /** The files that are there: the names themselves, or what lies under them. */
  readonly files: readonly FileFacts[];
  /** Places that are known to the index and are there no more. */
  readonly gone: readonly PlaceName[];
}

/**
 * Looks at each name and, where it is a directory, at all that lies in it.
 *
 * @param knownUnder the places that the index knows of this name or under it
 * @param slices where they are over, nothing is told of any name
 */
export async function lookAtNames(
  folder: string,
  names: readonly PlaceName[],
  knownUnder: (name: PlaceName) => readonly PlaceName[],
  slices: Slices,
): Promise<Looked> {
  const files = new Map<PlaceName, FileFacts>();
  const gone = new Set<PlaceName>();
  const outside = linkedParents(folder);
  for (const [number, name] of names.entries()) {
    if (number % FILES_PER_LOOK === 0) await slices.pause();
    const look = outside(name) ? ({ kind: 'nothing' } as const) : lookAt(folder, name);
    if (look.kind === 'unknown') continue;
    const found = new Set<PlaceName>();
    const unknown: PlaceName[] = [];
    if (look.kind === 'file' && mayBeCapture(baseName(name))) {
      files.set(name, look.facts);
      found.add(name);
    } else if (look.kind === 'directory') {
      const under = await sweep(folder, name, slices);
      // What was not seen is not gone.
      if (slices.isOver) return { files: [], gone: [] };
      for (const file of under.files) {
        files.set(file.name, file);
        found.add(file.name);
      }
      for (const each of under.unreadable) if (!isMissing(each.reason)) unknown.push(each.name);
    }
    for (const known of knownUnder(name)) {
      const isUnknown = unknown.some((each) => known === each || isUnder(known, each));
      if (!found.has(known) && !isUnknown) gone.add(known);
    }
  }
  return { files: [...files.values()], gone: [...gone].filter((name) => !files.has(name)) };
}

/**
 * Tells whether a name leads through something that is no directory of the folder, such as a link
 * that took a directory's place. Each directory is looked at once.
 */
function linkedParents(folder: string): (name: PlaceName) => boolean {
  const known = new Map<PlaceName, boolean>([['', false]]);
  const isOutside = (directory: PlaceName): boolean => {
    const before = known.get(directory);
    if (before !== undefined) return before;
    const outside =
      isOutside(parentName(directory)) || lookAt(folder, directory).kind === 'nothing';
    known.set(directory, outside);
    return outside;
  };
  return (name) => isOutside(parentName(name));
}
