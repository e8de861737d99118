-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "a.b1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
CREATE TABLE "public"."t2" ("id" text PRIMARY KEY, " lead3" boolean, "a.b4" date, "{a}5" bytea, "c6" inet);
--
CREATE INDEX "i7" ON "public"."t2" USING hash ("{a}5");
--
ALTER SCHEMA "public" OWNER TO pair_owner;
--
CREATE TYPE "a.b1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."dash--dash8" AS ("user9" jsonb, "c10" int4range);
--
ALTER TABLE "public"."t2" ADD CONSTRAINT "key11" UNIQUE ("id");
--
CREATE FUNCTION "a.b1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."tf12"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "table13" BEFORE UPDATE ON "public"."t2" FOR EACH STATEMENT EXECUTE FUNCTION "a.b1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."tf12"('a', 'it''s');
--
CREATE TABLE "public"."{a}14" ("id" uuid PRIMARY KEY, "c15" bit(4), "new:old16" bit(4), "c17" numeric(10,2) NOT NULL);
--
CREATE TABLE "a.b1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."t18" ("c19" char(3), "Größe20" integer[] DEFAULT '{}', "quo""te21" integer, "c22" integer, "a/*b23" int4range NOT NULL);
--
CREATE INDEX "таблица24" ON ONLY "public"."{a}14" USING btree ("c15" DESC);
--
-- to
DROP INDEX "public"."таблица24"; CREATE INDEX "таблица24" ON "public"."{a}14" ("c17") WHERE "c17" IS NOT NULL;
--
CREATE TYPE "a.b1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."span25" AS RANGE (subtype = date);
--
CREATE TABLE "public"."t26" ("id" text PRIMARY KEY, "c27" timestamptz, "select28" uuid, "c29" text[], "c30" "a.b1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."span25", "default31" varchar(10) NOT NULL) WITH (autovacuum_enabled = off);
--
