-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "s1"."1st2" ("quo""te3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" time);
--
CREATE UNLOGGED TABLE "s1"."Größe4" ("c5" uuid DEFAULT gen_random_uuid(), "c6" uuid DEFAULT gen_random_uuid()) WITH (fillfactor = 70);
--
CREATE TABLE "s1"."[]7xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("id" uuid PRIMARY KEY, "c8" text COLLATE "C" DEFAULT NULL, "na	me9" bigint);
--
CREATE MATERIALIZED VIEW "s1"."q?q10" AS SELECT x."quo""te3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FROM "s1"."1st2" x ORDER BY x."quo""te3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
CREATE FUNCTION "public"."q?q11"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "per%cent12" BEFORE UPDATE OF "c5" ON "s1"."Größe4" FOR EACH STATEMENT EXECUTE FUNCTION "public"."q?q11"();
--
CREATE INDEX "semi;colon13" ON "s1"."1st2" USING hash ("quo""te3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
--
CREATE INDEX "quo""te14" ON ONLY "s1"."Größe4" USING btree ("c6" DESC);
--
CREATE SEQUENCE "s1"."MiXed15" INCREMENT 5 START 10;
--
CREATE TABLE "public"."a/*b16" ("default17xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" date DEFAULT current_date, "c18" time NOT NULL, "default19" double precision DEFAULT -2, "trail 20" int4range, "表21" interval DEFAULT '1 day') WITH (autovacuum_enabled = off);
--
COMMENT ON SCHEMA "public" IS 'plain';
--
ALTER TABLE "s1"."Größe4" ADD CONSTRAINT "default22" UNIQUE ("c5");
--
CREATE TYPE "public"."{a}23xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE TABLE "s1"."t24" ("a.b25xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" time);
--
GRANT SELECT ("quo""te3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") ON "s1"."q?q10" TO PUBLIC;
--
CREATE POLICY " lead26" ON "s1"."t24" AS RESTRICTIVE TO pair_reader USING ("a.b25xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" IS NOT NULL);
--
CREATE SEQUENCE "public"."x,y27";
--
ALTER TABLE "s1"."t24" ADD CONSTRAINT "ok28" CHECK ("a.b25xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" IS NOT NULL);
--
CREATE COLLATION "public"."table29" (locale = 'C');
--
CREATE TABLE "public"."a.b30" ("id" text PRIMARY KEY, "c31" bytea, "a.b32" text COLLATE "C" DEFAULT '', "quo""te33" char(3) DEFAULT upper('q'), "Order Items34" interval) WITH (fillfactor = 70);
--
CREATE MATERIALIZED VIEW "public"."m35" AS SELECT x."default17xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", x."c18", x."default19", x."trail 20", x."表21" FROM "public"."a/*b16" x WHERE x."default17xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" IS NOT NULL;
--
CREATE DOMAIN "public"."[]36" AS text COLLATE "C" NOT NULL;
--
CREATE TABLE "public"."t37" ("MiXed38" bigint, "c39" "public"."[]36", "semi;colon40" time, "{a}41" integer DEFAULT 1 + 2);
--
CREATE INDEX "i42" ON "s1"."1st2" USING btree ("quo""te3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" DESC) INCLUDE ("quo""te3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") WHERE "quo""te3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" IS NOT NULL;
--
CREATE TYPE "public"."na	me43" AS ("c44" uuid, "q?q45" numeric(10,2));
--
GRANT USAGE ON SEQUENCE "public"."x,y27" TO pair_reader;
--
CREATE TABLE "public"."MiXed46" ("id" uuid PRIMARY KEY, "na	me47" "public"."[]36" NOT NULL, "(z)48xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" varchar(10) DEFAULT 'x', "c49" "public"."{a}23xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
--
CREATE MATERIALIZED VIEW "public"."quo""te50" AS SELECT x."default17xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", x."c18", x."default19", x."trail 20" FROM "public"."a/*b16" x WHERE x."default17xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" IS NOT NULL;
--
CREATE DOMAIN "s1"."dom51" AS integer;
--
ALTER FUNCTION "public"."q?q11"() OWNER TO pair_owner;
--
ALTER TABLE "public"."a.b30" ADD CONSTRAINT "it's52xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" UNIQUE ("id");
--
-- to
CREATE FUNCTION "public"."q?q11"(integer[]) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog RETURN 7 + 2;
--
DROP DOMAIN "s1"."dom51";
--
ALTER TABLE "s1"."Größe4" DROP COLUMN "c5";
--
GRANT USAGE, CREATE ON SCHEMA "public" TO PUBLIC;
--
COMMENT ON TRIGGER "per%cent12" ON "s1"."Größe4" IS 'it''s a "comment"';
--
