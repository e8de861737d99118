CREATE TABLE measured (k integer, word text) PARTITION BY RANGE (k);
CREATE TABLE half PARTITION OF measured FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (k);
CREATE INDEX words ON measured (word);
