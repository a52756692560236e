/** What the person has chosen for the window: one row a setting, its value as JSON. */
import type { DatabaseSync } from 'node:sqlite';
import { DEFAULT_SETTINGS, type Settings } from '../../contract.ts';
import { inTransaction } from '../database.ts';
import { keptSetting } from '../settings.ts';
import { Statements } from '../statements.ts';

/** Keeps settings in the state. */
export class SettingsTable {
  readonly #database: DatabaseSync;
  readonly #sql: Statements;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#sql = new Statements(database);
  }

  /** All settings; what is not kept, or has no value that fits, is as at a first start. */
  read(): Settings {
    const kept = this.#sql
      .all('SELECT name, value FROM setting')
      .map((row) => keptSetting(String(row['name']), String(row['value'])));
    return Object.assign({ ...DEFAULT_SETTINGS }, ...kept) as Settings;
  }

  /** Keeps these settings; those that are not named stay. */
  change(changed: Partial<Settings>): void {
    inTransaction(this.#database, () => {
      for (const [name, value] of Object.entries(changed)) {
        this.#sql.run(
          `INSERT INTO setting (name, value) VALUES (?, ?)
           ON CONFLICT DO UPDATE SET value = excluded.value WHERE value != excluded.value`,
          name,
          JSON.stringify(value),
        );
      }
    });
  }
}
