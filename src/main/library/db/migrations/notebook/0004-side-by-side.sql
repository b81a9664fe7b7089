-- Reading side by side: arrangements of panes under a name, and which sentences of two letters begin together.

CREATE TABLE reading_table (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  arrangement TEXT NOT NULL,             -- JSON
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed TEXT,
  row_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sentence_pin (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL,               -- sequence of the newest change that put it, with its place there:
  place INTEGER NOT NULL,                -- of two that contradict each other the later one holds
  a_key TEXT NOT NULL,
  b_key TEXT NOT NULL,
  a TEXT NOT NULL,                       -- JSON: the anchor without its letter
  b TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed TEXT,
  row_hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sentence_pin_a ON sentence_pin (a_key, b_key);
CREATE INDEX sentence_pin_b ON sentence_pin (b_key);

-- Convenience, not in the journal: which panes are open, and how.
CREATE TABLE open_arrangement (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  arrangement TEXT NOT NULL              -- JSON
) STRICT;
INSERT INTO open_arrangement (only, arrangement)
  SELECT 1, json_object(
    'panes', json_group_array(json_object('letterKey', letter_key, 'offset', position) ORDER BY place),
    'active', coalesce(max(CASE WHEN active = 1 THEN place END), 0)
  ) FROM reading_pane HAVING count(*) > 0;
DROP TABLE reading_pane;
