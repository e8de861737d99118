CREATE TABLE t (id integer, CONSTRAINT t_second PRIMARY KEY (id));
