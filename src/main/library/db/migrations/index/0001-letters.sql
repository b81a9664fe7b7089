-- index.db: everything here is derived from the source folders and may be deleted and made again.
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- A copy of the notebook's source folders, so that the index knows what its paths are relative to.
CREATE TABLE source_folder (id TEXT PRIMARY KEY, path TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  folder_id TEXT NOT NULL,
  path TEXT NOT NULL,                    -- inside the source folder, parts joined by /
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL,             -- microseconds since 1970; only to see whether the file changed
  inode INTEGER NOT NULL,
  hash BLOB NOT NULL,                    -- SHA-256 of the bytes; empty when they could not be read
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  extractor INTEGER NOT NULL,            -- version of the extraction that read it
  read_in INTEGER NOT NULL,              -- the import (job.id) that read it last
  problem_code TEXT,
  problem_message TEXT,
  UNIQUE (folder_id, path)
) STRICT;
CREATE INDEX file_problem ON file (problem_code) WHERE problem_code IS NOT NULL;

-- Folders that could not be read, of the last import.
CREATE TABLE folder_problem (path TEXT PRIMARY KEY, code TEXT NOT NULL, message TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Narrow on purpose: loaded whole into typed arrays.
CREATE TABLE letter (
  id INTEGER PRIMARY KEY,
  file_id INTEGER NOT NULL REFERENCES file (id),
  part TEXT NOT NULL DEFAULT '',         -- which letter of the file; empty for the only one
  day_min INTEGER,                       -- days since 1970-01-01; null without a date
  day_max INTEGER,
  kind INTEGER,                          -- place in letterKinds; null when not known
  language TEXT,
  direction INTEGER NOT NULL,            -- 0 left to right, 1 right to left
  words INTEGER NOT NULL,
  UNIQUE (file_id, part)
) STRICT;

-- What a line of a list shows, and what it is sorted by.
CREATE TABLE letter_head (
  id INTEGER PRIMARY KEY REFERENCES letter (id),
  title TEXT NOT NULL,
  title_order TEXT NOT NULL,             -- folded
  date TEXT,                             -- EDTF
  senders TEXT NOT NULL,                 -- JSON list of names
  recipients TEXT NOT NULL,
  sender_order TEXT NOT NULL             -- folded
) STRICT;

CREATE TABLE letter_text (
  id INTEGER PRIMARY KEY REFERENCES letter (id),
  text_hash BLOB NOT NULL,               -- SHA-256 of the text in UTF-8
  blocks TEXT NOT NULL,                  -- JSON: [place in blockKinds, start, end, ...] flat
  description TEXT NOT NULL,             -- JSON: Description without title, language, direction and kind
  text TEXT NOT NULL
) STRICT;

-- Folded tokens joined by spaces. Quotations, openings and closings repeat their zones of the text.
CREATE VIRTUAL TABLE letter_fts USING fts5(
  text, quotations, openings, closings, title, people, places,
  content = '', contentless_delete = 1, detail = full, columnsize = 1, tokenize = 'ascii'
);

-- Filled from the full-text index at the end of an import.
CREATE TABLE vocabulary (
  term TEXT PRIMARY KEY,
  letters INTEGER NOT NULL,
  occurrences INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Words written with a zero-width non-joiner: the joined spelling and the parts that the index holds.
CREATE TABLE compound (joined TEXT NOT NULL, parts TEXT NOT NULL, PRIMARY KEY (joined, parts)) STRICT, WITHOUT ROWID;

-- The import that runs or ran last, so that an interrupted one is taken up again.
CREATE TABLE job (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL,
  summary TEXT
) STRICT;
