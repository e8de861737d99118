CREATE TABLE t (id bigint PRIMARY KEY, parent bigint REFERENCES t);
