/**
 * The naive way, which Sheaf is held against: read each file, take its text, put it into a full-text
 * table; one thread, one process. It knows no title, no link, no second capture, and what it indexes
 * of Chinese are whole clauses.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Parser } from 'htmlparser2';

/** Files in one transaction: with more of them it gains nothing. */
const FILES_PER_TRANSACTION = 1000;

/** What the naive way took. */
export interface NaiveFigures {
  readonly files: number;
  readonly seconds: number;
}

/** Every file below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The text of a page, elements set apart by spaces. */
export function textOfPage(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (data) => {
      text += data;
    },
    onclosetag: () => {
      text += ' ';
    },
  });
  parser.end(html);
  return text;
}

/** Indexes a folder into a new database at `path`. */
export function indexNaively(folder: string, path: string): NaiveFigures {
  const began = performance.now();
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE VIRTUAL TABLE page USING fts5 (text, content = '', tokenize = 'unicode61');`);
  const insert = database.prepare('INSERT INTO page (rowid, text) VALUES (?, ?)');
  const files = filesBelow(folder);
  database.exec('BEGIN');
  for (const [number, file] of files.entries()) {
    insert.run(number + 1, textOfPage(readFileSync(file, 'utf8')));
    if (number % FILES_PER_TRANSACTION === FILES_PER_TRANSACTION - 1) {
      database.exec('COMMIT; BEGIN');
    }
  }
  database.exec('COMMIT');
  database.close();
  return { files: files.length, seconds: (performance.now() - began) / 1000 };
}
