// @ts-check
/** What was looked at and how it was found. */
import { say } from '../tell.mjs';

/** One thing after the other; a wrong one does not keep the next from being looked at. */
export class Account {
  passed = 0;
  failed = 0;
  /** @type {string[]} */
  #lines = [];
  #aloud;

  /** @param {{ aloud: boolean }} [how] not aloud: told only once it is added to another one */
  constructor({ aloud } = { aloud: true }) {
    this.#aloud = aloud;
  }

  /**
   * @param {string} what in words
   * @param {boolean} holds
   * @param {string} [detail] told where it does not hold
   */
  check(what, holds, detail = '') {
    if (holds) this.passed++;
    else this.failed++;
    this.#tell(`  ${holds ? '✓' : '✗'} ${what}`);
    if (!holds && detail !== '') this.#tell(detail.trimEnd().replaceAll(/^/gmu, '      '));
  }

  /** @param {string} line */
  heading(line) {
    this.#tell(line);
  }

  /** @param {string} line a figure or the like, that cannot be wrong */
  note(line) {
    this.#tell(`    ${line}`);
  }

  /** @param {Account} other what was looked at meanwhile */
  add(other) {
    this.passed += other.passed;
    this.failed += other.failed;
    for (const line of other.#lines) this.#tell(line);
  }

  /** @param {string} line */
  #tell(line) {
    if (this.#aloud) say(line);
    else this.#lines.push(line);
  }
}

/** Milliseconds between two looks at something that is to become true. */
const LOOK = 100;

/**
 * Waits for something, by looking again and again.
 * @template T
 * @param {() => Promise<T | undefined> | T | undefined} look
 * @param {number} limit milliseconds
 * @returns {Promise<T | undefined>} `undefined` where it did not become true in time
 */
export async function until(look, limit) {
  const end = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found !== undefined || Date.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}
