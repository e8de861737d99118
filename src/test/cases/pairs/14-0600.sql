-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "s1"."t2" ("id" uuid PRIMARY KEY, "🚢3" char(3)) WITH (fillfactor = 70);
--
CREATE INDEX "semi;colon4" ON "s1"."t2" USING gist ("🚢3");
--
CREATE INDEX "i5" ON "s1"."t2" USING brin ((("🚢3" IS NULL)));
--
CREATE TABLE "s1"." lead6" ("k" integer, "c7" numeric(10,2) DEFAULT -2) PARTITION BY LIST (k);
--
CREATE TABLE "public"."part8" PARTITION OF "s1"." lead6" FOR VALUES IN (0, 1);
--
CREATE DOMAIN "s1"."user9xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS text COLLATE "C" NOT NULL;
--
CREATE TABLE "s1"."t10" ("id" text PRIMARY KEY, "MiXed11" uuid DEFAULT gen_random_uuid() NOT NULL, "c12" double precision NOT NULL, "🚢13" double precision DEFAULT 0, "c14" jsonb DEFAULT '{"a": [1]}', "per%cent15" bytea, "c16" numeric(10,2)) WITH (fillfactor = 70);
--
ALTER TABLE "public"."part8" ADD CONSTRAINT "key17" UNIQUE ("c7");
--
CREATE TABLE "s1"."t18" ("id" uuid PRIMARY KEY, "c19" varchar(10) COLLATE "C" NOT NULL, "🚢20" jsonb, "c21" inet, "default22xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" timestamptz DEFAULT '2024-01-01 10:00', "dollar$$23xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" bytea) WITH (fillfactor = 70);
--
ALTER SCHEMA "public" OWNER TO pair_owner;
--
CREATE SCHEMA "s24";
--
ALTER TABLE "s1"." lead6" ADD CONSTRAINT "new:old25xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" UNIQUE ("k");
--
CREATE TABLE "s24"."trail 26" ("id" text PRIMARY KEY, "user27" numeric NOT NULL) WITH (autovacuum_enabled = off);
--
CREATE TABLE "s1"."na	me28xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("id" bigint PRIMARY KEY, "表29" numeric DEFAULT -2 NOT NULL);
--
COMMENT ON TABLE "s1"."t2" IS 'plain';
--
CREATE MATERIALIZED VIEW "s1"."m30" AS SELECT x."id", x."c21", x."default22xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FROM "s1"."t18" x WHERE x."id" IS NOT NULL;
--
CREATE POLICY "dollar$$31xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON "s1"."t2" FOR SELECT TO pair_reader USING ("🚢3" IS NOT NULL);
--
CREATE FUNCTION "s1"."tf32"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "tr33" AFTER INSERT ON "s1"."t18" FOR EACH ROW EXECUTE FUNCTION "s1"."tf32"('a', 'it''s');
--
CREATE STATISTICS "s24"."MiXed34" (ndistinct) ON "🚢20", "id" FROM "s1"."t18";
--
CREATE INDEX "i35" ON "s1"."t10" USING btree ("MiXed11") INCLUDE ("per%cent15");
--
CREATE FUNCTION "s24"."trail 36"() RETURNS integer LANGUAGE sql IMMUTABLE RETURN 7 + 4;
--
CREATE FUNCTION "public"."tf37"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "1st38xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AFTER INSERT ON "s1"."t10" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "public"."tf37"();
--
CREATE TABLE "s24"."q?q39" ("(z)40" integer) INHERITS ("s1"."t10");
--
ALTER TABLE "s1"."na	me28xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD CONSTRAINT "quo""te41" CHECK ("表29" IS NOT NULL);
--
CREATE TABLE "s1"."table42" PARTITION OF "s1"." lead6" FOR VALUES IN (2, 3);
--
-- to
ALTER TABLE "s1"."t2" DROP COLUMN "id" CASCADE;
--
ALTER TABLE "s1"."t10" ALTER COLUMN "c16" SET INCREMENT 3;
--
ALTER TABLE "s1"." lead6" RENAME CONSTRAINT "new:old25xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" TO "{a}43xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
