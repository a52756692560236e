/** The shape of the person's state, as numbered steps. A step that was released is never edited. */
/** "Shst" in the header of the database file. */
export const STATE_APPLICATION_ID = 0x53687374;

export const STATE_MIGRATIONS: readonly string[] = [
  `
  -- Keyed by the article's identity, so that it outlives moves, a rebuilt index and the machine.
  -- Times are ms since 1970; null is "not".
  CREATE TABLE article (
    key TEXT PRIMARY KEY,
    read REAL, starred REAL,
    position REAL,
    changed REAL NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE tag (
    key TEXT NOT NULL, tag TEXT NOT NULL, added REAL NOT NULL,
    PRIMARY KEY (key, tag)
  ) WITHOUT ROWID;
  CREATE INDEX tag_by_name ON tag (tag);

  CREATE TABLE folder (path TEXT PRIMARY KEY, added REAL NOT NULL) WITHOUT ROWID;

  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  `,
  `
  -- Searches that the person keeps; the ids of those that were removed are not given again.
  CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL, query TEXT NOT NULL,
    position INTEGER NOT NULL
  );
  `,
  // From here on the tables are sealed, anew behind each of these steps.
  '',
  `
  -- Archived articles are out of the lists; their files stay where they are.
  ALTER TABLE article ADD COLUMN archived REAL;
  `,
  `
  -- When each mark was last set or taken away, and the position moved: what is merged is the newest
  -- of each, not of the row. Null where nothing was ever said. Of a mark that is set its own time is
  -- known; when one was taken away before is not. From here on \`changed\` is the newest of the marks,
  -- and 0 where none was ever touched.
  ALTER TABLE article ADD COLUMN read_changed REAL;
  ALTER TABLE article ADD COLUMN starred_changed REAL;
  ALTER TABLE article ADD COLUMN archived_changed REAL;
  ALTER TABLE article ADD COLUMN position_changed REAL;
  UPDATE article SET read_changed = read, starred_changed = starred, archived_changed = archived,
    position_changed = CASE WHEN position IS NOT NULL THEN changed END;
  UPDATE article SET changed = 0
    WHERE read IS NULL AND starred IS NULL AND archived IS NULL;
  `,
  `
  -- By which rules articles are named, see KEY_RULES in address.ts.
  CREATE TABLE key_rules (version INTEGER NOT NULL);
  INSERT INTO key_rules VALUES (1);
  `,
  `
  -- Whether a search keeps simplified and traditional characters apart: 1, else 0.
  ALTER TABLE saved_search ADD COLUMN exact INTEGER NOT NULL DEFAULT 0;
  `,
];
