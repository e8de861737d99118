CREATE TYPE old AS ENUM ('x'); CREATE TABLE t (a old, b int);
