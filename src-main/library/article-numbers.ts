/**
 * Outlets whose addresses carry their article's number. The number is the article's identity there:
 * sections, words of the title, and simplified or traditional script may differ around it.
 */

/** How one outlet numbers its articles. */
interface Numbering {
  /** Name under which its numbers stand in keys: the outlet's main host. */
  readonly outlet: string;
  /** Hosts without `www.`, `m.` and the like; a beginning dot means any host that ends so. */
  readonly hosts: readonly string[];
  /**
   * Found in the decoded path, with the query behind `?`; its first group that matched is the
   * number. Each is anchored by literal characters, so that it takes linear time.
   */
  readonly number: RegExp;
  /** Whether upper and lower case are the same in the number. */
  readonly foldCase?: true;
}

const NUMBERINGS: readonly Numbering[] = [
  {
    // …/simp/world-59259316, …/news/world-asia-59259316, …/articles/c8xyzxyzxyzo/simp
    outlet: 'bbc.com',
    hosts: ['bbc.com', 'bbc.co.uk'],
    number: /-(\d{8})(?=$|[/?.])|\/articles\/(c[a-z0-9]{8,14}o)(?=$|[/?.])/,
  },
  {
    // Before 2015: …/simp/world/2014/09/140925_words.shtml
    outlet: 'bbc.com',
    hosts: ['bbc.com', 'bbc.co.uk'],
    number: /\/(?:simp|trad)\/[a-z_]+\/(\d{4}\/\d{2}\/\d{6}_[\w-]+)\.shtml/,
  },
  {
    outlet: 'dw.com',
    hosts: ['dw.com', 'dw.de'],
    number: /\/(?:a|av|g|live|video)-(\d{5,})(?=$|[/?])/,
  },
  {
    // /a/words/5721054.html, and words alone on AMP pages; at each service its own numbers
    outlet: '',
    hosts: ['voachinese.com', 'voanews.com', 'voacantonese.com', 'rferl.org', 'svoboda.org'],
    number: /^\/(?:a\/)?(?:[^/]{1,400}\/)?(\d{5,})\.html/,
  },
  {
    // …/gangtai/gf-12292020112939.html: initials and the time to the second
    outlet: 'rfa.org',
    hosts: ['rfa.org'],
    number: /\/([a-z0-9_]{1,20}-\d{14})(?=$|[/?.])/i,
    foldCase: true,
  },
  { outlet: 'cna.com.tw', hosts: ['cna.com.tw'], number: /\/(\d{12})(?=$|[/?.])/ },
  {
    outlet: 'zaobao.com',
    hosts: ['zaobao.com', 'zaobao.com.sg'],
    number: /\/story(\d{8}-\d{4,})(?=$|[/?])/,
  },
  {
    // /gb/ and /b5/ are the two scripts of one article
    outlet: 'epochtimes.com',
    hosts: ['epochtimes.com'],
    number: /\/(n\d{6,})(?:_\d+)?\.html?/,
  },
  {
    outlet: 'reuters.com',
    hosts: ['reuters.com', '.reuters.com'],
    number: /[-/](id[A-Z]{2}[A-Z0-9]{6,20})(?=$|[/?])/,
  },
  {
    outlet: 'ftchinese.com',
    hosts: ['ftchinese.com', '.ftchinese.com', 'cn.ft.com', 'big5.ft.com'],
    number: /\/(?:story|premium|interactive)\/(\d{6,12})(?=$|[/?])/,
  },
  {
    outlet: 'solidot.org',
    hosts: ['solidot.org', '.solidot.org'],
    number: /\/story\?(?:.{0,80}&)?sid=(\d+)/,
  },
  {
    outlet: 'youtube.com',
    hosts: ['youtube.com', 'youtube-nocookie.com', 'music.youtube.com'],
    number:
      /^\/watch\?(?:.{0,200}&)?v=([\w-]{11})(?=$|&)|^\/(?:shorts|embed|live|v)\/([\w-]{11})(?=$|[/?])/,
  },
  { outlet: 'youtube.com', hosts: ['youtu.be'], number: /^\/([\w-]{11})(?=$|[/?])/ },
  {
    // The words before it may be escaped once, twice or not at all
    outlet: 'matters.town',
    hosts: ['matters.news', 'matters.town'],
    number: /-((?:bafy|zdpu)[a-zA-Z0-9]{20,80})(?=$|[/?])/,
  },
  {
    outlet: 'medium.com',
    hosts: ['medium.com', '.medium.com'],
    number: /[-/]([0-9a-f]{10,12})(?=$|[/?])/,
  },
  {
    outlet: 'twitter.com',
    hosts: ['twitter.com', 'x.com'],
    number: /\/status(?:es)?\/(\d{5,20})(?=$|[/?])/,
  },
  {
    outlet: 'news.ltn.com.tw',
    hosts: ['news.ltn.com.tw', 'ltn.com.tw'],
    number: /\/(?:breakingnews|paper)\/(\d{5,9})(?=$|[/?])/,
  },
  { outlet: 'udn.com', hosts: ['udn.com'], number: /\/story\/(?:\d+\/)?(\d{6,9})(?=$|[/?.])/ },
  { outlet: 'hk01.com', hosts: ['hk01.com'], number: /\/(\d{5,9})(?=$|[/?])/ },
  {
    outlet: 'thepaper.cn',
    hosts: ['thepaper.cn'],
    number: /\/newsDetail_forward_(\d{5,9})(?=$|[/?])/,
  },
];

/** The numberings by host, exact ones and those of a family of hosts. */
const BY_HOST = new Map<string, Numbering[]>();
const FAMILIES: (readonly [suffix: string, Numbering])[] = [];
for (const numbering of NUMBERINGS) {
  for (const host of numbering.hosts) {
    if (host.startsWith('.')) FAMILIES.push([host, numbering]);
    else BY_HOST.set(host, [...(BY_HOST.get(host) ?? []), numbering]);
  }
}

/**
 * The outlet's number for an article, such as `bbc.com#59259316`, or null where its addresses carry
 * none.
 *
 * @param host in lower case, without `www.` and the like
 * @param pathAndQuery the decoded path, with `?` and the query where there is one
 */
export function articleNumber(host: string, pathAndQuery: string): string | null {
  const numberings =
    BY_HOST.get(host) ??
    FAMILIES.filter(([suffix]) => host.endsWith(suffix)).map(([, numbering]) => numbering);
  for (const { outlet, number, foldCase } of numberings) {
    const match = number.exec(pathAndQuery);
    const found = match?.[1] ?? match?.[2];
    if (found !== undefined) {
      return `${outlet || host}#${foldCase === true ? found.toLowerCase() : found}`;
    }
  }
  return null;
}
