CREATE TABLE t (id int PRIMARY KEY, name varchar(50)); CREATE INDEX t_name ON t (name);
