-- notebook.db: the reader's own work. Every row with a row_hash is precious: the hash covers all its other columns,
-- and it is checked at every opening. Rows of these tables are never deleted; what the reader removed has a time in
-- `removed` and can be brought back. Tables without row_hash are convenience that can be done without.

-- Which notebook this is, and the newest change it holds: its line in the journal ends at journal_bytes.
CREATE TABLE notebook (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id TEXT NOT NULL,
  created TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  journal_hash TEXT NOT NULL,
  journal_bytes INTEGER NOT NULL,
  row_hash BLOB NOT NULL
) STRICT;

CREATE TABLE source_folder (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  added TEXT NOT NULL,
  removed TEXT,                          -- kept, so that the folder finds its notes again when it comes back
  row_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  number INTEGER PRIMARY KEY,            -- sequence of the change that added it
  id TEXT NOT NULL UNIQUE,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  changed_in INTEGER NOT NULL,           -- sequence of the newest change: orders the list whatever the clock does
  revision INTEGER NOT NULL,
  removed TEXT,
  row_hash BLOB NOT NULL
) STRICT;
CREATE INDEX note_changed ON note (changed_in) WHERE removed IS NULL;

-- Every save is kept.
CREATE TABLE note_revision (
  note INTEGER NOT NULL REFERENCES note (number),
  revision INTEGER NOT NULL,
  saved TEXT NOT NULL,
  body TEXT NOT NULL,
  row_hash BLOB NOT NULL,
  PRIMARY KEY (note, revision)
) STRICT;

CREATE TABLE anchor (
  note INTEGER NOT NULL REFERENCES note (number),
  place INTEGER NOT NULL,                -- order in the note, from 0
  letter_key TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  start_at INTEGER NOT NULL,             -- UTF-16 code units of the text with that hash
  end_at INTEGER NOT NULL,
  exact TEXT NOT NULL,
  text_before TEXT NOT NULL,
  text_after TEXT NOT NULL,
  row_hash BLOB NOT NULL,
  PRIMARY KEY (note, place)
) STRICT;
CREATE INDEX anchor_letter ON anchor (letter_key);

-- Derived: the folded words of a note's newest body and its quotations, for searching. Missing or damaged rows are
-- made again at opening.
CREATE TABLE note_words (note INTEGER PRIMARY KEY, folded TEXT NOT NULL, row_hash BLOB NOT NULL) STRICT;

CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  hit_order TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed TEXT,
  row_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Convenience, not in the journal: how far letters were read, and which panes were open.
CREATE TABLE reading_place (letter_key TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE reading_pane (
  place INTEGER PRIMARY KEY,
  letter_key TEXT NOT NULL,
  position INTEGER NOT NULL,
  active INTEGER NOT NULL
) STRICT;
