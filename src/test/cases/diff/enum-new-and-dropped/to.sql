CREATE TYPE new AS ENUM ('x','y''z'); CREATE TABLE t (b int, a new); COMMENT ON TYPE new IS 'it';
