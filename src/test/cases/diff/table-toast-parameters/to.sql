CREATE TABLE t (a text) WITH (toast.vacuum_truncate = false, fillfactor = 80);
