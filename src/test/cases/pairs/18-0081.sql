-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "s1"."t2" ("id" uuid PRIMARY KEY, "c3" uuid DEFAULT gen_random_uuid(), "MiXed4" smallint DEFAULT -2, "back\slash5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" text[] DEFAULT '{}') WITH (fillfactor = 70);
--
CREATE UNLOGGED TABLE "public"."q?q6xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("id" text PRIMARY KEY, "per%cent7" interval NOT NULL);
--
CREATE TABLE "public"."MiXed8xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("k" integer, "c9" timestamp(3) NOT NULL, "c10" integer[], "semi;colon11" interval DEFAULT '1 day' NOT NULL, PRIMARY KEY (k)) PARTITION BY HASH (k);
--
CREATE SCHEMA "[]12";
--
CREATE TABLE "[]12"."dollar$$13" ("id" bigint PRIMARY KEY, "{a}14" text COLLATE "C", "a.b15" name DEFAULT upper('q'), "a/*b16" smallint);
--
CREATE INDEX "i17" ON "[]12"."dollar$$13" USING gist ("a.b15", "id");
--
CREATE FUNCTION "[]12"."🚢18"(integer[]) RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog RETURN 7 + 4;
--
CREATE INDEX " lead19" ON "s1"."t2" USING btree ("c3");
--
CREATE FUNCTION "public"."tf20"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "table21" BEFORE UPDATE OF "id" ON "[]12"."dollar$$13" FOR EACH STATEMENT EXECUTE FUNCTION "public"."tf20"('a', 'it''s');
--
-- to
DROP INDEX "[]12"."i17";
--
DROP INDEX "[]12"."i17"; CREATE INDEX "i17" ON "[]12"."dollar$$13" ("a.b15") WHERE "a.b15" IS NOT NULL;
--
ALTER TABLE "public"."q?q6xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" RESET (fillfactor);
--
