-- Files of several letters, letters whose files are gone, what the reader decided, and who is named where.
ALTER TABLE file ADD COLUMN chosen_encoding TEXT;              -- what the reader chose; null: found out
ALTER TABLE file ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;   -- 0 there, 1 gone, 2 gone and its letters kept

ALTER TABLE letter ADD COLUMN state INTEGER NOT NULL DEFAULT 0; -- 0 listed, 1 gone, 2 part of the letter that it describes
ALTER TABLE letter ADD COLUMN needs INTEGER NOT NULL DEFAULT 0; -- a bit for each place in the list of needs
ALTER TABLE letter ADD COLUMN copy_of INTEGER;                  -- the first letter with the same text, or said to be the same
CREATE INDEX letter_copy ON letter (copy_of) WHERE copy_of IS NOT NULL;

ALTER TABLE letter_text ADD COLUMN format TEXT NOT NULL DEFAULT '';
ALTER TABLE letter_text ADD COLUMN encoding TEXT NOT NULL DEFAULT '';
ALTER TABLE letter_text ADD COLUMN encoding_from INTEGER NOT NULL DEFAULT 1; -- 0 the reader, 1 the file, 2 a guess
CREATE INDEX letter_text_hash ON letter_text (text_hash);

-- Parts of files that could not be read while the rest could; part '' is the file itself, read in part.
CREATE TABLE part_problem (
  file_id INTEGER NOT NULL REFERENCES file (id),
  part TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (file_id, part, code)
) STRICT, WITHOUT ROWID;

-- Where files went: letter keys of files, so that the notebook can follow.
CREATE TABLE moved_file (from_key TEXT PRIMARY KEY, to_key TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Copies of what the notebook holds, so that reading a letter needs no other database.
CREATE TABLE letter_correction (
  letter_id INTEGER PRIMARY KEY REFERENCES letter (id),
  corrections TEXT NOT NULL              -- JSON
) STRICT;
CREATE TABLE merged_name (folded TEXT PRIMARY KEY, listed_as TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE ignored_problem (
  key TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (key, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE decided_pair (
  a TEXT NOT NULL,                       -- letter keys, the smaller first
  b TEXT NOT NULL,
  same INTEGER NOT NULL,                 -- 1 one letter, 0 different letters
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

-- What letters are called by others, and what they refer to.
CREATE TABLE identity (
  identity TEXT NOT NULL,
  letter_id INTEGER NOT NULL REFERENCES letter (id),
  PRIMARY KEY (identity, letter_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_letter ON identity (letter_id);
CREATE TABLE letter_link (
  letter_id INTEGER NOT NULL REFERENCES letter (id),
  relation INTEGER NOT NULL,             -- 0 in reply to, 1 enclosed in, 2 describes
  target TEXT NOT NULL,                  -- an identity
  PRIMARY KEY (letter_id, relation, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_link_target ON letter_link (target);

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE              -- as written
) STRICT;
CREATE TABLE letter_person (
  letter_id INTEGER NOT NULL REFERENCES letter (id),
  role INTEGER NOT NULL,                 -- 0 sender, 1 recipient, 2 signatory
  person_id INTEGER NOT NULL REFERENCES person (id),
  address TEXT,                          -- of e-mail
  PRIMARY KEY (letter_id, role, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_person_person ON letter_person (person_id);

-- Names of which the reader said that they are not one person's.
CREATE TABLE different_people (
  a TEXT NOT NULL,                       -- folded names, the smaller first
  b TEXT NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

-- The smallest hashes of a letter's word sequences, and the pairs of letters that share most of them.
CREATE TABLE sketch (
  letter_id INTEGER PRIMARY KEY REFERENCES letter (id),
  compared INTEGER NOT NULL DEFAULT 0,   -- 0 waits to be compared with the others
  hashes BLOB NOT NULL
) STRICT;
CREATE INDEX sketch_waiting ON sketch (letter_id) WHERE compared = 0;
CREATE TABLE near_copy (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,                    -- letter ids, the smaller first
  similarity REAL NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_copy_b ON near_copy (b);

-- Letters of a catalogue that describe a letter whose text the library has.
CREATE TABLE catalogue_entry (
  entry_id INTEGER PRIMARY KEY REFERENCES letter (id),
  letter_id INTEGER NOT NULL REFERENCES letter (id)
) STRICT;
CREATE INDEX catalogue_entry_letter ON catalogue_entry (letter_id);
