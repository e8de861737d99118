-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "public"."user2" ("id" uuid PRIMARY KEY, "c3" bit(4), "{a}4xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "char");
--
CREATE TABLE "s1"."t5" ("id" integer PRIMARY KEY, "a/*b6" timestamp(3));
--
CREATE TABLE "s1"."dollar$$7" ("id" bigint PRIMARY KEY, "c8" integer, "c9" "char" NOT NULL, "trail 10" text NOT NULL, "c11" bytea);
--
CREATE TYPE "public"."a.b12" AS RANGE (subtype = float8);
--
CREATE INDEX "quo""te13" ON "public"."user2" USING hash ((("id" IS NULL)));
--
COMMENT ON TABLE "s1"."t5" IS 'plain';
--
CREATE FUNCTION "s1"."q?q14"(integer) RETURNS integer LANGUAGE plpgsql COST 5 AS $f$ BEGIN RETURN 1 + 7; END $f$;
--
CREATE TABLE "public"."semi;colon15xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("c16" uuid, "dollar$$17" "public"."a.b12" NOT NULL, "c18" text DEFAULT 'x', "c19" uuid DEFAULT gen_random_uuid()) WITH (autovacuum_enabled = off);
--
CREATE AGGREGATE "s1"." lead20"(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '1');
--
CREATE TABLE "public"."t21" ("id" integer PRIMARY KEY, "table22" integer, "c23" varchar(10), "c24" time, "c25" bytea, "new:old26" double precision DEFAULT 0) WITH (fillfactor = 70);
--
ALTER TABLE "public"."semi;colon15xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD CONSTRAINT "new:old27" EXCLUDE USING hash ("c16" WITH =) DEFERRABLE;
--
CREATE INDEX "it's28" ON "s1"."dollar$$7" USING gist ("trail 10") WHERE "trail 10" <> 'it''s';
--
CREATE TABLE "s1"."p29" ("k" integer, "c30" int4range, "c31" smallint, "c32" varchar(10) COLLATE "C") PARTITION BY LIST (k);
--
CREATE SEQUENCE "s1"."user33xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" CYCLE MAXVALUE 99;
--
ALTER TABLE "s1"."p29" ADD CONSTRAINT " lead34" FOREIGN KEY ("k") REFERENCES "s1"."t5" ON DELETE CASCADE;
--
CREATE FUNCTION "s1"."trail 35"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "tr36" AFTER INSERT ON "public"."user2" FOR EACH ROW EXECUTE FUNCTION "s1"."trail 35"('a', 'it''s');
--
CREATE TABLE "public"."part37" PARTITION OF "s1"."p29" FOR VALUES IN (0, 1);
--
CREATE VIEW "s1"."{a}38" AS SELECT x."id", x."trail 10", x."c11" FROM "s1"."dollar$$7" x WHERE x."id" > 0;
--
CREATE INDEX "default39" ON "s1"."dollar$$7" USING btree ((lower("trail 10"))) WITH (fillfactor = 60) WHERE "id" > 0;
--
CREATE TABLE "public"."t40" ("c41" timestamptz DEFAULT '2024-01-01 10:00', "x,y42" double precision, "c43" bytea NOT NULL) WITH (fillfactor = 70);
--
CREATE SEQUENCE "public"."select44" INCREMENT -1;
--
CREATE DOMAIN "public"."🚢45" AS integer;
--
-- to
ALTER TABLE "s1"."p29" INHERIT "public"."user2";
--
CREATE UNLOGGED TABLE "s1"."t46" ("quo""te47" numeric(10,2) DEFAULT 1.5) WITH (autovacuum_enabled = off);
--
ALTER TABLE "s1"."p29" RENAME CONSTRAINT " lead34" TO "k48";
--
DROP TABLE "public"."part37";
--
