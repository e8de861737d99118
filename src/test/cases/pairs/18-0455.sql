-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "public"."t2" ("c3" inet, "select4" time, "c5" bytea);
--
CREATE TABLE "public"."t6" ("id" bigint PRIMARY KEY, "c7" "char", "c8" char(3));
--
CREATE TABLE "s1"."t9" ("id" text PRIMARY KEY, "Order Items10" "char", "表11xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" bit(4) NOT NULL, "c12" bigint, "na	me13" numeric NOT NULL);
--
CREATE FUNCTION "public"."a/*b14"(integer[]) RETURNS integer LANGUAGE plpgsql AS $f$ BEGIN RETURN 1 + 5; END $f$;
--
COMMENT ON COLUMN "s1"."t9"."c12" IS E'back\\slash';
--
CREATE FUNCTION "public"."1st15"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "select16xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" BEFORE UPDATE ON "public"."t2" FOR EACH ROW EXECUTE FUNCTION "public"."1st15"();
--
CREATE TYPE "public"."mood17" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE TABLE "public"."таблица18" ("k" integer DEFAULT 0, "c19" bytea, " lead20" double precision DEFAULT -2) PARTITION BY LIST (k);
--
CREATE COLLATION "public"."rare21" (locale = 'C');
--
CREATE INDEX "table22" ON "public"."t2" USING btree ("c3");
--
ALTER TABLE "public"."t6" ADD CONSTRAINT "select23xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" CHECK ("c7" IS NOT NULL);
--
CREATE POLICY "po24" ON "s1"."t9" AS RESTRICTIVE FOR UPDATE TO pair_reader USING ("c12" > 0);
--
CREATE UNLOGGED TABLE "s1"."select25" ("id" text PRIMARY KEY, "c26" timestamptz DEFAULT '2024-01-01 10:00') WITH (fillfactor = 70);
--
CREATE FUNCTION "s1"."Größe27xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "tr28" AFTER DELETE OR UPDATE ON "public"."таблица18" FOR EACH ROW EXECUTE FUNCTION "s1"."Größe27xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"();
--
CREATE FUNCTION "public"."a/*b14"() RETURNS integer LANGUAGE sql STABLE AS $f$ SELECT count(*)::integer FROM "public"."таблица18" $f$;
--
CREATE VIEW "s1"."v29" AS SELECT x."id", x."Order Items10", x."表11xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", x."c12", x."na	me13" FROM "s1"."t9" x;
--
CREATE FUNCTION "s1"."back\slash30"(integer[]) RETURNS integer LANGUAGE sql COST 5 RETURN 7 + 4;
--
CREATE TABLE "s1"."dash--dash31xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("na	me32" timestamptz) INHERITS ("public"."t2");
--
CREATE VIEW "s1"."v34" AS SELECT x."c3", x."select4", x."c5", x."na	me32", x."c33" FROM "s1"."dash--dash31xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" x ORDER BY x."c3";
--
CREATE FUNCTION "s1"." lead35"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "表36xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AFTER INSERT ON "public"."t2" FOR EACH ROW EXECUTE FUNCTION "s1"." lead35"('a', 'it''s');
--
-- to
ALTER TABLE "public"."t6" ALTER COLUMN "c7" TYPE integer[] USING "c7"::text::integer[];
--
CREATE UNLOGGED TABLE "s1"."table37" ("c38" text);
--
ALTER TABLE "s1"."table37" ADD CONSTRAINT "Order Items39" CHECK ("c38" <> 'it''s');
--
ALTER TABLE "s1"."dash--dash31xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD COLUMN "c40" "public"."mood17";
--
ALTER TABLE "s1"."t9" RENAME COLUMN "na	me13" TO "c41";
--
