/** Makes a folder of captures like the full ones that people have, the same for the same seed. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArticleWriter } from './article-html.ts';
import { Random } from './random.ts';
import { makeVocabularies, type Script, type Vocabulary } from './vocabulary.ts';

/** What folder is made. */
export interface FolderPlan {
  /** How many captures. */
  readonly files: number;
  readonly seed: number;
  /** The number of the first capture, for more of them beside those that are there; 0 if left out. */
  readonly from?: number;
}

/** Raised whenever the same seed begins to make other files, so that no older folder is used. */
const GENERATION = 1;

const OUTLETS = 22;
const SUB_FOLDERS = 110;
const SECOND_CAPTURES = 0.02;
const BRACKETED_TITLES = 0.04;

/** Bytes by how many deviations a capture lies from the middle of all. */
const SIZES: readonly (readonly [deviations: number, bytes: number])[] = [
  [-3, 400],
  [0, 3_400],
  [1.2816, 9_600],
  [2.3263, 31_000],
  [4.2649, 443_000],
];
const LARGEST = 443_000;

/** One in so many captures goes as far as the largest. */
const ONE_LARGEST_IN = 100_000;

/** Header, links and the last sentence are that many bytes beside the planned ones. */
const BYTES_BESIDE = 420;

/** Times of captures: 2012 to 2024. Ms since 1970. */
const FIRST_TIME = Date.UTC(2012, 0, 1);
const LAST_TIME = Date.UTC(2024, 0, 1);

/** A folder of these captures below the system's folder for temporary files, made where missing. */
export function cachedFolder(plan: FolderPlan): string {
  const { files, seed } = plan;
  const name = `sheaf-bench-${String(GENERATION)}-${String(seed)}-${String(files)}`;
  const path = join(tmpdir(), name);
  // Beside the folder, and last: a folder that was left half made is made anew.
  const mark = `${path}.made`;
  if (existsSync(mark) && existsSync(path)) return path;
  rmSync(path, { recursive: true, force: true });
  makeFolder(path, plan);
  writeFileSync(mark, '');
  return path;
}

/** Writes the captures into `path`, which is made where it is missing; the files' paths. */
export function makeFolder(path: string, plan: FolderPlan): string[] {
  const { files, seed, from = 0 } = plan;
  const vocabularies = makeVocabularies(seed);
  const outlets = makeOutlets(vocabularies);
  for (const { folders } of outlets) {
    for (const folder of folders) mkdirSync(join(path, folder), { recursive: true });
  }
  const paths: string[] = [];
  for (let number = from; number < from + files; number++) {
    const { folder, name, content } = makeCapture(number, seed, outlets);
    const file = join(path, folder, name);
    writeFileSync(file, content);
    paths.push(file);
  }
  return paths;
}

interface Outlet {
  readonly origin: string;
  readonly vocabulary: Vocabulary;
  readonly folders: readonly string[];
}

function makeOutlets(vocabularies: Readonly<Record<Script, Vocabulary>>): Outlet[] {
  return Array.from({ length: OUTLETS }, (_, number) => {
    // Two in three write simplified characters, most others traditional ones, one English.
    const script: Script =
      number === OUTLETS - 1 ? 'latin' : number % 3 === 2 ? 'traditional' : 'simplified';
    const host = `outlet-${String(number + 1)}.example.com`;
    const folders = Array.from({ length: SUB_FOLDERS / OUTLETS }, (_, year) =>
      join(host, String(2012 + year)),
    );
    return { origin: `https://www.${host}`, vocabulary: vocabularies[script], folders };
  });
}

function makeCapture(
  number: number,
  seed: number,
  outlets: readonly Outlet[],
): { folder: string; name: string; content: string } {
  // Each capture has its own generator: a larger folder begins with the captures of a smaller one.
  const random = new Random(Math.imul(seed, 0x9e3779b1) + number * 2_654_435_769);
  const again = number > 0 && random.chance(SECOND_CAPTURES);
  const article = again ? random.between(0, number - 1) : number;
  const outlet = outlets[article % OUTLETS];
  if (!outlet) throw new RangeError('There are no outlets.');
  const bytes = number % ONE_LARGEST_IN === ONE_LARGEST_IN - 1 ? LARGEST : sizeAt(random.normal());
  const writer = new ArticleWriter({
    random,
    vocabulary: outlet.vocabulary,
    bytes: Math.max(60, bytes - BYTES_BESIDE),
    origin: outlet.origin,
    linkTarget: (by) => addressOf(by.between(0, number), outlets),
  });
  const time = random.between(FIRST_TIME, LAST_TIME);
  const title = random.chance(BRACKETED_TITLES)
    ? `[${writer.words(1, 2)}] ${writer.words(4, 9)}`
    : writer.words(5, 12);
  const date = new Date(time).toISOString().slice(0, 10);
  const name = `${String(1_048_569 + Math.floor(number / OUTLETS))}_${date}-${title}.md`;
  return {
    folder: random.pick(outlet.folders),
    name,
    content: `<!--${String(time)}-->\n[${title}](${addressOf(article, outlets)})\n------\n\n${writer.body()}`,
  };
}

function addressOf(article: number, outlets: readonly Outlet[]): string {
  const { origin } = outlets[article % OUTLETS] ?? { origin: '' };
  return `${origin}/zh/world-${String(50_000_000 + article)}`;
}

/** Bytes of a capture so many deviations from the middle. */
function sizeAt(deviations: number): number {
  let [fromAt, fromBytes] = SIZES[0] ?? [0, 0];
  for (const [at, bytes] of SIZES) {
    if (deviations <= at && at > fromAt) {
      const share = (deviations - fromAt) / (at - fromAt);
      return Math.round(fromBytes * (bytes / fromBytes) ** Math.max(0, share));
    }
    [fromAt, fromBytes] = [at, bytes];
  }
  return LARGEST;
}
