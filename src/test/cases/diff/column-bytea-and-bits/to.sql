CREATE TABLE t (b int, c bit(8), d text, f text);
