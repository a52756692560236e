/** The lasting names of articles. */
import { hash } from 'node:crypto';

/** Hexadecimal digits of an article's lasting name: 80 bits, enough for 10^9 articles. */
const ID_DIGITS = 20;

/** An article's lasting name: the beginning of the SHA-256 of its identity, in hexadecimal. */
export function articleId(key: string): string {
  return hash('sha256', key, 'hex').slice(0, ID_DIGITS);
}
