/**
 * A saved page's title, address, author, outlet, times, language and image, from what its head and
 * the program that saved it say: JSON-LD, Open Graph, Dublin Core, plain `<meta>`, `<link>`.
 */
import type { PublishedTime } from '../../contract.ts';
import { absoluteAddress } from '../address.ts';
import type { Page } from './page-tokens.ts';
import { publishedTime, statedTime } from './stated-time.ts';
import { readStructuredData } from './structured-data.ts';
import { distinct, languageTag, plainLine } from './words.ts';

/** Sites list words for search engines; more than this is no description of an article. */
const MOST_TAGS = 20;

/** What a page says of itself. */
export interface PageMetadata {
  /** Empty where the page has none. */
  readonly title: string;
  readonly url: string | null;
  /** What relative addresses of the page start from. */
  readonly base: string | null;
  readonly captured: number | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly published: PublishedTime | null;
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly leadImage: string | null;
  /** Whether the page says that it is an article. */
  readonly declared: boolean;
}

/** Reads what a page says of itself. */
export function readPageMetadata(page: Page): PageMetadata {
  const article = readStructuredData(page.structured);
  const saved = savedFrom(page);
  const base = absoluteAddress(page.base ?? '', saved.url) ?? saved.url;
  const url = ownAddress(
    [page.canonical, meta(page, 'og:url'), article?.url].map((raw) => absolute(raw, base)),
    saved.url,
  );
  const outlet =
    meta(page, 'og:site_name') ??
    article?.publisher ??
    meta(page, 'dc.publisher', 'application-name');
  const image =
    meta(page, 'og:image:secure_url', 'og:image', 'og:image:url') ??
    article?.image ??
    meta(page, 'twitter:image', 'twitter:image:src');
  return {
    title: ownTitle(page, article?.headline ?? null, outlet),
    url,
    base: page.base === null ? url : (absoluteAddress(page.base, saved.url ?? url) ?? url),
    captured: saved.captured,
    author: authorOf(page, article?.authors ?? []),
    outlet,
    published: publishedTime(article?.published ?? meta(page, ...PUBLISHED_METAS)),
    language:
      languageTag(page.lang) ??
      languageTag(article?.language) ??
      languageTag(meta(page, 'content-language', 'og:locale', 'dc.language', 'language')),
    tags: tagsOf(page, article?.keywords ?? []),
    leadImage: absolute(image, base ?? url),
    declared: article !== null || meta(page, 'og:type') === 'article',
  };
}

function absolute(raw: string | null | undefined, base: string | null): string | null {
  return raw === null || raw === undefined ? null : absoluteAddress(raw, base);
}

const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'date',
];

/** The first value that any of these names has, as a line of text. */
function meta(page: Page, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = plainLine(page.metas.get(name)?.[0] ?? '');
    if (value !== '') return value;
  }
  return null;
}

function ownTitle(page: Page, headline: string | null, outlet: string | null): string {
  const stated =
    meta(page, 'og:title') ?? headline ?? meta(page, 'dc.title', 'dcterms.title', 'twitter:title');
  return withoutOutlet(stated ?? plainLine(page.titleText), outlet);
}

/** A title without ` - Outlet` or ` | Outlet` behind it. */
function withoutOutlet(title: string, outlet: string | null): string {
  if (outlet === null || outlet === '' || !title.endsWith(outlet)) return title;
  const bare = title.slice(0, -outlet.length).replace(/\s*[-–—|｜_·:：»]\s*$/, '');
  return bare === title.slice(0, -outlet.length) || bare === '' ? title : bare;
}

function authorOf(page: Page, structured: readonly string[]): string | null {
  if (structured.length > 0) return structured.join(', ');
  for (const name of AUTHOR_METAS) {
    const values = (page.metas.get(name) ?? []).map(plainLine);
    const names = distinct(values.filter((value) => !/^https?:|^@/i.test(value)));
    if (names.length > 0) return names.join(', ');
  }
  return null;
}

const AUTHOR_METAS = [
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'byl',
];

function tagsOf(page: Page, structured: readonly string[]): string[] {
  const named = page.metas.get('article:tag') ?? [];
  const listed = [meta(page, 'news_keywords') ?? meta(page, 'keywords') ?? ''];
  const words = [...named, ...(structured.length > 0 ? structured : listed)];
  return distinct(words.flatMap((tag) => tag.split(/[,，;；、]/)).map(plainLine)).slice(
    0,
    MOST_TAGS,
  );
}

/**
 * The first address that is the article's own. A site's front page named as canonical is a fault of
 * its template, where the program that saved the page names another.
 */
function ownAddress(stated: readonly (string | null)[], saved: string | null): string | null {
  const isFrontPage = (url: string): boolean => /^https?:\/\/[^/]+\/?$/.test(url);
  const own = stated.find((url) => url !== null && (saved === null || !isFrontPage(url)));
  return own ?? saved ?? null;
}

/** How programs that save pages say whence and when, in comments. */
const SAVERS: readonly RegExp[] = [
  // SingleFile
  /Page saved with SingleFile\s+url:\s*(?<url>\S+)(?:\s+saved date:\s*(?<date>[^\n]+))?/i,
  // Chromium and Internet Explorer: the number counts the address's characters
  /saved from url=\(\d{4,5}\)(?<url>\S+)/i,
  // Monolith
  /Saved from (?<url>https?:\S+) at (?<date>\S+) using monolith/i,
  // HTTrack
  /Mirrored from (?<url>\S+) by HTTrack[^,]*, (?<date>[^\n]+)/i,
];

function savedFrom(page: Page): { readonly url: string | null; readonly captured: number | null } {
  for (const comment of page.comments) {
    for (const saver of SAVERS) {
      const found = saver.exec(comment)?.groups;
      const raw = found?.['url'];
      if (raw === undefined) continue;
      const url = absoluteAddress(/^\w+:/.test(raw) ? raw : `//${raw}`, null);
      const captured = statedTime(found?.['date'] ?? '')?.ms ?? null;
      return { url, captured };
    }
  }
  // WebScrapBook, whose times are digits from year to millisecond, in UTC
  const url = absoluteAddress(page.root['data-scrapbook-source'] ?? '', null);
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(
    page.root['data-scrapbook-create'] ?? '',
  );
  const [, year, month, day, hour, minute, second] = digits ?? [];
  const words = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return { url, captured: statedTime(words)?.ms ?? null };
}
