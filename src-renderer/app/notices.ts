import type { LibraryStatus } from '../../src-main/contract.ts';
import { words } from '../words/words.ts';

/** What the person should know now, as sentences: faults first, then the library's own notices. */
export function noticesOf(status: LibraryStatus | null, fault: string | null): readonly string[] {
  const away = status?.folders.filter((folder) => folder.away) ?? [];
  return [
    fault,
    status?.notice ?? null,
    ...away.map(({ path }) => words.failure.folderAway(path)),
  ].filter((text) => text !== null);
}
