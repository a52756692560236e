/** Why the system or SQLite refused something, as the end of a sentence for a person. */
import { reason, type ReasonCode } from '../sayings.ts';

/** Reasons without a place for a fact. */
type PlainReason = Exclude<ReasonCode, 'no-fitting-value'>;

/** Errors of the system by their codes; a folder on a network fails in ways of its own. */
const OF_SYSTEM: Readonly<Record<string, PlainReason>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOENT: 'not-there',
  ENOTDIR: 'not-there',
  EIO: 'disk-error',
  ENXIO: 'disk-error',
  ESTALE: 'disk-error',
  ENOTCONN: 'disk-error',
  EHOSTDOWN: 'disk-error',
  ELOOP: 'circle-of-links',
  ENAMETOOLONG: 'name-too-long',
  ENOSPC: 'disk-full',
  EDQUOT: 'quota-reached',
  EROFS: 'disk-read-only',
  EMFILE: 'too-many-open',
  ENFILE: 'too-many-open',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ETIMEDOUT: 'no-answer',
  EXDEV: 'on-another-disk',
  EEXIST: 'there-already',
  ENOTEMPTY: 'not-empty',
  EISDIR: 'is-folder',
};

/** SQLite's words for these are for programmers. */
const OF_SQLITE: Readonly<Record<number, PlainReason>> = {
  5: 'in-use',
  6: 'in-use',
  8: 'file-not-writable',
  10: 'file-disk-error',
  11: 'damaged',
  13: 'file-disk-full',
  14: 'file-not-openable',
  26: 'damaged',
};

/** The words of an error, without Node's path and call names; its own message where it has none. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const sqlite = sqliteCode(error);
  const code = (error as NodeJS.ErrnoException).code;
  const known = sqlite === null ? OF_SYSTEM[code ?? ''] : OF_SQLITE[sqlite];
  return known === undefined ? error.message : reason(known);
}

/** What {@link reasonOf} says of a name that stands for nothing. */
const MISSING = reason('not-there');

/** Whether words of {@link reasonOf} say no more than that it is gone. */
export function isMissing(words: string): boolean {
  return words === MISSING;
}

/** SQLite's primary result code, or null for an error that is not SQLite's. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  // Extended codes carry the primary one in their lowest byte.
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}
