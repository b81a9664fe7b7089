-- What facets, filters and saved searches ask of a letter without reading it.
ALTER TABLE letter ADD COLUMN facts INTEGER NOT NULL DEFAULT 0;        -- a bit for each place in letterFacts
ALTER TABLE letter ADD COLUMN added INTEGER NOT NULL DEFAULT 0;        -- when it first came into this index; milliseconds since 1970
ALTER TABLE letter ADD COLUMN text_changed INTEGER NOT NULL DEFAULT 0; -- when its text last became another
ALTER TABLE letter ADD COLUMN head_changed INTEGER NOT NULL DEFAULT 0; -- when what is known about it last changed
ALTER TABLE letter ADD COLUMN head_hash BLOB NOT NULL DEFAULT x'';     -- first 8 bytes of the SHA-256 of what is known about it
ALTER TABLE letter ADD COLUMN source_id INTEGER;                       -- source.id; null when it is not known

-- What was there before is noted from now on; the next import fills in the rest.
UPDATE letter SET (added, text_changed, head_changed) =
  (SELECT now, now, now FROM (SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER) AS now));
INSERT INTO state (key, value) SELECT 'letters-without-facts', 'yes' WHERE EXISTS (SELECT 1 FROM letter);
INSERT INTO state (key, value)
  SELECT 'vocabulary-version', lower(hex(randomblob(8))) WHERE EXISTS (SELECT 1 FROM letter);

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE              -- publisher, else the host of the URL, as written
) STRICT;
CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE              -- as written
) STRICT;
CREATE TABLE letter_place (
  letter_id INTEGER NOT NULL REFERENCES letter (id),
  role INTEGER NOT NULL,                 -- place in placeRoles
  place_id INTEGER NOT NULL REFERENCES place (id),
  PRIMARY KEY (letter_id, role, place_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_place_place ON letter_place (place_id);
