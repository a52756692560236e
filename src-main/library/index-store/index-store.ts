/**
 * The index: a cache of the watched folders that can be deleted at any time. One that is damaged,
 * another program's or of an older reader is set aside and made anew. One of a newer Sheaf is refused
 * before it comes here.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { reason as reasonText, say } from '../../sayings.ts';
import { inTransaction, isDamage, openDatabase, setAside, UnusableDatabase } from '../database.ts';
import { SEAL, sealFile } from '../file-seal.ts';
import { isSameRoot, lookAtRoot } from '../folders/root.ts';
import { IndexCheck } from './index-check.ts';
import { INDEX_APPLICATION_ID, INDEX_MIGRATIONS, READER_VERSION } from './migrations.ts';
import { OutcomeReader } from './outcome-reader.ts';
import { PlaceReader } from './place-reader.ts';
import { IndexReader } from './reader.ts';
import { SearchReader } from './search-reader.ts';
import { SourceReader } from './source-reader.ts';
import { IndexWriter, type WriterTools } from './writer.ts';

/** An open index. */
export interface IndexStore {
  readonly reader: IndexReader;
  readonly outcomes: OutcomeReader;
  readonly search: SearchReader;
  readonly sources: SourceReader;
  readonly places: PlaceReader;
  readonly writer: IndexWriter;
  /** Words for the person where an index was set aside, else null. */
  readonly notice: string | null;
  /** Why the person's marks and tags could not be brought into the index, such as a full disk. */
  readonly marksBehind: unknown;
  /** The language of most articles when the index was closed last, or null. */
  readonly commonLanguage: string | null;
  /** What {@link commonLanguage} is the next time; it is written when the index is closed. */
  keepCommonLanguage(language: string | null): void;
  /** The look through the file that is owed to it. */
  readonly check: IndexCheck;
  /**
   * Has the next opening make the index anew: damage was found that opening does not look for.
   * `told` is whom to tell.
   */
  condemn(told?: () => void): void;
  /** Gives back the pages that are kept in memory. */
  rest(): void;
  /**
   * Lets go of all files, and seals the index where it is whole; nothing may be under way.
   *
   * @param mirrored names the state whose marks and tags the index shows, or null where it may not
   *   show all of them
   */
  close(mirrored: string | null): Promise<void>;
}

/** How the index's file is opened. */
export const INDEX_SHAPE = {
  applicationId: INDEX_APPLICATION_ID,
  migrations: INDEX_MIGRATIONS,
} as const;

/** Pages of the index that SQLite keeps in memory, in KiB: enough for the upper levels of its trees. */
const CACHE_KIB = 8 * 1024;

/**
 * Pages in the log before this thread takes them into the file, which the writing thread does long
 * before; here it would hold up answers.
 */
const LOGGED_PAGES = 8000;

/** Ending of a file that says of the index beside it that damage was found in it. */
const CONDEMNED = '.damaged';

/** What an index is opened with. */
export interface IndexTools extends WriterTools {
  /** Names the state that the marks and tags come from. */
  readonly standing: string;
  /** The script of the thread that looks through a large index. */
  readonly checking: string | URL;
}

/** Opens the index at `path`, or makes it, and brings the person's marks and tags into it. */
export function openIndex(path: string, tools: IndexTools): IndexStore {
  const check = new IndexCheck(path, tools.checking);
  // What was said of a file that was taken away since.
  if (!existsSync(path)) rmSync(path + CONDEMNED, { force: true });
  try {
    if (existsSync(path + CONDEMNED)) throw new UnusableDatabase(path, 'damaged');
    return openAsItIs(path, tools, check);
  } catch (error) {
    const reason = whyUnusable(error);
    if (reason === null || !existsSync(path)) throw error;
    check.startAnew();
    const aside = setAside(path, reason);
    rmSync(path + CONDEMNED, { force: true });
    const notice = say('index-set-aside', { reason: reasonText(reason), aside });
    return { ...openAsItIs(path, tools, check), notice };
  }
}

function openAsItIs(path: string, tools: IndexTools, check: IndexCheck): IndexStore {
  const database = openOfThisReader(path, check);
  try {
    database.exec(
      `PRAGMA cache_size = -${String(CACHE_KIB)}; PRAGMA journal_size_limit = 33554432;
       PRAGMA wal_autocheckpoint = ${String(LOGGED_PAGES)};`,
    );
    const reader = new IndexReader(database);
    const writer = new IndexWriter(database, tools);
    // Not at each start: an index that is only read needs no room on its disk.
    if (reader.meta('reader') !== READER_VERSION) writer.setMeta('reader', READER_VERSION);
    const commonLanguage = languageKept(reader);
    let toKeep = commonLanguage;
    return {
      reader,
      outcomes: new OutcomeReader(database),
      search: new SearchReader(database),
      sources: new SourceReader(database),
      places: new PlaceReader(database),
      writer,
      notice: null,
      marksBehind: showsAll(reader, writer, tools.standing) ? null : mirrorMarks(writer),
      commonLanguage,
      keepCommonLanguage: (language) => {
        toKeep = language;
      },
      check,
      condemn: (told) => {
        check.condemn();
        condemn(path);
        told?.();
      },
      rest: () => {
        database.exec('PRAGMA shrink_memory');
      },
      close: async (mirrored) => {
        const mayBeSealed = await check.finish();
        if (check.foundDamage) condemn(path);
        await writer.close();
        if (toKeep !== commonLanguage) keepMeta(writer, COMMON_LANGUAGE, toKeep ?? '');
        if (mirrored !== null) keepMeta(writer, MIRRORED, mirrored);
        database.close();
        if (mayBeSealed) sealFile(path);
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Deletes the index at `path`, which nobody may have open. */
export function deleteIndex(path: string): void {
  for (const ending of ['', '-wal', '-shm', CONDEMNED, SEAL])
    rmSync(path + ending, { force: true });
}

/**
 * Opens the index. One that an older reader made is made anew, or, where only it knows what a folder
 * holds that is away, kept until all is read again.
 */
function openOfThisReader(path: string, check: IndexCheck): DatabaseSync {
  const database = openDatabase(path, INDEX_SHAPE);
  try {
    // Said only now: what another program wrote over it is another program's, not damaged. And said
    // before its reader is asked for, which may be what was damaged.
    if (check.foundDamage) throw new UnusableDatabase(path, 'damaged');
    const made = new IndexReader(database).meta('reader');
    const isOurs = made === null || made === READER_VERSION;
    if (isOurs || hasAway(database)) {
      if (!isOurs) readAllAgain(database);
      return database;
    }
  } catch (error) {
    database.close();
    throw error;
  }
  database.close();
  check.startAnew();
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  return openDatabase(path, INDEX_SHAPE);
}

/** Whether a folder is not there, or something else is in its place. */
function hasAway(database: DatabaseSync): boolean {
  return new IndexReader(database).folders().some(({ path, away, root }) => {
    const now = lookAtRoot(path);
    return away || now === null || (root !== null && !isSameRoot(root, now));
  });
}

/** Has every file differ from what is known of it, so that the next scan of its folder reads it. */
function readAllAgain(database: DatabaseSync): void {
  inTransaction(database, () => {
    database.exec('UPDATE place SET changed = -1; UPDATE capture SET reader = 0');
  });
}

/** Under which name the index keeps which state it showed when it was closed. */
const MIRRORED = 'mirrored';

/**
 * Whether the index was closed showing just this state, so that nothing has to be brought into it.
 * That is forgotten at once: it is not true any more if the index is not closed again.
 */
function showsAll(reader: IndexReader, writer: IndexWriter, standing: string): boolean {
  const shown = reader.meta(MIRRORED);
  if (shown === null || shown === '') return false;
  try {
    writer.setMeta(MIRRORED, '');
    return shown === standing;
  } catch (error) {
    if (isDamage(error)) throw error;
    return false;
  }
}

/** Under which name the index keeps the language of most articles. */
const COMMON_LANGUAGE = 'common-language';

function languageKept(reader: IndexReader): string | null {
  const kept = reader.meta(COMMON_LANGUAGE);
  return typeof kept === 'string' && kept !== '' ? kept : null;
}

/** Keeps something for the next opening. */
function keepMeta(writer: IndexWriter, name: string, value: string): void {
  try {
    writer.setMeta(name, value);
  } catch {
    // The next opening brings all marks into the index once more, and counts languages again.
  }
}

function mirrorMarks(writer: IndexWriter): unknown {
  try {
    writer.mirrorAllMarks();
    return null;
  } catch (error) {
    if (isDamage(error)) throw error;
    return error;
  }
}

function condemn(path: string): void {
  try {
    writeFileSync(path + CONDEMNED, '');
  } catch {
    // Where not even an empty file can be made, the damage will be met and told again.
  }
}

function whyUnusable(error: unknown): UnusableDatabase['reason'] | null {
  if (error instanceof UnusableDatabase) return error.reason;
  return isDamage(error) ? 'damaged' : null;
}
