import type { LibraryStatus } from '../../src-main/contract.ts';
import { words } from '../words/words.ts';

/** Something that a person should know: a warning, or news of what was done. */
export interface Notice {
  readonly tone: 'warning' | 'news';
  readonly text: string;
}

/** What the person should know now: faults first, then the library's own notices, then news. */
export function noticesOf(
  status: LibraryStatus | null,
  fault: string | null,
  news: readonly (Notice | null)[],
): readonly Notice[] {
  const away = status?.folders.filter((folder) => folder.away) ?? [];
  const warnings = [
    fault,
    noticeOf(status),
    ...away.map(({ path }) => words.failure.folderAway(path)),
  ].filter((text) => text !== null);
  const warned = warnings.map((text): Notice => ({ tone: 'warning', text }));
  return [...warned, ...news.filter((each) => each !== null)];
}

function noticeOf(status: LibraryStatus | null): string | null {
  const notice = status?.notice ?? null;
  return notice === null ? null : words.failure.notice(notice);
}
