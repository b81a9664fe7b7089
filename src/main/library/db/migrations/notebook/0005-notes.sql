-- Notes on more than passages, their colours and codes, and what they were before. What is new about a note stands in
-- tables of its own: a column added to note would make the hashes of its rows wrong.

-- None for a note from before there was a choice: it stands on its passages or on nothing, without colour and codes.
CREATE TABLE note_detail (
  note INTEGER PRIMARY KEY REFERENCES note (number),
  about TEXT NOT NULL,                   -- passages, letter, person, saved-search or nothing
  subject TEXT,                          -- a letter's key, a name, a saved search; null for passages and nothing
  colour TEXT NOT NULL,
  codes TEXT NOT NULL,                   -- JSON: identities of codes, in the order in which they were given
  sittings_from INTEGER NOT NULL,        -- from this revision on note_revision has one row for each sitting
  row_hash BLOB NOT NULL
) STRICT;
CREATE INDEX note_detail_subject ON note_detail (about, subject);

-- What a note was before its marks or its anchors were changed, so that its history can be told.
CREATE TABLE former_note (
  note INTEGER NOT NULL REFERENCES note (number),
  sequence INTEGER NOT NULL,             -- of the change
  at TEXT NOT NULL,
  revision INTEGER NOT NULL,             -- that the note had then
  colour TEXT NOT NULL,
  codes TEXT NOT NULL,
  anchors TEXT,                          -- JSON; null when the change left them as they were
  row_hash BLOB NOT NULL,
  PRIMARY KEY (note, sequence)
) STRICT, WITHOUT ROWID;

-- Passages that a note's text links to. Those that it mentions no more have a time in `removed`.
CREATE TABLE note_mention (
  note INTEGER NOT NULL REFERENCES note (number),
  id TEXT NOT NULL,
  letter_key TEXT NOT NULL,
  anchor TEXT NOT NULL,                  -- JSON: the anchor without its letter
  removed TEXT,
  row_hash BLOB NOT NULL,
  PRIMARY KEY (note, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_mention_letter ON note_mention (letter_key);

CREATE TABLE code (
  id TEXT PRIMARY KEY,
  parent TEXT,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  definition TEXT NOT NULL,
  shortcut TEXT,
  place INTEGER NOT NULL,                -- order among its neighbours; numbers may be missing
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed TEXT,
  row_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Derived, as note_words is, and made again with it: which notes have a code, a hashtag, a link.
CREATE TABLE note_code (
  note INTEGER NOT NULL,
  code TEXT NOT NULL,
  row_hash BLOB NOT NULL,
  PRIMARY KEY (code, note)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_code_note ON note_code (note);

CREATE TABLE note_tag (
  note INTEGER NOT NULL,
  folded TEXT NOT NULL,
  tag TEXT NOT NULL,                     -- as it is written
  row_hash BLOB NOT NULL,
  PRIMARY KEY (folded, note)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_tag_note ON note_tag (note);

CREATE TABLE note_link (
  note INTEGER NOT NULL,
  kind TEXT NOT NULL,                    -- letter, note or search
  target TEXT NOT NULL,
  row_hash BLOB NOT NULL,
  PRIMARY KEY (kind, target, note)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_link_note ON note_link (note);

CREATE INDEX note_binned ON note (changed_in) WHERE removed IS NOT NULL;

-- Without their words all derived rows are made again at the next opening.
DELETE FROM note_words;
