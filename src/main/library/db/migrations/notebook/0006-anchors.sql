-- Where passages of notes stand in the texts of their letters as they are now, and what the reader said of it. The anchor
-- itself, as the reader made or accepted it, stays in `anchor`, and what it was before in `former_note`.

-- Passages that wait for no decision although they were not found for certain: as long as they are found as they were then.
CREATE TABLE anchor_left (
  note INTEGER NOT NULL REFERENCES note (number),
  place INTEGER NOT NULL,
  state TEXT NOT NULL,
  text_hash TEXT,                        -- of the text in which they were found so
  changed TEXT NOT NULL,
  removed TEXT,
  row_hash BLOB NOT NULL,
  PRIMARY KEY (note, place)
) STRICT, WITHOUT ROWID;

-- Derived, not in the journal: where a passage was found in a text that is not the one its anchor was made on. Without a
-- row it stands where the anchor says.
CREATE TABLE anchor_place (
  note INTEGER NOT NULL,
  place INTEGER NOT NULL,
  state TEXT NOT NULL,
  text_hash TEXT,                        -- null: the letter was in no source folder
  start_at INTEGER,
  end_at INTEGER,
  found_by TEXT NOT NULL,
  candidates INTEGER NOT NULL,
  PRIMARY KEY (note, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX anchor_place_state ON anchor_place (state);
CREATE INDEX anchor_place_text ON anchor_place (text_hash);

-- Texts on which notes stand, to tell later what changed in them; not in the journal. Each is checked by its own hash.
CREATE TABLE kept_text (
  text_hash TEXT PRIMARY KEY,            -- SHA-256 of the text in UTF-8
  deflated BLOB NOT NULL                 -- the text in UTF-8, as a raw deflate stream
) STRICT, WITHOUT ROWID;
CREATE INDEX anchor_text ON anchor (text_hash);
