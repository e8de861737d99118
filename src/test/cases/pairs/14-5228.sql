-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
CREATE TABLE "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."p2" (id bigint PRIMARY KEY, "表3" integer DEFAULT 1 + 2, "dash--dash4xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" char(3) DEFAULT 'a''b' NOT NULL, "quo""te5" boolean, "c6" timestamp(3), "semi;colon7" timestamptz, "c8" bytea);
--
CREATE TABLE "public"."p9" ("c10" interval, "semi;colon11" timestamptz, "c12" boolean DEFAULT true, "c13" integer GENERATED ALWAYS AS IDENTITY (START 5 INCREMENT 2), "🚢14" integer, "c15" smallint DEFAULT 0);
--
CREATE INDEX "Größe16" ON "public"."p9" USING brin ("c12");
--
CREATE EXTENSION "unaccent" WITH SCHEMA "public";
--
CREATE FUNCTION "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."f17"() RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*) FROM "public"."p9"; END;
--
CREATE FUNCTION "public"."f18"(integer) RETURNS integer LANGUAGE sql RETURN $1 + 6;
--
ALTER SCHEMA "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" OWNER TO pair_owner;
--
COMMENT ON EXTENSION "unaccent" IS 'it''s a "word"';
--
CREATE TYPE "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."(z)20xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; CREATE FUNCTION "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."it's21"(cstring) RETURNS "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."(z)20xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" LANGUAGE internal IMMUTABLE STRICT AS 'textin'; CREATE FUNCTION "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."Größe22xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"("back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."(z)20xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout'; CREATE TYPE "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."(z)20xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" (INPUT = "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."it's21", OUTPUT = "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."Größe22xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", LIKE = pg_catalog.text);
--
CREATE AGGREGATE "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"." lead24"(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '6');
--
GRANT SELECT, INSERT ON "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."p2" TO pair_reader WITH GRANT OPTION;
--
CREATE EXTENSION "hstore" WITH SCHEMA "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
COMMENT ON EXTENSION "unaccent" IS 'two
lines';
--
CREATE UNIQUE INDEX "i33" ON "public"."p9" ("c13");
--
CREATE FUNCTION "public"."таблица34"(integer[]) RETURNS integer LANGUAGE plpgsql LEAKPROOF AS $f$ BEGIN RETURN 4; END $f$;
--
GRANT ALL ON "public"."p9" TO pair_reader WITH GRANT OPTION;
--
CREATE INDEX "i37" ON "public"."p9" ("🚢14" NULLS FIRST, "c12");
--
CREATE TABLE "public"."p38" (k integer PRIMARY KEY, " lead39" "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."(z)20xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a/*b40" bigint, "c41" numeric DEFAULT 1.5) PARTITION BY HASH (k);
--
CREATE FUNCTION "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."f44"() RETURNS event_trigger LANGUAGE plpgsql AS $e$ BEGIN PERFORM 5; END $e$; CREATE EVENT TRIGGER "e45" ON sql_drop WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."f44"();
--
GRANT EXECUTE ON ROUTINE "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"." lead24"(integer) TO pair_reader;
--
COMMENT ON FUNCTION "public"."таблица34"(integer[]) IS E'back\\slash';
--
CREATE DOMAIN "public"."d47" AS integer CHECK ("public"."f18"(VALUE) > 0);
--
CREATE OPERATOR "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx".~~> (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq, COMMUTATOR = OPERATOR("back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx".~~>), RESTRICT = eqsel, HASHES, MERGES);
--
CREATE STATISTICS "public"."s48" ON "c13", "c12" FROM "public"."p9";
--
CREATE FUNCTION "public"."table49xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"() RETURNS TABLE (a integer, b text) LANGUAGE sql ROWS 10 AS $f$ SELECT 8, 'x' $f$;
--
CREATE COLLATION "public"."q?q50" (locale = 'C');
--
-- to
ALTER TABLE "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."p2" ALTER COLUMN "id" DROP IDENTITY;
--
ALTER DOMAIN "public"."d47" SET NOT NULL;
--
ALTER TABLE "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."p2" ALTER COLUMN "semi;colon7" TYPE text;
--
ALTER FUNCTION "back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."Größe22xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"("back\slash1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."(z)20xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") DEPENDS ON EXTENSION "unaccent";
--
ALTER TABLE "public"."p9" ALTER COLUMN "🚢14" SET GENERATED ALWAYS;
--
CREATE PROCEDURE "public"."user51xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"(integer) LANGUAGE plpgsql AS $p$ BEGIN PERFORM 9; END $p$;
--
