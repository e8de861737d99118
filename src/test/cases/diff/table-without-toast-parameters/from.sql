CREATE TABLE t (a int, b text) WITH (toast_tuple_target = 256, toast.autovacuum_enabled = false);
