CREATE SCHEMA "Some";
CREATE TYPE "Some"."Mood" AS ENUM ('a', 'b', 'it''s');
CREATE TABLE "Some".t (m "Some"."Mood" DEFAULT 'a', n int);
CREATE INDEX i ON "Some".t (m) WHERE m IN ('a', 'it''s');
