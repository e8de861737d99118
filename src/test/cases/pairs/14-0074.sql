-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "x,y1";
--
CREATE TABLE "x,y1"."t2" ("id" text PRIMARY KEY, "c3" interval DEFAULT '1 day', "c4" int4range NOT NULL, "c5" text COLLATE "C", "c6" bytea);
--
CREATE TABLE "x,y1"."(z)7" ("id" uuid PRIMARY KEY, "c8" timestamptz, "c9" jsonb, "x,y10xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" numeric DEFAULT 1.5) WITH (autovacuum_enabled = off);
--
CREATE TABLE "public"."na	me11" ("id" integer PRIMARY KEY, "a.b12" timestamp(3), "c13" smallint DEFAULT 0, "per%cent14" char(3), "MiXed15xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" integer NOT NULL, "select16" numeric NOT NULL);
--
CREATE TABLE "public"."p17" ("k" integer NOT NULL, "q?q18" bytea NOT NULL, "Größe19" integer DEFAULT 0, "na	me20xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" time, PRIMARY KEY (k)) PARTITION BY HASH (k);
--
CREATE RULE "Order Items21" AS ON INSERT TO "x,y1"."(z)7" DO INSTEAD NOTHING;
--
CREATE SEQUENCE "public"."it's22" AS smallint;
--
CREATE PROCEDURE "public"."trail 23xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"(integer) LANGUAGE plpgsql AS $p$ BEGIN PERFORM 6; END $p$;
--
CREATE INDEX "{a}24" ON "public"."p17" USING btree (("k" + 1)) INCLUDE ("Größe19");
--
CREATE FUNCTION "public"."trail 23xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"(integer[]) RETURNS integer LANGUAGE sql PARALLEL SAFE RETURN 7 + 8;
--
CREATE TABLE "x,y1"."select25xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("c26" smallint DEFAULT -2) INHERITS ("x,y1"."t2");
--
CREATE INDEX "i28" ON "x,y1"."(z)7" USING hash ("x,y10xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "c8") WHERE "c8" IS NOT NULL;
--
ALTER TABLE "public"."p17" ADD CONSTRAINT "q?q29xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" CHECK ("na	me20xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" IS NOT NULL);
--
CREATE POLICY "default30" ON "x,y1"."(z)7" USING ("c8" IS NOT NULL);
--
CREATE TABLE "public"."1st31" ("c32" date) INHERITS ("x,y1"."select25xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
--
CREATE TABLE "public"."p33" ("k" integer DEFAULT nextval('"public"."it''s22"'::regclass) NOT NULL, "(z)34" bigint) PARTITION BY HASH (k);
--
CREATE FUNCTION "public"."per%cent35"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "a.b36" AFTER DELETE OR UPDATE ON "public"."1st31" FOR EACH ROW EXECUTE FUNCTION "public"."per%cent35"();
--
CREATE TEXT SEARCH DICTIONARY "public"."dash--dash37" (TEMPLATE = pg_catalog.simple);
--
ALTER TABLE "public"."na	me11" ADD COLUMN "ref39" integer CONSTRAINT "fk38" REFERENCES "public"."na	me11" DEFERRABLE INITIALLY DEFERRED;
--
CREATE TABLE "x,y1"."1st40" ("k" integer NOT NULL, "(z)41xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" timestamptz DEFAULT '2024-01-01 10:00', "{a}42" jsonb DEFAULT '{"a": [1]}', "trail 43" integer NOT NULL, PRIMARY KEY (k)) PARTITION BY HASH (k);
--
ALTER TABLE "public"."na	me11" ADD CONSTRAINT "key44" UNIQUE ("MiXed15xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") DEFERRABLE;
--
CREATE INDEX "i45" ON "public"."p33" USING btree ("k");
--
CREATE FUNCTION "x,y1"."表46xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"(integer[]) RETURNS integer LANGUAGE sql RETURN 7 + 0;
--
CREATE TYPE "x,y1"."default47" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
-- to
ALTER TABLE "public"."na	me11" ALTER COLUMN "select16" TYPE varchar(40);
--
ALTER TABLE "public"."1st31" ENABLE REPLICA TRIGGER "a.b36";
--
ALTER TABLE "public"."na	me11" ADD COLUMN "c48" time;
--
ALTER TABLE "public"."na	me11" ALTER COLUMN "c13" DROP NOT NULL;
--
ALTER TYPE "x,y1"."default47" ADD VALUE 'mid' AFTER 'a';
--
ALTER TABLE "x,y1"."select25xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" SET UNLOGGED;
--
