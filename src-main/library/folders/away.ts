/** Whether a watched folder is away: its place alone does not tell. */
import { isSameRoot, lookAtRoot, type Root } from './root.ts';
import { sweep } from './sweep.ts';

/**
 * Whether a watched folder is not there now. A directory in its place is another one where a drive is
 * not mounted: such a one holds nothing, while a drive that was mounted anew does.
 *
 * @param known the directory that it was, or null where that is not known
 */
export async function isAway(path: string, known: Root | null): Promise<boolean> {
  const now = lookAtRoot(path);
  if (now === null) return true;
  if (known === null || isSameRoot(known, now)) return false;
  return (await sweep(path)).files.length === 0;
}
