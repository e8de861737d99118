CREATE TABLE p (a int, new text DEFAULT 'n'); CREATE TABLE c (z int) INHERITS (p); CREATE TABLE d () INHERITS (c);
