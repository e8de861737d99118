-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE UNLOGGED TABLE "public"."(z)2" ("Größe3" char(3) DEFAULT 'x', "default4xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" smallint DEFAULT 1.5, "Größe5" timestamptz DEFAULT now()) WITH (autovacuum_enabled = off);
--
CREATE TABLE "public"."dollar$$6" ("id" text PRIMARY KEY, " lead7" double precision DEFAULT -2, "dollar$$8" timestamptz DEFAULT now() NOT NULL);
--
CREATE TABLE "public"."t9" ("id" text PRIMARY KEY, "(z)10xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "char", "c11" integer[], "c12" smallint NOT NULL, "c13" uuid DEFAULT gen_random_uuid(), "c14" bigint NOT NULL, "c15" interval) WITH (autovacuum_enabled = off);
--
CREATE TABLE "public"."user16xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("trail 17" int4range, "c18" jsonb, "таблица19xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" numeric DEFAULT 1.5 NOT NULL, "c20" timestamptz, "c21" text[] NOT NULL);
--
ALTER TABLE "public"."user16xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD CONSTRAINT "excl22" EXCLUDE USING btree ("таблица19xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" WITH =);
--
CREATE POLICY "po23" ON "public"."t9" TO pair_reader USING ("c13" IS NOT NULL);
--
CREATE TYPE "public"."dollar$$24" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE VIEW "public"."v25" AS SELECT x."trail 17", x."c21" FROM "public"."user16xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" x WHERE x."trail 17" IS NOT NULL;
--
CREATE TABLE "public"."t26" ("id" text PRIMARY KEY, "c27" char(3), "c28" "public"."dollar$$24", "c29" integer DEFAULT 0 NOT NULL, "1st30" "char" NOT NULL) WITH (fillfactor = 70);
--
CREATE DOMAIN "s1"."dom31" AS text CHECK (VALUE <> '') CHECK (length(VALUE) < 90);
--
CREATE TYPE "s1"."1st32" AS ("Größe33" numeric, "c34" "public"."dollar$$24");
--
CREATE VIEW "s1"."[]35" AS SELECT x."(z)10xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", x."c13", x."c14", x."c15" FROM "public"."t9" x ORDER BY x."(z)10xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
CREATE UNIQUE INDEX "Größe36xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON "public"."dollar$$6" USING brin (" lead7", "dollar$$8");
--
CREATE FUNCTION "s1"."f37"(integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN $1 + 1;
--
CREATE MATERIALIZED VIEW "public"."it's38" AS SELECT x."Größe3", x."default4xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", x."Größe5" FROM "public"."(z)2" x;
--
ALTER TABLE "public"."dollar$$6" ADD CONSTRAINT "fk39" FOREIGN KEY ("id") REFERENCES "public"."dollar$$6" ON DELETE CASCADE;
--
CREATE RULE "r40" AS ON INSERT TO "public"."t26" DO INSTEAD NOTHING;
--
CREATE TABLE "public"."t41" ("id" uuid PRIMARY KEY, "it's42" smallint DEFAULT -2, "{a}43" "public"."dollar$$24");
--
CREATE TYPE "s1"."dash--dash44" AS ("c45" "public"."dollar$$24"[], "per%cent46" "public"."dollar$$24");
--
ALTER TABLE "public"."t41" ADD COLUMN "ref48" text CONSTRAINT "q?q47" REFERENCES "public"."dollar$$6";
--
CREATE RULE "per%cent49" AS ON DELETE TO "public"."t26" DO ALSO SELECT 1;
--
CREATE TYPE "public"."per%cent50" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE FUNCTION "s1"."f51"(text) RETURNS integer LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*)::integer FROM "public"."(z)2"; END;
--
CREATE TABLE "s1"."(z)52" ("id" bigint PRIMARY KEY, " lead53xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "public"."per%cent50", "c54" interval DEFAULT '1 day');
--
CREATE INDEX "a/*b55" ON "public"."it's38" USING spgist ("default4xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") WHERE "Größe5" IS NOT NULL;
--
CREATE VIEW "s1"."v56" WITH (security_barrier) AS SELECT x."c18", x."c20" FROM "public"."user16xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" x;
--
COMMENT ON FUNCTION "s1"."f51"(text) IS 'plain';
--
ALTER TABLE "public"."user16xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD CONSTRAINT "a/*b57" EXCLUDE USING btree ("c21" WITH =) DEFERRABLE;
--
CREATE SEQUENCE "public"."seq58" INCREMENT 5 START 10;
--
CREATE TABLE "s1"."表59" ("q?q60" "public"."dollar$$24") INHERITS ("public"."t9");
--
-- to
ALTER TABLE "s1"."表59" NO INHERIT "s1"."表59";
--
ALTER TABLE "public"."t9" ALTER COLUMN "c12" SET NOT NULL;
--
