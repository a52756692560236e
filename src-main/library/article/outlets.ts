/** Names and quirks of outlets. The knowledge is in `outlets.json`; this file only looks it up. */
import data from './outlets.json' with { type: 'json' };

/** What is known of one outlet. */
export interface Outlet {
  /** As it is shown to people. */
  readonly name: string;
  /** Other ways in which it is named; none of them is an author. */
  readonly aliases?: readonly string[];
  /** Hosts without `www.`, with all their sub-domains; a path after the host narrows it. */
  readonly hosts: readonly string[];
  /** IANA zone of the clock by which the outlet writes times without a zone. */
  readonly zone?: string;
  /** The body ends with a date: `minguo` is the year of the Republic, as in `1090926`. */
  readonly closingDate?: string;
  /** The names of the authors stand in a line of their own before the copyright. */
  readonly closingNames?: boolean;
}

const TABLE = new Map<string, { path: string; outlet: Outlet }[]>();
for (const outlet of data.outlets as readonly Outlet[]) {
  for (const entry of outlet.hosts) {
    const slash = entry.indexOf('/');
    const host = slash === -1 ? entry : entry.slice(0, slash);
    const row = TABLE.get(host) ?? [];
    row.push({ path: slash === -1 ? '' : entry.slice(slash), outlet });
    // Longer paths are asked first.
    TABLE.set(
      host,
      row.sort((a, b) => b.path.length - a.path.length),
    );
  }
}

/** Signs by which advertising and players' messages are known, whatever the outlet. */
export const NOISE = {
  labels: new Set(data.noise.labels),
  classes: new Set(data.noise.classes),
  buttons: new Set(data.noise.buttons),
  phrases: new Set(data.noise.phrases),
  boxes: new Set(data.noise.boxes),
  /** Parts of the addresses of pictures that are buttons of the page. */
  icons: data.noise.icons,
  dividers: new Set(data.noise.dividers),
} as const;

/** The host of an address in lower case without `www.`, or null where it is no http address. */
export function hostOf(address: string | null): string | null {
  const match = address === null ? null : /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(address);
  return match?.[1]?.toLowerCase().replace(/^www\./, '') ?? null;
}

/** What is known of the outlet at an address, or null. */
export function findOutlet(address: string | null): Outlet | null {
  const host = hostOf(address);
  if (address === null || host === null) return null;
  const path = /^https?:\/\/[^/?#]+\/*([^?#]*)/i.exec(address)?.[1] ?? '';
  let domain = host;
  for (;;) {
    for (const row of TABLE.get(domain) ?? [])
      if (`/${path}/`.startsWith(`${row.path}/`)) return row.outlet;
    const dot = domain.indexOf('.');
    if (dot === -1) return null;
    domain = domain.slice(dot + 1);
  }
}

/** The display name of the outlet at an address, else its host without `www.`, else null. */
export function outletName(address: string | null): string | null {
  return findOutlet(address)?.name ?? hostOf(address);
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s《》()]/g, '')
    .toLowerCase();
}

const ALL_NAMES = new Set(
  (data.outlets as readonly Outlet[]).flatMap(({ name, aliases }) =>
    [name, ...(aliases ?? [])].map(plain),
  ),
);

/** Whether the words name an outlet rather than a person. */
export function namesOutlet(words: string): boolean {
  return ALL_NAMES.has(plain(words));
}

/** Whether the words name this outlet. */
export function isNameOf(outlet: Outlet | null, words: string): boolean {
  const wanted = plain(words);
  return outlet !== null && [outlet.name, ...(outlet.aliases ?? [])].map(plain).includes(wanted);
}

/** The longest first, as one name may end another. */
const PLACES = data.places.split(' ').sort((a, b) => b.length - a.length);
/** Surnames of two characters. */
export const LONG_SURNAMES: ReadonlySet<string> = new Set(data.longSurnames.split(' '));

/**
 * How many characters of a name that runs into an unknown place are the name's: names have two or
 * three, one more where the surname has two, and places two and more.
 */
function nameLength(words: string): number {
  if (words.includes('·')) return words.length;
  if (LONG_SURNAMES.has(words.slice(0, 2))) return words.length > 5 ? 4 : Math.min(4, words.length);
  return words.length === 4 ? 2 : 3;
}

/**
 * The name in `王心妤台北`: agencies write a reporter's name and place without a gap. Known places are
 * cut off; what is unknown is divided as names and places are long.
 */
export function withoutPlace(words: string): string | null {
  const people = words
    .split(/[、，,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = people.pop();
  if (last === undefined) return null;
  const gap = last.search(/\s/);
  let name = gap === -1 ? last : last.slice(0, gap);
  if (gap === -1) {
    const place = PLACES.find((known) => name.endsWith(known) && name.length - known.length >= 2);
    if (place !== undefined) name = name.slice(0, name.length - place.length);
    else if (name.length > 3) name = name.slice(0, nameLength(name));
  }
  const all = [...people, name].filter((part) => part.length >= 2);
  return all.length === 0 ? null : all.join('、');
}
