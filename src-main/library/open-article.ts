/** From an article's record in the index to what the reader shows of it. */
import { ORIGIN, type ErrorCode, type OpenArticle } from '../contract.ts';
import { say } from '../sayings.ts';
import type { ArticleRecord } from './index-store/reader.ts';
import { displayPath } from './folders/place-name.ts';
import type { OpenedCapture } from './reading/open-capture.ts';
import type { OpenedAhead } from './reading/opened-ahead.ts';

/** Why something of the library cannot be had. */
export interface LibraryFault {
  readonly fault: ErrorCode;
  readonly message: string;
}

/** What only the person's state knows of an article, by its identity. */
export interface OwnFacts {
  readonly tagsOf: (key: string) => readonly string[];
  /** See {@link OpenArticle.position}. */
  readonly positionOf: (key: string) => number | null;
}

const GONE: LibraryFault = {
  fault: 'not-found',
  message: say('article-gone'),
};

const NOTHING_OWN: OwnFacts = { tagsOf: () => [], positionOf: () => null };

/** Absolute path of the capture that an article shows, for the file manager. */
export function locateCapture(record: ArticleRecord | null): string | LibraryFault {
  const place = record?.places[0];
  return place ? displayPath(place.folder, place.name) : GONE;
}

/** Reads the capture that is shown, from the first of its places that can be read. */
export async function openArticle(
  record: ArticleRecord | null,
  captures: Pick<OpenedAhead, 'open'>,
  own: OwnFacts = NOTHING_OWN,
): Promise<{ article: OpenArticle; opened: OpenedCapture } | LibraryFault> {
  if (!record) return GONE;
  for (const { folder, name } of record.places) {
    const opened = await captures.open(folder, name);
    if (!opened) continue;
    const { article } = opened;
    return {
      opened,
      article: {
        id: record.id,
        title: article.title,
        url: article.url,
        outlet: article.outlet,
        author: article.author,
        captured: record.captured,
        published: article.published,
        language: article.language,
        characters: article.characters,
        readingMinutes: article.readingMinutes,
        headings: article.headings,
        tags: article.tags,
        ownTags: own.tagsOf(record.key),
        starred: record.starred,
        archived: record.archived,
        position: own.positionOf(record.key),
        frame: `${ORIGIN}/article/${record.id}/${opened.sha256}`,
        path: displayPath(folder, name),
        sha256: opened.sha256,
        notes: article.notes,
      },
    };
  }
  const [place] = record.places;
  const path = place ? displayPath(place.folder, place.name) : '';
  return { fault: 'away', message: say('file-away', { path }) };
}
