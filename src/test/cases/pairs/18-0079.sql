-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "dollar$$1";
--
CREATE TABLE "dollar$$1"."default2" ("c3" text DEFAULT upper('q'), "dash--dash4" bytea, "x,y5" name);
--
CREATE TABLE "public"."1st6" ("dash--dash7" bigint DEFAULT -1, "c8" date, "default9" bigint DEFAULT -1) WITH (autovacuum_enabled = off);
--
CREATE TABLE "dollar$$1"."t10" ("id" uuid PRIMARY KEY, "[]11" bytea, "c12" name, "c13" uuid NOT NULL) WITH (autovacuum_enabled = off);
--
CREATE TYPE "dollar$$1"."表14" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
ALTER TABLE "dollar$$1"."t10" ADD CONSTRAINT "ok15" CHECK ("id" IS NOT NULL) NOT VALID;
--
CREATE SEQUENCE "public"."表16" CYCLE MAXVALUE 99;
--
ALTER TABLE "public"."1st6" ADD CONSTRAINT "ok17" CHECK ("dash--dash7" > 0) NOT VALID;
--
CREATE TABLE "public"."child18" ("таблица19" "dollar$$1"."表14") INHERITS ("dollar$$1"."default2");
--
CREATE MATERIALIZED VIEW "dollar$$1"."m21" AS SELECT x."c3", x."dash--dash4", x."x,y5" FROM "dollar$$1"."default2" x ORDER BY x."c3";
--
CREATE RULE "r22" AS ON DELETE TO "dollar$$1"."t10" DO ALSO SELECT 1;
--
CREATE FUNCTION "public"."q?q23"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "tr24" AFTER INSERT ON "dollar$$1"."t10" FOR EACH STATEMENT EXECUTE FUNCTION "public"."q?q23"();
--
CREATE INDEX "i25" ON "dollar$$1"."default2" USING btree ("x,y5", "x,y5");
--
CREATE TYPE "dollar$$1"."mood26" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
ALTER TABLE "public"."1st6" ADD CONSTRAINT "ok27" CHECK ("dash--dash7" > 0);
--
CREATE TYPE "dollar$$1"."pair28" AS ("c29" interval, "c30" timestamptz);
--
ALTER TABLE "dollar$$1"."t10" ADD CONSTRAINT "x,y31xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" CHECK ("c13" IS NOT NULL);
--
ALTER TABLE "dollar$$1"."default2" ADD CONSTRAINT "key32" UNIQUE ("x,y5", "c3") DEFERRABLE INITIALLY DEFERRED;
--
CREATE FUNCTION "dollar$$1"."dash--dash33"(integer, text) RETURNS integer LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*)::integer FROM "dollar$$1"."default2"; END;
--
CREATE INDEX " lead34xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON "dollar$$1"."default2" USING btree ("dash--dash4") WHERE "x,y5" IS NOT NULL;
--
CREATE UNIQUE INDEX "Größe35" ON "public"."1st6" USING hash ("c8");
--
CREATE TYPE "public"."trail 36" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE FUNCTION "dollar$$1"."dollar$$37"() RETURNS integer LANGUAGE plpgsql STABLE STRICT AS $f$ BEGIN RETURN 1 + 7; END $f$;
--
CREATE FUNCTION "dollar$$1"."it's38"(integer, text) RETURNS integer LANGUAGE sql STABLE AS $f$ SELECT count(*)::integer FROM "dollar$$1"."default2" $f$;
--
COMMENT ON TABLE "dollar$$1"."t10" IS 'plain';
--
CREATE FUNCTION "public"."Größe39xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "tr40" AFTER INSERT ON "dollar$$1"."t10" FOR EACH STATEMENT EXECUTE FUNCTION "public"."Größe39xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"();
--
CREATE FUNCTION "dollar$$1"."f41"(integer) RETURNS integer LANGUAGE sql PARALLEL SAFE RETURN $1 + 7;
--
-- to
DROP TRIGGER "tr24" ON "dollar$$1"."t10";
--
ALTER TABLE "dollar$$1"."default2" ALTER COLUMN "x,y5" SET NOT NULL;
--
ALTER TABLE "dollar$$1"."t10" ADD COLUMN "it's42" interval DEFAULT '1 day';
--
