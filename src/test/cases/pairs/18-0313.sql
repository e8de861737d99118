-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "🚢1";
--
CREATE TABLE "🚢1"."default2" ("c3" boolean, "Order Items4" interval) WITH (fillfactor = 70);
--
CREATE MATERIALIZED VIEW "public"."m5" AS SELECT x."c3" FROM "🚢1"."default2" x WITH NO DATA;
--
ALTER TABLE "🚢1"."default2" ADD CONSTRAINT "таблица6" CHECK ("Order Items4" IS NOT NULL);
--
CREATE VIEW "public"."v7" AS SELECT x."c3" FROM "public"."m5" x ORDER BY x."c3" WITH LOCAL CHECK OPTION;
--
CREATE INDEX "q?q8" ON "🚢1"."default2" USING brin ("Order Items4");
--
COMMENT ON MATERIALIZED VIEW "public"."m5" IS E'back\\slash';
--
CREATE SCHEMA "s9";
--
CREATE MATERIALIZED VIEW "public"."table10" AS SELECT x."c3", x."Order Items4" FROM "🚢1"."default2" x ORDER BY x."c3";
--
CREATE TYPE "s9"."span11" AS RANGE (subtype = date);
--
CREATE TABLE "🚢1"."p12" ("k" integer DEFAULT -1 NOT NULL, "1st13" bit(4), "c14" char(3), PRIMARY KEY (k)) PARTITION BY LIST (k);
--
CREATE TABLE "s9"."t15" ("c16" jsonb, "c17" numeric NOT NULL, "[]18xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" text, "back\slash19" integer[], "c20" interval DEFAULT '1 day' NOT NULL);
--
COMMENT ON CONSTRAINT "таблица6" ON "🚢1"."default2" IS E'back\\slash';
--
CREATE TABLE "s9"."таблица21xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("semi;colon22" name DEFAULT NULL) INHERITS ("🚢1"."default2");
--
-- to
CREATE SEQUENCE "🚢1"."seq23" INCREMENT -1;
--
CREATE VIEW "🚢1"."q?q24xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS SELECT x."c3", x."Order Items4" FROM "public"."table10" x WHERE x."c3" IS NOT NULL WITH LOCAL CHECK OPTION;
--
ALTER TABLE "s9"."t15" ALTER COLUMN "back\slash19" TYPE int4range USING "back\slash19"::text::int4range;
--
DROP VIEW "🚢1"."q?q24xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; CREATE VIEW "🚢1"."q?q24xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS SELECT x."c17", x."[]18xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FROM "s9"."t15" x WHERE x."c17" IS NOT NULL;
--
