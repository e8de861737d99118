-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "table1";
--
CREATE TABLE "public"." lead2" (id integer PRIMARY KEY, "na	me3" text DEFAULT 'a''b');
--
CREATE TABLE "table1"."a/*b4" ("c5" text, "c6" double precision NOT NULL, "MiXed7xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" time);
--
CREATE UNIQUE INDEX "default9" ON "table1"."a/*b4" ("c6" DESC NULLS LAST);
--
CREATE PROCEDURE "public"."quo""te10"(integer) LANGUAGE plpgsql AS $p$ BEGIN PERFORM 9; END $p$;
--
CREATE UNLOGGED TABLE "table1"."MiXed12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("it's13" char(3) DEFAULT NULL, "na	me14" numeric, "dollar$$15xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "char", "dash--dash16" "char", "a/*b17" interval DEFAULT '1 day');
--
COMMENT ON COLUMN "public"." lead2"."na	me3" IS 'it''s a "word"';
--
CREATE TYPE "public"."b19"; CREATE FUNCTION "public"."f20"(cstring) RETURNS "public"."b19" LANGUAGE internal IMMUTABLE STRICT AS 'textin'; CREATE FUNCTION "public"."new:old21"("public"."b19") RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout'; CREATE TYPE "public"."b19" (INPUT = "public"."f20", OUTPUT = "public"."new:old21", LIKE = pg_catalog.text, DEFAULT = '1');
--
REVOKE EXECUTE ON FUNCTION "public"."new:old21"("public"."b19") FROM PUBLIC;
--
ALTER TABLE "public"." lead2" ADD CONSTRAINT "user24" UNIQUE ("id");
--
CREATE FUNCTION "public"."table25"(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 + 1';
--
CREATE TABLE "table1"."p26" (k integer PRIMARY KEY, "表27" varchar(10) DEFAULT 'x' NOT NULL, "trail 28" double precision DEFAULT 1.5) PARTITION BY RANGE (k);
--
CREATE DOMAIN "public"."d29" AS text COLLATE "C";
--
CREATE TABLE "public"."a.b30" (id text PRIMARY KEY, "c31" timestamptz DEFAULT now(), "[]32xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" time NOT NULL, "c33" varchar(10) DEFAULT 'x' NOT NULL);
--
CREATE SEQUENCE "public"."Größe34" INCREMENT 5 START 10;
--
CREATE OPERATOR FAMILY "public"."f35" USING btree;
--
CREATE TYPE "public"."q?q37" AS RANGE (subtype = text, collation = "C");
--
CREATE POLICY "p38" ON "table1"."MiXed12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS RESTRICTIVE FOR SELECT TO pair_reader USING ("a/*b17" IS NOT NULL);
--
CREATE TABLE "table1"."p40" (k integer PRIMARY KEY, "c41" timestamp(3) DEFAULT clock_timestamp(), "c42" "public"."q?q37", "c43" jsonb) PARTITION BY LIST (k);
--
CREATE SEQUENCE "public"."s44" CACHE 7;
--
CREATE STATISTICS "table1"."s45" ON "c41", "c42" FROM "table1"."p40";
--
CREATE FUNCTION "public"."select46xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"() RETURNS bigint LANGUAGE sql STABLE AS $f$ SELECT count(*) FROM "table1"."p40" $f$;
--
GRANT ALL ON SEQUENCE "public"."Größe34" TO pair_reader;
--
CREATE STATISTICS "table1"."it's48" (ndistinct) ON "c6", "c5" FROM "table1"."a/*b4";
--
CREATE VIEW "public"."default49" AS SELECT x."trail 28", x."k" FROM "table1"."p26" x;
--
CREATE FOREIGN DATA WRAPPER "w50" OPTIONS (mode 'it''s');
--
CREATE TABLE "table1"."p51" PARTITION OF "table1"."p26" FOR VALUES FROM (0) TO (2) PARTITION BY RANGE (k);
--
CREATE FUNCTION "table1"."f52"() RETURNS TABLE (a integer, b text) LANGUAGE sql ROWS 30 AS $f$ SELECT 1, 'x' $f$;
--
CREATE VIEW "table1"."select53xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS SELECT x."id", x."na	me3" FROM "public"." lead2" x;
--
CREATE TABLE "table1"."a.b54" (id bigint PRIMARY KEY, "MiXed55" int4range, "c56" "public"."d29" NOT NULL, "🚢57" "public"."q?q37", "c58" timestamptz, "c59" smallint, "trail 60xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" bigint NOT NULL) WITH (autovacuum_enabled = off);
--
ALTER DOMAIN "public"."d29" OWNER TO pair_owner;
--
-- to
ALTER TABLE "table1"."p40" ALTER COLUMN "c41" SET NOT NULL;
--
ALTER TABLE "table1"."MiXed12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" SET (toast.autovacuum_enabled = off);
--
ALTER TYPE "public"."b19" RENAME TO "t61";
--
DROP INDEX "table1"."default9";
--
ALTER TABLE "public"."a.b30" REPLICA IDENTITY FULL;
--
