CREATE TYPE mood AS ENUM ('a', 'b', 'c'); COMMENT ON TYPE mood IS 'how'; CREATE TABLE t (m mood NOT NULL DEFAULT 'a');
