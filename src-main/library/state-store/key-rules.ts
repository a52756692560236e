/** Brings what the person did under the keys of now, where the rules for keys have changed. */
import type { DatabaseSync } from 'node:sqlite';
import { KEY_RULES, keyByRulesOfNow } from '../address.ts';
import { inTransaction, numberOf } from '../database.ts';
import { sqliteCode } from '../system-reasons.ts';
import { mergeArticles, readContents, type StateContents } from './state-contents.ts';

/** Rules for keys. */
export interface KeyRules {
  readonly version: number;
  /** The key by these rules of what has this key by rules of before. */
  readonly renew: (key: string) => string;
}

/** The rules of now. */
export const RULES_OF_NOW: KeyRules = { version: KEY_RULES, renew: keyByRulesOfNow };

/**
 * Gives articles their keys by these rules where the state was kept by older ones; of two articles
 * that become one, the newer change of each mark counts. Where nothing can be written all stays as
 * it is, for a later start.
 *
 * @param before runs first where there is something to do
 */
export function renewKeys(database: DatabaseSync, rules: KeyRules, before: () => void): void {
  if (numberOf(database, 'SELECT version FROM key_rules') >= rules.version) return;
  try {
    before();
    inTransaction(database, () => {
      const { articles } = withKeysOf(rules, { ...readContents(database), keyRules: 0 });
      database.exec('DELETE FROM article; DELETE FROM tag');
      mergeArticles(database, articles);
      database.prepare('UPDATE key_rules SET version = ?').run(rules.version);
    });
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
  }
}

/** Contents with the articles' keys by these rules. */
export function withKeysOf(rules: KeyRules, contents: StateContents): StateContents {
  if (contents.keyRules >= rules.version) return contents;
  const articles = contents.articles.map((each) => ({ ...each, key: rules.renew(each.key) }));
  return { ...contents, articles, keyRules: rules.version };
}
