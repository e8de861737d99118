-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "public"."t2" ("id" text PRIMARY KEY, "🚢3" date, " lead4" smallint NOT NULL, "a/*b5" integer[], "a.b6" jsonb, "c7" jsonb DEFAULT '{}');
--
CREATE TABLE "s1"."MiXed8xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("id" text PRIMARY KEY, "q?q9" integer DEFAULT 1 + 2 NOT NULL, "c10" double precision, "trail 11xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" text NOT NULL, "back\slash12" varchar(10) COLLATE "C", "c13" numeric, "c14" double precision NOT NULL);
--
ALTER TABLE "public"."t2" ADD CONSTRAINT "it's15" CHECK ("a/*b5" IS NOT NULL) NOT VALID;
--
CREATE VIEW "public"."v16" WITH (security_barrier) AS SELECT x."id", x."🚢3", x." lead4", x."a/*b5", x."a.b6", x."c7" FROM "public"."t2" x WHERE x."id" <> 'it''s' WITH LOCAL CHECK OPTION;
--
CREATE TABLE "public"."[]17" ("per%cent18" integer[] DEFAULT '{}', "quo""te19" int4range NOT NULL, "c20" text DEFAULT NULL);
--
CREATE TABLE "public"."p21" ("k" integer, "c22" double precision, "c23" int4range, PRIMARY KEY (k)) PARTITION BY RANGE (k);
--
CREATE DOMAIN "public"."dom24" AS integer DEFAULT 4 CHECK (VALUE > 0);
--
ALTER TABLE "public"."[]17" ADD CONSTRAINT "per%cent25" EXCLUDE USING btree ("c20" WITH =) DEFERRABLE;
--
CREATE INDEX "it's26" ON ONLY "public"."[]17" USING btree ("quo""te19" NULLS FIRST);
--
CREATE TYPE "public"."mood27" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE TEXT SEARCH DICTIONARY "public"."rare28" (TEMPLATE = pg_catalog.simple);
--
CREATE TYPE "s1"."pair29" AS ("c30" double precision, "(z)31" "public"."mood27");
--
CREATE FUNCTION "s1"."MiXed32"(integer) RETURNS integer LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*)::integer FROM "public"."[]17"; END;
--
CREATE TABLE "s1"."user33" ("c34" "public"."mood27", "a.b35" "public"."mood27" NOT NULL, "x,y36" double precision) WITH (autovacuum_enabled = off);
--
CREATE FUNCTION "s1"."f37"() RETURNS integer LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*)::integer FROM "public"."p21"; END;
--
CREATE INDEX "i38" ON "s1"."user33" USING btree ("a.b35", "a.b35");
--
CREATE TABLE "s1"."p39" ("k" integer DEFAULT "s1"."MiXed32"(1) NOT NULL, "1st40xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" integer DEFAULT -1, PRIMARY KEY (k)) PARTITION BY HASH (k);
--
CREATE UNIQUE INDEX "a.b41xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON "s1"."MiXed8xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" USING gin (("q?q9" + 1));
--
COMMENT ON TYPE "s1"."pair29" IS E'back\\slash';
--
GRANT SELECT ON "public"."p21" TO pair_reader;
--
CREATE FUNCTION "public"."f42"(text) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog RETURN 7 + 1;
--
CREATE TABLE "s1"."select43" ("id" uuid PRIMARY KEY, "per%cent44" interval DEFAULT '1 day');
--
CREATE TABLE "s1"."t45" ("id" integer PRIMARY KEY, "c46" timestamptz NOT NULL, "c47" double precision, "it's48" "char", "table49xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" integer DEFAULT 0 NOT NULL, "c50" date);
--
COMMENT ON INDEX "s1"."a.b41xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" IS E'back\\slash';
--
CREATE FUNCTION "public"."na	me51"(integer[]) RETURNS integer LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*)::integer FROM "s1"."p39"; END;
--
CREATE FUNCTION "s1"."MiXed32"(integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $f$ BEGIN RETURN 1 + 1; END $f$;
--
-- to
COMMENT ON FUNCTION "s1"."f37"() IS 'plain';
--
CREATE TABLE "public"."t52" ("id" uuid PRIMARY KEY, "c53" bigint, "c54" boolean, "{a}55xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" text COLLATE "C", "c56" integer[]) WITH (fillfactor = 70);
--
