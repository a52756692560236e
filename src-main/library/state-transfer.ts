/** Takes the person's state out of an open library, and another one into it. */
import { join } from 'node:path';
import type { StateImport } from '../contract.ts';
import { say } from '../sayings.ts';
import { lookAtRoot } from './folders/root.ts';
import type { Library } from './library.ts';
import type { LibraryFault } from './open-article.ts';
import { readStateDocument, stateDocument } from './state-document.ts';
import { openStoredState } from './state-store/stored-state.ts';

/** The state of the library in this directory, as a document's text. */
export function exportState(directory: string): string {
  const stored = openStoredState(join(directory, 'state.sqlite'));
  try {
    return `${JSON.stringify(stateDocument(stored.contents(), new Date()), null, 2)}\n`;
  } finally {
    stored.close();
  }
}

/** Takes in a document's text; where it is none, nothing is changed. */
export function importState(
  library: Library,
  text: string,
): Omit<StateImport, 'path'> | LibraryFault {
  const contents = readStateDocument(text);
  if ('fault' in contents) {
    return { fault: 'unreadable', message: say('not-imported', { reason: contents.fault }) };
  }
  const account = library.importState(contents);
  const { added, updated, kept, tags, folders, searches } = account;
  return {
    articles: contents.articles.length,
    added,
    updated,
    kept,
    tags,
    searches: searches.length,
    folders,
    foldersAway: folders.filter((path) => !lookAtRoot(path)),
  };
}
