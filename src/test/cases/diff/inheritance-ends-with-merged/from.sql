CREATE TABLE p (a int, b int); CREATE TABLE c (a int, b int, z int) INHERITS (p); INSERT INTO c VALUES (1, 2, 3);
