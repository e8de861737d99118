CREATE TABLE p (a int); CREATE TABLE q (b int);
