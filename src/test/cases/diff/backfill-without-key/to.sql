CREATE TABLE t (a int, token uuid DEFAULT gen_random_uuid());
