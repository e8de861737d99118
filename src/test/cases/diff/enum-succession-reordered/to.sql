CREATE SCHEMA "Some";
CREATE TYPE "Some"."Mood" AS ENUM ('it''s', 'b', 'a');
CREATE TABLE "Some".t (m "Some"."Mood" DEFAULT 'a', n int);
CREATE INDEX i ON "Some".t (m) WHERE m IN ('a', 'it''s');
