-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "user1";
--
CREATE TABLE "user1"."p2" (id text PRIMARY KEY, "c3" numeric(10,2) DEFAULT -2 NOT NULL, "c4" smallint DEFAULT 0, "c5" integer NOT NULL, "semi;colon6" int4range, "c7" timestamptz DEFAULT '2024-01-01 10:00', "c8" integer[] DEFAULT '{}');
--
CREATE TABLE "public"."trail 9" ("it's10" numeric, "default11" text COLLATE "C");
--
CREATE MATERIALIZED VIEW "user1"."m12" AS SELECT x."it's10", x."default11" FROM "public"."trail 9" x ORDER BY x."it's10";
--
COMMENT ON TABLE "public"."trail 9" IS E'back\\slash';
--
CREATE TYPE "user1"."default13" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
ALTER TABLE "user1"."p2" ADD CONSTRAINT "c14" CHECK ("c5" > 0) NOT VALID;
--
CREATE TYPE "public"."e16" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
ALTER TABLE "user1"."p2" ADD CONSTRAINT "semi;colon17" EXCLUDE USING btree ("c3" WITH =) WHERE ("c5" > 0);
--
ALTER TABLE "public"."trail 9" ADD CONSTRAINT "per%cent19" EXCLUDE USING hash ("it's10" WITH =) WHERE ("it's10" IS NOT NULL);
--
CREATE FUNCTION "user1"."f20"(integer) RETURNS integer LANGUAGE sql PARALLEL SAFE RETURN $1 + 6;
--
CREATE FUNCTION "user1"."f20"(integer, text DEFAULT 'it''s', VARIADIC rest integer[] DEFAULT '{}') RETURNS integer LANGUAGE sql AS 'SELECT 2';
--
CREATE TYPE "user1"."🚢21" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE DOMAIN "user1"."d22" AS integer DEFAULT 4 CHECK (VALUE > 0);
--
CREATE TYPE "public"."r23" AS RANGE (subtype = integer);
--
ALTER TABLE "user1"."p2" OWNER TO pair_owner;
--
CREATE TYPE "public"."r24" AS RANGE (subtype = float8);
--
ALTER TABLE "user1"."p2" OWNER TO pair_owner;
--
CREATE INDEX "i25" ON "user1"."m12" ("default11", "it's10");
--
CREATE COLLATION "user1"."[]26" (locale = 'C');
--
ALTER TABLE "user1"."p2" ADD CONSTRAINT "c27" FOREIGN KEY ("id") REFERENCES "user1"."p2" (id);
--
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
--
GRANT EXECUTE ON ROUTINE "user1"."f20"(integer) TO pair_reader WITH GRANT OPTION;
--
CREATE INDEX "user29" ON "user1"."m12" ("default11") WITH (fillfactor = 60);
--
-- to
CREATE INDEX "q?q30" ON "user1"."p2" ("c8") WHERE "c7" IS NOT NULL;
--
ALTER COLLATION "user1"."[]26" RENAME TO "c31";
--
CREATE SCHEMA "per%cent32";
--
ALTER TABLE "public"."trail 9" ALTER COLUMN "default11" SET COMPRESSION pglz;
--
DROP TYPE "public"."r23";
--
ALTER TYPE "public"."e16" ADD VALUE 'mid' AFTER 'a';
--
ALTER FUNCTION "user1"."f20"(integer) SUPPORT textlike_support;
--
