CREATE TABLE t (a text, b jsonb);
