-- Which letters hold a fingerprint: words are hashes of word sequences, rows are letters.
CREATE VIRTUAL TABLE fingerprint USING fts5(
  hashes, content = '', contentless_delete = 1, detail = none, columnsize = 1, tokenize = 'ascii'
);

-- What was there before gets its fingerprints from its text by the next import.
INSERT INTO state (key, value) SELECT 'letters-without-fingerprints', 'yes' WHERE EXISTS (SELECT 1 FROM letter);
