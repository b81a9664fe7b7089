-- Saved searches with folders and a memory. What is new about a saved search stands in tables of its own: a column
-- added to saved_search would make the hashes of its rows wrong.

-- How a saved search is shown, besides saved_search.hit_order; none for one that was saved before there was a choice.
CREATE TABLE search_look (
  search_id TEXT PRIMARY KEY,
  view TEXT NOT NULL,
  descending INTEGER NOT NULL,
  sort TEXT NOT NULL,                    -- JSON: the keys of the concordance
  row_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE search_folder (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed TEXT,                          -- what stands in it is then shown in its place
  row_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Where a saved search or a folder of them stands; without a row it stands at the top, after all others.
CREATE TABLE search_place (
  id TEXT PRIMARY KEY,
  folder_id TEXT,
  place INTEGER NOT NULL,                -- order among its neighbours; numbers may be missing
  row_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Against what a saved search was last looked at, and what is needed to undo its newest look.
CREATE TABLE search_memory (
  search_id TEXT PRIMARY KEY,
  basis TEXT,                            -- JSON; null before the first look is complete
  look TEXT,                             -- the newest look; null when it was undone
  former TEXT,                           -- JSON: the basis before it
  row_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Letters as they were when they were seen. The one precious table whose rows go away: what is not seen any more.
CREATE TABLE seen_letter (
  search_id TEXT NOT NULL,
  letter_key TEXT NOT NULL,
  text TEXT NOT NULL,                    -- first 16 hex digits of the hash of its text
  head TEXT NOT NULL,                    -- and of what was known about it
  title TEXT NOT NULL,
  row_hash BLOB NOT NULL,
  PRIMARY KEY (search_id, letter_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_letter_key ON seen_letter (letter_key);

-- What the newest look changed in seen_letter, as it was before; goes away with the next look.
CREATE TABLE former_letter (
  search_id TEXT NOT NULL,
  letter_key TEXT NOT NULL,
  text TEXT,                             -- null when the letter had not been seen
  head TEXT,
  title TEXT,
  row_hash BLOB NOT NULL,
  PRIMARY KEY (search_id, letter_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_letter_key ON former_letter (letter_key);

-- The log. `number` is the sequence of the change that wrote it.
CREATE TABLE search_run (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  search_id TEXT NOT NULL,
  run TEXT NOT NULL,                     -- JSON
  row_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX search_run_number ON search_run (number);

-- Lines of a concordance that the reader does not want to see again.
CREATE TABLE dismissed_line (
  search_id TEXT NOT NULL,
  letter_key TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  removed TEXT,                          -- when it was wanted again
  row_hash BLOB NOT NULL,
  PRIMARY KEY (search_id, letter_key, text_hash, start_at, end_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX dismissed_line_key ON dismissed_line (letter_key);

-- Convenience, not in the journal: what was searched, the newest with the highest number.
CREATE TABLE search_history (
  number INTEGER PRIMARY KEY,
  query TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL
) STRICT;
