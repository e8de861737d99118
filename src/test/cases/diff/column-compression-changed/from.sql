CREATE TABLE t (a text COMPRESSION pglz, b text COMPRESSION pglz, c text);
