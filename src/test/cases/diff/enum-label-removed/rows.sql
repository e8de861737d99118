INSERT INTO t VALUES (1, 'ok', '{ok,good}'), (2, 'good', '{}'), (3, NULL, NULL);
