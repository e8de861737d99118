CREATE TABLE old_parent (k integer, word text) PARTITION BY HASH (k);
CREATE TABLE part PARTITION OF old_parent FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE INDEX words ON old_parent (word);
