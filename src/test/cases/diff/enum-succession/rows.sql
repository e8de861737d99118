INSERT INTO t (id, m, ms, other) VALUES (1, 'ok', '{ok,good}', NULL), (2, 'good', '{}', 'x'), (3, 'ok', NULL, 'y');
INSERT INTO u VALUES ('good'), (NULL);
INSERT INTO pairs VALUES ('ok', 'better');
