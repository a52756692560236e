/** Copies of the state: one at each start and one before each migration; the last five are kept. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { isDamage, setAside, UnusableDatabase } from '../database.ts';

/** How many copies of each kind are kept. */
const KEPT = 5;

/** Why a copy was made; the beginning of its name. */
export type BackupKind = 'start' | 'before-migration';

/** Copies the database into the folder, unless the newest copy of the kind is the same. */
export function backUp(database: DatabaseSync, folder: string, kind: BackupKind): void {
  mkdirSync(folder, { recursive: true });
  const stamp = new Date().toISOString().replaceAll(/[:.]/gu, '-');
  const path = join(folder, `${kind}-${stamp}.sqlite`);
  database.prepare('VACUUM INTO ?').run(path);
  const older = copies(folder, kind).filter((copy) => copy !== path);
  const newest = older.at(-1);
  if (newest !== undefined && readFileSync(newest).equals(readFileSync(path))) rmSync(path);
  else for (const copy of older.slice(0, Math.max(0, older.length + 1 - KEPT))) rmSync(copy);
}

/** Paths of the copies, oldest first. */
function copies(folder: string, kind: BackupKind | ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(kind) && name.endsWith('.sqlite'))
    .sort((a, b) => stampOf(a).localeCompare(stampOf(b)))
    .map((name) => join(folder, name));
}

function stampOf(name: string): string {
  return name.slice(name.indexOf('2'));
}

/**
 * Opens the state; where its file is damaged, sets it aside and goes on with the newest copy that
 * is whole, or anew where there is none.
 */
export function openOrRestore(
  open: () => DatabaseSync,
  path: string,
  backups: string,
): { database: DatabaseSync; notice: string | null } {
  const whole = tryOpen(open);
  if (whole) return { database: whole, notice: null };
  const aside = setAside(path, 'damaged');
  for (const copy of copies(backups, '').reverse()) {
    copyFileSync(copy, path);
    const database = tryOpen(open);
    if (database) {
      const notice = `What you read and starred was kept in a file that is damaged. Sheaf went back to its copy ${basename(copy)}; the damaged file is kept as ${aside}.`;
      return { database, notice };
    }
    rmSync(path, { force: true });
  }
  const notice = `What you read and starred was kept in a file that is damaged, and there is no copy of it. Sheaf begins anew; the damaged file is kept as ${aside}.`;
  return { database: open(), notice };
}

/** The open database, or null where it is damaged. */
function tryOpen(open: () => DatabaseSync): DatabaseSync | null {
  try {
    const database = open();
    const check = database.prepare('PRAGMA quick_check(1)').get();
    if (check && Object.values(check)[0] === 'ok') return database;
    database.close();
    return null;
  } catch (error) {
    if (isDamage(error)) return null;
    if (error instanceof UnusableDatabase && error.reason === 'damaged') return null;
    throw error;
  }
}
