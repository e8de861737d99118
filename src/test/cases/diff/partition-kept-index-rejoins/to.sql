CREATE TABLE new_parent (k integer, word text) PARTITION BY HASH (k);
CREATE TABLE part PARTITION OF new_parent FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE INDEX words ON new_parent (word);
