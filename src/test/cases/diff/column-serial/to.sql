CREATE TABLE t (n int, id bigserial);
