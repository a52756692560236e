/** The person's state as a JSON document that can be kept, read by people and merged elsewhere. */
import * as v from 'valibot';
import { reason } from '../sayings.ts';
import type { StateContents } from './state-store/state-contents.ts';

/** What `format` says in every such document. */
const FORMAT = 'sheaf-state';

/** Raised when a document of the new shape cannot be read by the programs before. */
const VERSION = 1;

/** Milliseconds since 1970, from a time in ISO 8601. */
const time = v.pipe(
  v.string(),
  v.check((text) => /^\d{4}-\d\d-\d\dT/u.test(text) && !Number.isNaN(Date.parse(text))),
  v.transform((text) => Date.parse(text)),
);

const name = v.pipe(v.string(), v.minLength(1));

/** Fields that a document need not state are "not". What is not named here is passed over. */
const DOCUMENT = v.object({
  articles: v.array(
    v.object({
      key: name,
      read: v.optional(v.nullable(time), null),
      starred: v.optional(v.nullable(time), null),
      archived: v.optional(v.nullable(time), null),
      position: v.optional(v.nullable(v.pipe(v.number(), v.finite())), null),
      tags: v.optional(v.array(v.object({ tag: name, added: time })), []),
      changed: time,
    }),
  ),
  folders: v.optional(v.array(v.object({ path: name, added: time })), []),
  settings: v.optional(v.array(v.object({ name, value: v.string() })), []),
  searches: v.optional(
    v.array(v.object({ name, query: v.string(), exact: v.optional(v.boolean(), false) })),
    [],
  ),
});

/** The document of a state, to be written as JSON. */
export function stateDocument(contents: StateContents, now: Date): object {
  return {
    format: FORMAT,
    version: VERSION,
    exported: now.toISOString(),
    articles: contents.articles.map(
      ({ key, read, starred, archived, position, tags, changed }) => ({
        key,
        read: iso(read),
        starred: iso(starred),
        archived: iso(archived),
        position,
        tags: tags.map(({ tag, added }) => ({ tag, added: iso(added) })),
        changed: iso(changed),
      }),
    ),
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
