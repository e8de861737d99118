CREATE TABLE t (a int, b int, CONSTRAINT k UNIQUE (a) WITH (fillfactor = 90), CONSTRAINT l UNIQUE (b) WITH (deduplicate_items = off));
