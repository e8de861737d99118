CREATE TABLE p (a int, b text); CREATE TABLE c (b text, d int) INHERITS (p);
