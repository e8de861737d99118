CREATE TABLE p (a int, n text); CREATE TABLE c (b int) INHERITS (p); CREATE TABLE d (b int) INHERITS (p);
