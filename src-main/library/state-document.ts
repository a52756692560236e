/** The person's state as a JSON document that can be kept, read by people and merged elsewhere. */
import * as v from 'valibot';
import { reason } from '../sayings.ts';
import type { ArticleState, StateContents } from './state-store/state-contents.ts';

/** What `format` says in every such document. */
const FORMAT = 'sheaf-state';

/**
 * Raised when a document of the new shape cannot be read by the programs before. `changes` did not
 * raise it: they pass it over and go by `changed`.
 */
const VERSION = 1;

/** Milliseconds since 1970, from a time in ISO 8601. */
const time = v.pipe(
  v.string(),
  v.check((text) => /^\d{4}-\d\d-\d\dT/u.test(text) && !Number.isNaN(Date.parse(text))),
  v.transform((text) => Date.parse(text)),
);

const name = v.pipe(v.string(), v.minLength(1));

const timeOrNot = v.optional(v.nullable(time), null);

/** An article as documents state it; those of the first programs have no `changes`. */
const STATED_ARTICLE = v.object({
  key: name,
  read: timeOrNot,
  starred: timeOrNot,
  archived: timeOrNot,
  position: v.optional(v.nullable(v.pipe(v.number(), v.finite())), null),
  tags: v.optional(v.array(v.object({ tag: name, added: time })), []),
  changed: time,
  changes: v.optional(
    v.object({
      read: timeOrNot,
      starred: timeOrNot,
      archived: timeOrNot,
      position: timeOrNot,
    }),
  ),
});

/** Fields that a document need not state are "not". What is not named here is passed over. */
const DOCUMENT = v.object({
  // Documents of the first programs do not say it.
  keyRules: v.optional(v.number(), 1),
  articles: v.array(v.pipe(STATED_ARTICLE, v.transform(articleOf))),
  folders: v.optional(v.array(v.object({ path: name, added: time })), []),
  settings: v.optional(v.array(v.object({ name, value: v.string() })), []),
  searches: v.optional(
    v.array(v.object({ name, query: v.string(), exact: v.optional(v.boolean(), false) })),
    [],
  ),
});

/**
 * Of a mark that is set, its own time is that of its change. That one is not set says nothing in a
 * document without `changes`: it may never have been, and no mark is to be lost by it.
 */
function articleOf({ changed, ...stated }: v.InferOutput<typeof STATED_ARTICLE>): ArticleState {
  const { read, starred, archived, position, changes } = stated;
  return {
    ...stated,
    changes: {
      read: changes?.read ?? read,
      starred: changes?.starred ?? starred,
      archived: changes?.archived ?? archived,
      position: changes?.position ?? (position === null ? null : changed),
    },
  };
}

/** The newest change of an article's marks: what the first programs go by. */
function newestChange({ changes: { read, starred, archived } }: ArticleState): number {
  return Math.max(read ?? 0, starred ?? 0, archived ?? 0);
}

/** The document of a state, to be written as JSON. */
export function stateDocument(contents: StateContents, now: Date): object {
  return {
    format: FORMAT,
    version: VERSION,
    exported: now.toISOString(),
    keyRules: contents.keyRules,
    articles: contents.articles.map((article) => {
      const { key, read, starred, archived, position, tags, changes } = article;
      return {
        key,
        read: iso(read),
        starred: iso(starred),
        archived: iso(archived),
        position,
        tags: tags.map(({ tag, added }) => ({ tag, added: iso(added) })),
        changed: iso(newestChange(article)),
        changes: {
          read: iso(changes.read),
          starred: iso(changes.starred),
          archived: iso(changes.archived),
          position: iso(changes.position),
        },
      };
    }),
    folders: contents.folders.map(({ path, added }) => ({ path, added: iso(added) })),
    settings: contents.settings,
    searches: contents.searches,
  };
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

/** Reads a document; where it is none, `fault` says why in the end of a sentence. */
export function readStateDocument(text: string): StateContents | { readonly fault: string } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { fault: reason('not-json') };
  }
  const head = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.number() }), json);
  if (!head.success) return { fault: reason('not-an-export') };
  if (head.output.version > VERSION) return { fault: reason('newer-export') };
  const result = v.safeParse(DOCUMENT, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  return { fault: reason('no-fitting-value', { place: v.getDotPath(issue) ?? 'the document' }) };
}
