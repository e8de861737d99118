CREATE TYPE mood AS ENUM ('c', 'a'); COMMENT ON TYPE mood IS 'how'; CREATE TABLE t (m mood NOT NULL DEFAULT 'c');
