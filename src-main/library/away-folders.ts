/** Which watched folders are away: of their articles only the index knows. */
import { existsSync } from 'node:fs';
import { UnusableDatabase } from './database.ts';
import { sqliteCode } from './system-reasons.ts';
import { isSameRoot, lookAtRoot, type Root } from './folders/root.ts';
import { sweep } from './folders/sweep.ts';
import { openStoredIndex } from './index-store/stored-index.ts';

/**
 * The first of these folders that is not there now, or null. A directory in a folder's place is
 * another one where a drive is not mounted: such a one holds nothing, while a drive that was mounted
 * anew does.
 *
 * @param index path of the index, which knows what directories the folders were
 */
export async function awayAmong(folders: readonly string[], index: string): Promise<string | null> {
  const roots = knownRoots(index);
  for (const path of folders) if (await isAway(path, roots.get(path) ?? null)) return path;
  return null;
}

async function isAway(path: string, known: Root | null): Promise<boolean> {
  const now = lookAtRoot(path);
  if (now === null) return true;
  if (known === null || isSameRoot(known, now)) return false;
  return (await sweep(path)).files.length === 0;
}

/** The folders' directories as the index knows them; none where it is missing or cannot be used. */
function knownRoots(path: string): Map<string, Root | null> {
  if (!existsSync(path)) return new Map();
  try {
    const index = openStoredIndex(path);
    try {
      return new Map(index.reader.folders().map((folder) => [folder.path, folder.root]));
    } finally {
      index.close();
    }
  } catch (error) {
    if (error instanceof UnusableDatabase || sqliteCode(error) !== null) return new Map();
    throw error;
  }
}
