INSERT INTO t VALUES (1, 'a', 'c');
INSERT INTO u VALUES ('a', 'c');
INSERT INTO two VALUES ('a', 'c');
INSERT INTO kinds VALUES ('a'), ('c');
INSERT INTO things VALUES ('a', 'c');
