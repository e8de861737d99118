-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "🚢1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
CREATE TABLE "public"."t2" ("id" uuid PRIMARY KEY, "c3" date, "c4" text DEFAULT NULL, "q?q5" varchar(10) DEFAULT 'x' NOT NULL, "it's6" numeric(10,2) DEFAULT -2, "c7" numeric);
--
CREATE TYPE "🚢1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."mood8" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE FUNCTION "🚢1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."{a}9"(integer) RETURNS integer LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*)::integer FROM "public"."t2"; END;
--
CREATE TABLE "public"."[]10" ("c11" bigint, "semi;colon12" text DEFAULT 'a''b' NOT NULL, "a.b13xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" text[], "x,y14" interval) WITH (autovacuum_enabled = off);
--
CREATE TABLE "🚢1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."child15" ("a.b16xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" integer) INHERITS ("public"."[]10");
--
ALTER TABLE "public"."t2" ADD CONSTRAINT "fk17" FOREIGN KEY ("id") REFERENCES "public"."t2" ON DELETE RESTRICT DEFERRABLE;
--
CREATE FUNCTION "🚢1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."f18"() RETURNS integer LANGUAGE sql COST 5 RETURN 7 + 6;
--
CREATE TYPE "public"."span19" AS RANGE (subtype = date);
--
CREATE VIEW "🚢1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."таблица20xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS SELECT x."c11", x."a.b13xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", x."x,y14" FROM "public"."[]10" x WHERE x."c11" > 0;
--
CREATE TABLE "public"."na	me21" ("k" integer NOT NULL, "c22" interval, "c23" "public"."span19") PARTITION BY RANGE (k);
--
CREATE UNIQUE INDEX "MiXed24" ON "public"."[]10" USING hash ("c11");
--
ALTER TABLE "public"."[]10" ADD CONSTRAINT "ok25" CHECK ("a.b13xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" IS NOT NULL) NO INHERIT;
--
-- to
ALTER TABLE "public"."t2" RENAME TO "t26";
--
ALTER TABLE "public"."t2" NO INHERIT "public"."[]10";
--
