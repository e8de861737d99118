CREATE TABLE t (id integer, CONSTRAINT t_first PRIMARY KEY (id));
