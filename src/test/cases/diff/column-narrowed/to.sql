CREATE TABLE t (a varchar(5), b int, c numeric(6,2), d char(5));
