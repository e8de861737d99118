-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "public"."semi;colon2" ("id" text PRIMARY KEY, "c3" numeric, "q?q4" inet, "Order Items5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" inet, "c6" char(3)) WITH (autovacuum_enabled = off);
--
CREATE FUNCTION "public"."na	me7"(integer) RETURNS integer LANGUAGE sql STABLE STRICT RETURN $1 + 4;
--
CREATE TEXT SEARCH CONFIGURATION "s1"."quo""te8xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" (COPY = pg_catalog.simple);
--
CREATE VIEW "s1"."v9" AS SELECT x."id", x."c3", x."q?q4", x."c6" FROM "public"."semi;colon2" x ORDER BY x."id";
--
CREATE DOMAIN "s1"."dom10" AS integer[];
--
ALTER TABLE "public"."semi;colon2" ADD CONSTRAINT " lead11" EXCLUDE USING hash ("c6" WITH =) DEFERRABLE;
--
CREATE TABLE "s1"."1st12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("表13xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" text[] DEFAULT '{}') INHERITS ("public"."semi;colon2");
--
CREATE INDEX "quo""te14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON "s1"."1st12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" USING gist ("q?q4");
--
ALTER TABLE "s1"."1st12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD CONSTRAINT "back\slash15" UNIQUE ("表13xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
--
CREATE MATERIALIZED VIEW "public"."m16" AS SELECT x."c3", x."Order Items5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", x."c6" FROM "s1"."1st12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" x WHERE x."c3" IS NOT NULL WITH NO DATA;
--
ALTER TABLE "public"."semi;colon2" ADD CONSTRAINT "excl17" EXCLUDE USING hash ("c6" WITH =);
--
CREATE TABLE "public"."q?q18xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("k" integer NOT NULL, "(z)19" bigint, "c20" text COLLATE "C", PRIMARY KEY (k)) PARTITION BY LIST (k);
--
ALTER TABLE "s1"."1st12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD CONSTRAINT "fk21" FOREIGN KEY ("id") REFERENCES "s1"."1st12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" NOT VALID;
--
CREATE TABLE "s1"."quo""te22" PARTITION OF "public"."q?q18xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FOR VALUES IN (0, 1);
--
COMMENT ON FUNCTION "public"."na	me7"(integer) IS E'back\\slash';
--
CREATE TABLE "s1"."dollar$$23" ("c24" int4range) INHERITS ("public"."semi;colon2");
--
CREATE TABLE "s1"."t26" ("id" integer PRIMARY KEY, "c27" integer[] DEFAULT '{}', "c28" "s1"."dom10", "c29" double precision NOT NULL, "c30" numeric(10,2) DEFAULT 0, "trail 31xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" bytea);
--
CREATE POLICY "per%cent32" ON "s1"."dollar$$23" FOR UPDATE TO pair_reader USING ("quo""te25xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" > 0);
--
CREATE DOMAIN "s1"."dom33" AS integer;
--
ALTER TABLE "public"."semi;colon2" ADD COLUMN "ref35" integer CONSTRAINT "(z)34" REFERENCES "s1"."t26" MATCH FULL;
--
CREATE FUNCTION "s1"."quo""te36"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "q?q37xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AFTER DELETE OR UPDATE ON "s1"."quo""te22" FOR EACH STATEMENT EXECUTE FUNCTION "s1"."quo""te36"();
--
ALTER TABLE "s1"."quo""te22" ADD CONSTRAINT "ok38" CHECK ("k" > 0);
--
CREATE VIEW "public"."表39" WITH (security_barrier) AS SELECT x."id", x."q?q4", x."c24", x."quo""te25xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FROM "s1"."dollar$$23" x;
--
ALTER TABLE "public"."q?q18xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD COLUMN "MiXed41" text CONSTRAINT "fk40" REFERENCES "public"."semi;colon2" ON DELETE SET NULL ON UPDATE CASCADE;
--
COMMENT ON CONSTRAINT "ok38" ON "s1"."quo""te22" IS E'back\\slash';
--
CREATE TYPE "s1"."🚢42" AS RANGE (subtype = date);
--
-- to
ALTER TABLE "s1"."1st12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" DROP COLUMN "id" CASCADE;
--
DROP INDEX "s1"."quo""te14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; CREATE INDEX "quo""te14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON "s1"."1st12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("Order Items5xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
--
CREATE DOMAIN "public"."dom43" AS integer[];
--
DROP POLICY "per%cent32" ON "s1"."dollar$$23";
--
ALTER TABLE "s1"."quo""te22" ALTER COLUMN "MiXed41" DROP NOT NULL;
--
ALTER TABLE "s1"."t26" DROP COLUMN "c27";
--
