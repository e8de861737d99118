CREATE TABLE t (a int, b text, token uuid NOT NULL DEFAULT gen_random_uuid(), PRIMARY KEY (a, b));
