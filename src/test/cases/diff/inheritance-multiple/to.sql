CREATE TABLE p (a int); CREATE TABLE q (b int, a int); CREATE TABLE c (z int) INHERITS (p, q);
