-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "🚢1";
--
CREATE TABLE "🚢1"."t2" ("id" text PRIMARY KEY, "c3" bigint, "c4" timestamp(3) DEFAULT '2024-01-01 10:00', "c5" integer[] NOT NULL, "🚢6" numeric(10,2) DEFAULT 0, "c7" name DEFAULT '', "c8" timestamptz);
--
CREATE VIEW "public"."v9" AS SELECT x."id", x."c3", x."c5", x."🚢6", x."c7", x."c8" FROM "🚢1"."t2" x;
--
CREATE TYPE "🚢1"."q?q10" AS ("new:old11" bytea, "c12" boolean);
--
CREATE SEQUENCE "public"."na	me13" INCREMENT 5 START 10;
--
CREATE SEQUENCE "🚢1"."seq14";
--
CREATE INDEX "i15" ON "🚢1"."t2" USING btree ("c4");
--
CREATE RULE "MiXed16" AS ON DELETE TO "🚢1"."t2" DO ALSO NOTHING;
--
-- to
DROP INDEX "🚢1"."i15"; CREATE INDEX "i15" ON "🚢1"."t2" ("id");
--
ALTER TABLE "🚢1"."t2" REPLICA IDENTITY USING INDEX "i15";
--
CREATE INDEX "it's17xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON "🚢1"."t2" USING brin ("🚢6") WHERE "c5" IS NOT NULL;
--
ALTER TABLE "🚢1"."t2" RENAME COLUMN "id" TO "new:old18xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
