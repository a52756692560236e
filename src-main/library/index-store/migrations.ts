/**
 * The shape of the index, as numbered steps. A step that was released is never edited: a later
 * step changes what it made. An index of an older shape is brought forward by the steps it lacks.
 */
import { FTS_TOKENIZER } from '../search/fold.ts';

/** "Sheaf" in the header of the database file, so that another program's file is known as such. */
export const INDEX_APPLICATION_ID = 0x53484146;

/**
 * The name of what reads captures. It is raised when reading finds more than it did before, so that
 * an index made by an older reader is made anew.
 */
export const READER_VERSION = 7;

/** Steps from an empty file to the shape of now; `user_version` counts those that were taken. */
export const INDEX_MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;

  CREATE TABLE folder (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    away INTEGER NOT NULL DEFAULT 0,
    device REAL, inode REAL
  );

  -- One file as the last sweep saw it. It has a capture or a problem; it has both where a file
  -- that was read once cannot be read now, and where its capture is shown as text.
  CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    folder INTEGER NOT NULL REFERENCES folder (id),
    name TEXT NOT NULL,
    size INTEGER NOT NULL, modified REAL NOT NULL, changed REAL NOT NULL, looked REAL NOT NULL,
    capture INTEGER REFERENCES capture (id),
    problem_code TEXT, problem_message TEXT,
    UNIQUE (folder, name)
  );
  CREATE INDEX place_of_capture ON place (capture) WHERE capture IS NOT NULL;
  CREATE INDEX place_with_problem ON place (folder) WHERE problem_code IS NOT NULL;

  CREATE TABLE capture (
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE,
    article INTEGER NOT NULL,
    form TEXT NOT NULL,
    title TEXT NOT NULL, url TEXT, outlet TEXT NOT NULL, host TEXT, author TEXT,
    captured REAL NOT NULL,
    published_ms REAL, published_text TEXT, published_precision TEXT,
    language TEXT, excerpt TEXT NOT NULL, lead_image TEXT, tags TEXT,
    characters INTEGER NOT NULL, minutes INTEGER NOT NULL,
    images INTEGER NOT NULL, videos INTEGER NOT NULL
  );
  CREATE INDEX capture_of_article ON capture (article, captured);

  -- row grows with the time of the newest capture, so that "newest first" is the table's own order.
  CREATE TABLE article (
    row INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    key TEXT NOT NULL,
    capture INTEGER NOT NULL,
    captures INTEGER NOT NULL,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    text_of INTEGER,
    -- The same as those of the capture that is shown, whose rows are too wide to be searched.
    outlet TEXT, host TEXT, language TEXT, captured REAL, images INTEGER, videos INTEGER
  );
  CREATE INDEX article_unread ON article (row) WHERE read = 0;
  CREATE INDEX article_starred ON article (row) WHERE starred = 1;
  CREATE INDEX article_stale ON article (row) WHERE text_of IS NOT capture;

  -- Tags of the capture that is shown, and (own = 1) those that the person gave the article. The
  -- key is what tags are compared by.
  CREATE TABLE article_tag (
    row INTEGER NOT NULL, tag TEXT NOT NULL, own INTEGER NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (row, tag, own)
  ) WITHOUT ROWID;
  CREATE INDEX article_tag_by_key ON article_tag (key, row);

  CREATE TABLE link (
    capture INTEGER NOT NULL, position INTEGER NOT NULL,
    address TEXT NOT NULL, target BLOB NOT NULL,
    PRIMARY KEY (capture, position)
  ) WITHOUT ROWID;

  CREATE TABLE medium (
    capture INTEGER NOT NULL, position INTEGER NOT NULL,
    kind TEXT NOT NULL, address TEXT NOT NULL,
    PRIMARY KEY (capture, position)
  ) WITHOUT ROWID;

  -- rowid is article.row; the text is folded by search/fold.ts, and is not kept here a second time.
  -- The body comes first because FTS5 marks the places of every column but the first, with two bytes
  -- for each word of each article: a fifth of the whole.
  CREATE VIRTUAL TABLE search USING fts5 (
    body, title, author, outlet, tags,
    content = '', contentless_delete = 1, tokenize = "${FTS_TOKENIZER}"
  );
  `,
  `
  -- When the watched directory was made: a new one may get the inode of the one before it.
  ALTER TABLE folder ADD COLUMN born REAL;
  `,
  `
  ALTER TABLE article ADD COLUMN archived INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX article_archived ON article (row, read) WHERE archived = 1;

  -- Whether the capture carries a picture inside its own file.
  ALTER TABLE capture ADD COLUMN picture INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- Which reader read the capture: what an older one gave is replaced when the file is read again.
  -- -1: another file of the same content gives its title or time now, and it is to be read soon.
  ALTER TABLE capture ADD COLUMN reader INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX capture_owed ON capture (id) WHERE reader = -1;

  -- Whether its title or its time is that of its file.
  ALTER TABLE capture ADD COLUMN placed INTEGER NOT NULL DEFAULT 0;
  `,
];
