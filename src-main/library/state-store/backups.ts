/** Copies of the state: one at each start and one before each migration; the last five are kept. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { say } from '../../sayings.ts';
import { holdsNothing, isDamage, setAside, UnusableDatabase } from '../database.ts';
import { sumOf, takeSeal } from '../file-seal.ts';
import { sqliteCode } from '../system-reasons.ts';
import { fitsSeal } from './seal.ts';

/** How many copies of each kind are kept. */
const KEPT = 5;

/** Why a copy was made; the beginning of its name. */
export type BackupKind = 'start' | 'before-migration';

/** Ending of a copy that is not whole yet. */
const PARTIAL = '.partial';

/**
 * Copies the database into the folder, unless the newest copy of the kind is the same. A copy that
 * could not be finished leaves nothing behind and costs no older copy its place.
 */
export function backUp(database: DatabaseSync, folder: string, kind: BackupKind): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    // Left by a start that was cut short.
    if (name.endsWith(PARTIAL)) rmSync(join(folder, name));
  }
  const stamp = new Date().toISOString().replaceAll(/[:.]/gu, '-');
  const number = 1 + Math.max(0, ...copies(folder, '').map(numberOf));
  const path = join(folder, `${kind}-${stamp}-${String(number).padStart(4, '0')}.sqlite`);
  const partial = path + PARTIAL;
  try {
    database.prepare('VACUUM INTO ?').run(partial);
    const older = copies(folder, kind);
    const newest = older.at(-1);
    if (newest !== undefined && readFileSync(newest).equals(readFileSync(partial))) return;
    renameSync(partial, path);
    for (const copy of older.slice(0, Math.max(0, older.length + 1 - KEPT))) rmSync(copy);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Paths of the copies, oldest first: in the order of their numbers, for clocks are set wrong. */
function copies(folder: string, kind: BackupKind | ''): string[] {
  return namesIn(folder)
    .filter((name) => name.startsWith(kind) && name.endsWith('.sqlite'))
    .sort((a, b) => numberOf(a) - numberOf(b) || stampOf(a).localeCompare(stampOf(b)))
    .map((name) => join(folder, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not there, or not to be read: it has no copy to offer. Making one tells what is wrong.
    return [];
  }
}

/** When it was made, and its number among all copies: -YYYY-MM-DDThh-mm-ss-mmmZ-NNNN. */
const STAMP = /-(\d{4}-\d\d-\d\dT[\d-]+Z)(?:-(\d{4,15}))?\.sqlite$/u;

function stampOf(name: string): string {
  return STAMP.exec(name)?.[1] ?? '';
}

/** Copies had none once; those are the oldest. */
function numberOf(name: string): number {
  return Number(STAMP.exec(name)?.[2] ?? 0);
}

/**
 * Opens the state; where its file is damaged, empty or missing, goes on with the newest copy that is
 * whole, or anew where there is none. A damaged file is set aside.
 *
 * A missing file comes back too: most are lost by accident, and whoever wants to begin anew can say
 * so by taking the copies away as well. An empty file is a first start's that was cut short where
 * there are neither copies nor a seal.
 */
export function openOrRestore(
  open: () => DatabaseSync,
  path: string,
  backups: string,
): { database: DatabaseSync; notice: string | null } {
  const isMissing = !existsSync(path);
  const isOther = !isMissing && isOtherThanClosed(path);
  const isEmpty = !isMissing && holdsNothing(path);
  const kept = copies(backups, '');
  const isLost = isMissing || isEmpty;
  if (!isLost || (kept.length === 0 && !isOther)) {
    const whole = tryOpen(open);
    if (whole) return { database: whole, notice: isOther ? renewed(whole) : null };
  }
  const aside = setAside(path, 'damaged');
  for (const copy of kept.reverse()) {
    if (holdsNothing(copy)) continue;
    copyFileSync(copy, path + PARTIAL);
    renameSync(path + PARTIAL, path);
    const database = tryOpen(open);
    if (database) {
      const back = { copy: basename(copy) };
      if (isMissing) return { database, notice: say('state-missing-restored', back) };
      if (isEmpty) return { database, notice: say('state-empty-restored', back) };
      return { database, notice: say('state-damaged-restored', { ...back, aside }) };
    }
    rmSync(path, { force: true });
  }
  const database = open();
  if (isMissing) return { database, notice: say('state-missing-anew') };
  if (isEmpty) return { database, notice: say('state-empty-anew') };
  return { database, notice: say('state-damaged-anew', { aside }) };
}

function isOtherThanClosed(path: string): boolean {
  const seal = takeSeal(path);
  return seal !== null && sumOf(path) !== seal;
}

/** Writes a file anew that was changed where it holds nothing of worth; words for the person. */
function renewed(database: DatabaseSync): string | null {
  try {
    database.exec('VACUUM');
  } catch (error) {
    // On a full or read-only disk it stays as it is, which does no harm.
    if (sqliteCode(error) === null) throw error;
  }
  return say('state-renewed');
}

/** The open database, or null where it is damaged. */
function tryOpen(open: () => DatabaseSync): DatabaseSync | null {
  try {
    const database = open();
    if (isWhole(database)) return database;
    database.close();
    return null;
  } catch (error) {
    if (isDamage(error)) return null;
    if (error instanceof UnusableDatabase && error.reason === 'damaged') return null;
    throw error;
  }
}

/** Whether SQLite finds nothing wrong, and the rows are those that were written. */
export function isWhole(database: DatabaseSync): boolean {
  try {
    const check = database.prepare('PRAGMA integrity_check(1)').get();
    return check !== undefined && Object.values(check)[0] === 'ok' && fitsSeal(database);
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
    return false;
  }
}
