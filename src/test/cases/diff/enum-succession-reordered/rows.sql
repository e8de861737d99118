INSERT INTO "Some".t (m, n) VALUES ('b', 1), ('it''s', 2);
