CREATE TABLE p (a int, b varchar(10)); CREATE TABLE c (z int) INHERITS (p); INSERT INTO c VALUES (1, 'x', 2);
