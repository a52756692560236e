/** An article as JSON documents have it. */
import type { PublishedTime } from '../contract.ts';
import type { CatalogueEntry } from '../library/index-store/catalogue.ts';

/** The fields of an article in a list, times in ISO 8601. */
export function articleFields(entry: CatalogueEntry) {
  const { id, title, outlet, url, author, published, captured } = entry;
  const { language, characters, captures, read, starred, path } = entry;
  return {
    ...{ id, title, outlet, url, author },
    published: publishedIso(published),
    captured: new Date(captured).toISOString(),
    ...{ language, characters, captures, read, starred, path },
  };
}

/** A stated time: a day alone where the outlet gives no time of day, null where it gives no date. */
export function publishedIso(published: PublishedTime | null): string | null {
  if (!published) return null;
  const { ms, text, precision } = published;
  const iso = ms === null ? null : new Date(ms).toISOString();
  if (precision === 'minute') return iso;
  // The outlet's own day: in another zone the same moment may be the day before.
  return ISO_DAY.exec(text)?.[0] ?? iso?.slice(0, 10) ?? null;
}

const ISO_DAY = /^\d{4}-\d\d-\d\d/u;
