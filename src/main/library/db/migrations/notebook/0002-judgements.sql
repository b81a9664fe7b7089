-- What the reader decided about what the program found. Like all precious rows these are never deleted: what was taken
-- back or replaced has a time in `removed`. `number` is the sequence of the change that first put a row and `place` its
-- order in that change, so that what is put back stands where it stood.

-- One decision about one value of one letter.
CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  place INTEGER NOT NULL,
  letter_key TEXT NOT NULL,
  text_hash TEXT,                        -- of the text that the letter had; null when it is not known
  field TEXT NOT NULL,
  target TEXT,                           -- what extraction found, by its key; null for what the reader added
  verdict TEXT NOT NULL,
  value TEXT,                            -- JSON; what holds from now on
  changed TEXT NOT NULL,
  removed TEXT,
  row_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_letter ON correction (letter_key) WHERE removed IS NULL;

-- Which names mean one person, and which letters are one letter.
CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL,
  members TEXT NOT NULL,                 -- JSON; names as written, or letter keys
  listed_as TEXT,
  changed TEXT NOT NULL,
  removed TEXT,
  row_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The encoding of a file, or of all files in a folder inside a source folder.
CREATE TABLE encoding_choice (
  folder_id TEXT NOT NULL,
  path TEXT NOT NULL,
  encoding TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed TEXT,
  row_hash BLOB NOT NULL,
  PRIMARY KEY (folder_id, path)
) STRICT, WITHOUT ROWID;

-- Problems that the reader does not want to see any more.
CREATE TABLE ignored_problem (
  letter_key TEXT NOT NULL,
  code TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed TEXT,
  row_hash BLOB NOT NULL,
  PRIMARY KEY (letter_key, code)
) STRICT, WITHOUT ROWID;
