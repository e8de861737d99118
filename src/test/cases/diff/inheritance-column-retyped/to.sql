CREATE TABLE p (a bigint, b text); CREATE TABLE c (z int) INHERITS (p);
