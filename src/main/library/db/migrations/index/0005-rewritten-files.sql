-- Files whose text became another where they are: what it is and what it was before, as digests of all their letters.
-- Tells when the texts of several files changed places.
CREATE TABLE rewritten_file (
  file_id INTEGER PRIMARY KEY REFERENCES file (id),
  texts BLOB NOT NULL,
  former BLOB NOT NULL
) STRICT;
CREATE INDEX rewritten_file_former ON rewritten_file (former);
