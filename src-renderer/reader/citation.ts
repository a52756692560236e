import type { OpenArticle, PublishedTime } from '../../src-main/contract.ts';
import { words } from '../words/words.ts';
import { addressText } from './address-text.ts';
import { capturedTime, publishedTime, zoneAt } from './times.ts';

/** What a citation is made from. */
export type Cited = Pick<
  OpenArticle,
  'title' | 'author' | 'outlet' | 'published' | 'captured' | 'url' | 'sha256'
>;

/** An article as one cites it, in the person's language and zone. */
export function citation({ published, captured, url, ...article }: Cited): string {
  return words.reader.citation({
    ...article,
    published: published === null ? null : publishedWithZone(published),
    captured: `${capturedTime(captured).cited} ${zoneAt(captured)}`,
    url,
  });
}

function publishedWithZone(published: PublishedTime): string {
  const { cited } = publishedTime(published);
  const { ms, precision } = published;
  return ms === null || precision === 'day' ? cited : `${cited} ${zoneAt(ms)}`;
}

/** The lines beneath a printed title: who published and when, when it was captured, where. */
export function printedLines(article: OpenArticle): readonly string[] {
  const { outlet, author, published, captured, url } = article;
  const times = [
    ...(published === null ? [] : [words.reader.publishedOn(publishedTime(published).text)]),
    words.reader.captured(capturedTime(captured).text),
  ];
  return [
    [outlet, author].filter((part) => part !== null && part !== '').join(' · '),
    times.join(' · '),
    ...(url === null ? [] : [addressText(url)]),
  ];
}
