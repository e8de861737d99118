CREATE TYPE c AS (a bigint, d text COLLATE "C");
