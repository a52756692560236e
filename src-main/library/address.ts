/**
 * Addresses of articles and media: made absolute, taken out of proxies and archives, and reduced to
 * what identifies an article.
 */
import { articleNumber } from './article-numbers.ts';

/** Longer addresses are faults or attacks: browsers and servers refuse far shorter ones. */
const LONGEST_ADDRESS = 8_192;

/** Proxies are unwrapped this often at most: an archived page of a proxied image needs two. */
const MOST_WRAPPINGS = 4;

/**
 * The absolute http or https address that `raw` means on a page at `base`, or null. Control
 * characters, line breaks and white space around it are taken away; an absolute address stays as it
 * was written otherwise, except that spaces within become `%20`.
 */
export function absoluteAddress(raw: string, base: string | null): string | null {
  // eslint-disable-next-line no-control-regex -- what browsers take away before they read one
  const text = raw.replace(/[\u0000-\u001f\u007f]+/g, '').trim();
  if (text === '' || text.length > LONGEST_ADDRESS) return null;
  if (/^https?:\/\//i.test(text)) {
    return parseAddress(text) === null ? null : text.replace(/\s/gu, encodeURIComponent);
  }
  if (text.startsWith('//') && base === null) return parseAddress(`https:${text}`)?.href ?? null;
  return parseAddress(text, base)?.href ?? null;
}

/**
 * The address that a proxy's, cache's or archive's address stands for; other addresses come back as
 * they are. Known: weserv, Photon (`i0.wp.com`), the Wayback Machine, AMP caches, DuckDuckGo.
 */
export function unwrapProxy(address: string): string {
  let current = address;
  for (let i = 0; i < MOST_WRAPPINGS; i++) {
    const inner = unwrapOnce(current);
    if (inner === null || inner === current) break;
    current = inner;
  }
  return current;
}

/**
 * What identifies the article at an address: two addresses of one article have the same key.
 *
 * Where the outlet numbers its articles that is its number (`bbc.com#59259316`), so that a capture in
 * simplified and one in traditional script are captures of one article. Elsewhere it is host, path
 * and query (`rfi.fr/cn/中国/20200722-…`), where set aside are: scheme, `www.` and its like for
 * mobile and AMP pages, fragment, tracking parameters, percent-encoding, the host's case, a default
 * port, doubled and trailing slashes, and the order of parameters.
 *
 * @returns null where `url` is no http or https address
 */
export function canonicalKey(url: string): string | null {
  if (url.length > LONGEST_ADDRESS) return null;
  const parsed = parseAddress(unwrapProxy(url));
  if (parsed === null) return null;
  const host = canonicalHost(parsed.hostname);
  const path = canonicalPath(parsed.pathname);
  const query = canonicalQuery(parsed.searchParams, host);
  const rest = query === '' ? path : `${path}?${query}`;
  const number = articleNumber(host, rest);
  if (number !== null) return number;
  return `${host}${parsed.port === '' ? '' : `:${parsed.port}`}${outletPath(host, rest)}`;
}

/**
 * The version of {@link canonicalKey}'s rules. It is raised when they give other keys than before, so
 * that what the person did is kept under the keys of now; the index's READER_VERSION is
 * raised with it.
 */
export const KEY_RULES = 1;

/** The key that the rules of now give to what has this key by rules of before. */
export function keyByRulesOfNow(key: string): string {
  // An outlet's number, and content without an address, are no address.
  if (key.includes('#') || key.startsWith('content:')) return key;
  return canonicalKey(`https://${key}`) ?? key;
}

function parseAddress(text: string, base: string | null = null): URL | null {
  const parsed = base === null ? URL.parse(text) : URL.parse(text, base);
  if (parsed === null || parsed.hostname === '') return null;
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null;
}

/** Names before the host's own that only say for which device or script a page is laid out. */
const LAYOUT_HOSTS = /^(?:www\d?|m|mobile|amp|wap|touch|3g)\.(?=[^.]+\.[^.])/;

function canonicalHost(hostname: string): string {
  let host = hostname.replace(/\.$/, '');
  // Twice, for `www.m.` and `amp.www.`; a name and its top-level domain always stay.
  host = host.replace(LAYOUT_HOSTS, '').replace(LAYOUT_HOSTS, '');
  // Blogger sends readers to the domain of their own country.
  return host.replace(/\.blogspot\.(?:com?\.)?[a-z]{2,3}$/, '.blogspot.com');
}

function canonicalPath(pathname: string): string {
  const segments: string[] = [];
  for (const segment of pathname.split('/')) if (segment !== '') segments.push(decoded(segment));
  // AMP pages stand under or behind the page they are of.
  if (segments.length > 1 && segments.at(-1) === 'amp') segments.pop();
  if (segments.length > 1 && segments[0] === 'amp') segments.shift();
  const last = segments.at(-1);
  if (last !== undefined) segments[segments.length - 1] = last.replace(/\.amp(?=$|\.html?$)/, '');
  return segments.length === 0 ? '' : `/${segments.join('/')}`;
}

/** One segment without percent-encoding, save for the characters that would divide it. */
function decoded(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return (
      decodeURIComponent(segment)
        .normalize('NFC')
        // eslint-disable-next-line no-control-regex -- what an address cannot hold
        .replace(/[%/?#\u0000-\u0020]/gu, encodeURIComponent)
    );
  } catch {
    // A URIError: bytes of an old encoding. Only the case of the digits can vary then.
    return segment.replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());
  }
}

/** Parameters that say how a reader came or how the page is shown, not which article it is. */
const TRACKING = new RegExp(
  '^(?:' +
    [
      'utm_.*|at_.*|ns_.*|wt_.*|guce_.*|guccounter|_ga|_gl|_openstat|mc_[ce]id|icid|ocid|ito|xtor',
      'fbclid|fb_.*|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|yclid|twclid|igsh|igshid|spm|scm',
      'ref|refer|referrer|referringsource|ref_src|ref_url|cmp|cmpid|maca|smid|smtyp|feature|rss',
      'share|shared|sharetoken|sharer_.*|mpshare|srcid|chksm|scene|nsukey|isappinstalled',
      'amp|outputtype|__twitter_impression|full|encoding|traceid|zarsrc',
    ].join('|') +
    ')$',
  'i',
);

function canonicalQuery(parameters: URLSearchParams, host: string): string {
  if (parameters.size === 0) return '';
  const kept: string[] = [];
  for (const [name, value] of parameters) {
    if (TRACKING.test(name)) continue;
    // `source` and `from` can name an article's part; with these values they name a feed or an app.
    if (name === 'source' && /^(?:rss|feed|share|twitter|facebook)/i.test(value)) continue;
    if (name === 'from' && /^(?:timeline|singlemessage|groupmessage|rss)$/i.test(value)) continue;
    // Blogger's page for phones.
    if (name === 'm' && host.endsWith('.blogspot.com')) continue;
    // eslint-disable-next-line no-control-regex -- what an address cannot hold
    kept.push(`${name}=${value}`.replace(/[%&#\s\u0000-\u0020]/gu, encodeURIComponent));
  }
  return kept.sort().join('&');
}

/** Outlets without numbers where the same article still has several paths. */
function outletPath(host: string, path: string): string {
  // …/20201228/words/zh-hant/ is the same in traditional script, …/dual/ beside its original.
  if (host.endsWith('nytimes.com')) {
    return path.replace(/\/(?:zh-hant|dual(?:-hant)?|en-us|zh-hans)(?=$|\?)/, '');
  }
  return path;
}

/** What the address of every proxy holds that is known: most addresses need not be taken apart. */
const PROXIES = /weserv|wsrv|duckduckgo|\.wp\.com|web\.archive|ampproject|www\.google|%/i;

function unwrapOnce(address: string): string | null {
  if (!PROXIES.test(address)) return null;
  const parsed = parseAddress(address);
  if (parsed === null) return null;
  const host = parsed.hostname;
  const rest = parsed.pathname + parsed.search;
  if (host === 'images.weserv.nl' || host === 'wsrv.nl') {
    return named(parsed.searchParams.get('url')?.replace(/^ssl:/, ''));
  }
  if (host === 'external-content.duckduckgo.com' || host === 'proxy.duckduckgo.com') {
    return named(parsed.searchParams.get('u'));
  }
  // Photon: the parameters are its own, and the path is the image's address.
  if (/^i\d\.wp\.com$/.test(host)) return named(parsed.pathname.slice(1));
  if (host === 'web.archive.org') {
    return named(/^\/web\/\d{1,14}(?:[a-z]{2}_)?\/(.+)$/s.exec(rest)?.[1]);
  }
  if (host.endsWith('.cdn.ampproject.org') || host === 'cdn.ampproject.org') {
    return named(/^\/(?:[a-z]{1,3}|ii\/w\d+)\/(?:s\/)?(.+)$/s.exec(rest)?.[1]);
  }
  if (/^www\.google\.[a-z.]{2,6}$/.test(host))
    return named(/^\/amp\/(?:s\/)?(.+)$/s.exec(rest)?.[1]);
  return null;
}

/** The address that a proxy names, which may lack its scheme or a slash after it. */
function named(inner: string | null | undefined): string | null {
  if (inner === null || inner === undefined) return null;
  const whole = /^https?:/i.test(inner)
    ? inner.replace(/^(https?):\/*/i, '$1://')
    : `https://${inner.replace(/^\/+/, '')}`;
  const address = absoluteAddress(whole, null);
  // A host without a dot is no host: the proxy's path meant something else.
  return address !== null && parseAddress(address)?.hostname.includes('.') === true
    ? address
    : null;
}
