/** What a page's JSON-LD says of its article: schema.org's terms, as outlets write them. */
import { distinct, plainLine } from './words.ts';

/** The article as structured data describes it; null and empty where it does not. */
export interface StructuredArticle {
  readonly headline: string | null;
  readonly url: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly keywords: readonly string[];
  readonly image: string | null;
}

/** `NewsArticle`, `BlogPosting`, `AnalysisNewsArticle` and the like. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|^Report|^SocialMediaPosting|^DiscussionForumPosting)$/;

/** Graphs are lists of a few nodes; deeper nesting holds no article. */
const DEEPEST = 6;

/** More nodes than this are a catalogue. */
const MOST_NODES = 2_000;

/** Reads the texts of a page's JSON-LD scripts; null where none describes an article. */
export function readStructuredData(scripts: readonly string[]): StructuredArticle | null {
  const nodes: Node[] = [];
  for (const script of scripts) collectNodes(parseJson(script), nodes, DEEPEST);
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  if (article === undefined) return null;
  const find = (value: unknown): unknown => resolve(value, nodes);
  return {
    headline: line(article['headline']) ?? line(article['name']),
    url: idOf(article['mainEntityOfPage']) ?? line(article['url']),
    authors: distinct(
      list(article['author'] ?? article['creator'])
        .map((author) => nameOf(find(author)))
        .filter((name) => name !== null && !/^https?:/i.test(name))
        .map(String),
    ),
    publisher: nameOf(find(list(article['publisher'])[0])),
    published: line(article['datePublished']) ?? line(article['dateCreated']),
    language: nameOf(list(article['inLanguage'])[0]),
    keywords: list(article['keywords']).flatMap((words) => line(words)?.split(/[,，;；、]/) ?? []),
    image: imageOf(find(list(article['image'])[0])) ?? line(article['thumbnailUrl']),
  };
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  // Some sites wrap the script in a comment or CDATA marks, or leave line breaks in strings.
  const bare = text.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '');
  for (const attempt of [bare, bare.replace(/[\r\n\t]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      continue; // A SyntaxError: what a page says about itself need not be sound.
    }
  }
  return null;
}

function collectNodes(value: unknown, nodes: Node[], depth: number): void {
  if (depth === 0 || nodes.length >= MOST_NODES) return;
  if (Array.isArray(value)) for (const each of value) collectNodes(each, nodes, depth - 1);
  if (!isNode(value)) return;
  nodes.push(value);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) {
    if (typeof value[key] === 'object') collectNodes(value[key], nodes, depth - 1);
  }
}

function typesOf(node: Node): string[] {
  return list(node['@type']).filter((type) => typeof type === 'string');
}

/** A node that only refers to another by `@id`, as that other. */
function resolve(value: unknown, nodes: readonly Node[]): unknown {
  if (!isNode(value) || value['name'] !== undefined || value['url'] !== undefined) return value;
  const id = value['@id'];
  return nodes.find((node) => node['@id'] === id && node !== value && node['name']) ?? value;
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function line(value: unknown): string | null {
  const first = Array.isArray(value) ? (value[0] as unknown) : value;
  return typeof first === 'string' ? plainLine(first) || null : null;
}

function nameOf(value: unknown): string | null {
  return isNode(value) ? (line(value['name']) ?? line(value['alternateName'])) : line(value);
}

function idOf(value: unknown): string | null {
  return isNode(value) ? line(value['@id']) : line(value);
}

function imageOf(value: unknown): string | null {
  return isNode(value) ? (line(value['url']) ?? line(value['contentUrl'])) : line(value);
}
