/** Whether the tables of an index agree with each other. */
import type { DatabaseSync } from 'node:sqlite';
import { numberOf } from '../database.ts';

/** What must not be there, counted, and how to say it. */
const RULES: readonly (readonly [sql: string, one: string, many: string])[] = [
  [
    'place WHERE folder NOT IN (SELECT id FROM folder)',
    'file of a folder that is not watched',
    'files of folders that are not watched',
  ],
  [
    'place WHERE capture IS NULL AND problem_code IS NULL',
    'file with neither a capture nor a problem',
    'files with neither a capture nor a problem',
  ],
  [
    'place WHERE capture IS NOT NULL AND capture NOT IN (SELECT id FROM capture)',
    'file whose capture is missing',
    'files whose captures are missing',
  ],
  [
    'capture WHERE NOT EXISTS (SELECT 1 FROM place WHERE place.capture = capture.id)',
    'capture that lies nowhere',
    'captures that lie nowhere',
  ],
  [
    'capture WHERE article NOT IN (SELECT row FROM article)',
    'capture of no article',
    'captures of no article',
  ],
  [
    `article WHERE NOT EXISTS
       (SELECT 1 FROM capture WHERE capture.id = article.capture AND capture.article = article.row)`,
    'article that shows a capture which is not its own',
    'articles that show captures which are not their own',
  ],
  [
    'article WHERE captures != (SELECT count(*) FROM capture WHERE capture.article = article.row)',
    'article whose captures are miscounted',
    'articles whose captures are miscounted',
  ],
  [
    'article WHERE text_of = capture AND row NOT IN (SELECT id FROM search_docsize)',
    'article that cannot be found by its text',
    'articles that cannot be found by their text',
  ],
  [
    'search_docsize WHERE id NOT IN (SELECT row FROM article)',
    'text of an article that is not there',
    'texts of articles that are not there',
  ],
];

/** What the tables say against each other, one line for each kind; nothing where they agree. */
export function inconsistencies(database: DatabaseSync): string[] {
  return RULES.flatMap(([sql, one, many]) => {
    const count = numberOf(database, `SELECT count(*) FROM ${sql}`);
    if (count === 0) return [];
    return [`The index has ${count.toLocaleString('en')} ${count === 1 ? one : many}.`];
  });
}
