-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "s1"."🚢2" (id text PRIMARY KEY, "it's3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" numeric(10,2) NOT NULL, "c4" int4range NOT NULL, "Order Items5" timestamptz DEFAULT clock_timestamp(), "select6" date, "back\slash7xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" double precision DEFAULT -2, "trail 8" bit(4));
--
CREATE TABLE "public"."back\slash9" ("user10xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" integer NOT NULL);
--
CREATE VIEW "public"."v11" WITH (security_barrier) AS SELECT x."user10xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FROM "public"."back\slash9" x ORDER BY x."user10xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
CREATE TYPE "public"."user13" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pair_reader;
--
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
--
CREATE TYPE "public"."e14" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
ALTER SCHEMA "s1" OWNER TO pair_owner;
--
GRANT USAGE ON TYPE "public"."e14" TO pair_owner;
--
ALTER TABLE "s1"."🚢2" ADD CONSTRAINT "c16" FOREIGN KEY ("id") REFERENCES "s1"."🚢2" (id);
--
CREATE SEQUENCE "public"."per%cent17" AS smallint;
--
CREATE DOMAIN "public"."d18" AS integer DEFAULT 4 CHECK (VALUE > 0);
--
ALTER TABLE "s1"."🚢2" ADD CONSTRAINT "c19" PRIMARY KEY ("Order Items5", "select6");
--
CREATE TYPE "s1"."r20" AS RANGE (subtype = float8);
--
-- to
ALTER TABLE "s1"."🚢2" DROP CONSTRAINT "c19" CASCADE;
--
ALTER TABLE "s1"."🚢2" ADD COLUMN "c21" "public"."d18";
--
ALTER VIEW "public"."v11" SET (security_barrier = true);
--
ALTER SCHEMA "s1" RENAME TO "s22";
--
ALTER TYPE "public"."user13" RENAME VALUE 'Ω' TO 'bb';
--
