-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "🚢1";
--
CREATE TABLE "public"."t2" ("id" text PRIMARY KEY, "q?q3" "char", "c4" bigint, "c5" bigint DEFAULT -1);
--
CREATE TABLE "🚢1"."user6" ("id" text PRIMARY KEY, "Größe7xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" name DEFAULT NULL);
--
CREATE TEXT SEARCH DICTIONARY "public"."rare8" (TEMPLATE = pg_catalog.simple);
--
CREATE RULE "semi;colon9xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS ON DELETE TO "public"."t2" DO ALSO NOTHING;
--
CREATE INDEX "i10" ON "public"."t2" USING spgist ("q?q3");
--
CREATE INDEX "x,y11xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON "🚢1"."user6" USING spgist ("id", "id");
--
ALTER TABLE "🚢1"."user6" OWNER TO pair_owner;
--
CREATE UNIQUE INDEX " lead12" ON "🚢1"."user6" USING gin ((lower("id")));
--
CREATE TABLE "public"."p13" ("k" integer NOT NULL, "c14" bit(4), PRIMARY KEY (k)) PARTITION BY HASH (k);
--
CREATE DOMAIN "🚢1"."dom15" AS integer;
--
CREATE VIEW "public"."q?q16xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS SELECT x."id" FROM "🚢1"."user6" x ORDER BY x."id";
--
ALTER TABLE "public"."p13" ADD COLUMN "ref18" text CONSTRAINT "fk17" REFERENCES "public"."t2";
--
GRANT SELECT ON "public"."p13" TO PUBLIC;
--
CREATE TABLE "🚢1"."part19" PARTITION OF "public"."p13" FOR VALUES WITH (MODULUS 4, REMAINDER 0);
--
CREATE VIEW "public"."v20" WITH (security_barrier) AS SELECT x."id" FROM "public"."q?q16xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" x;
--
ALTER TABLE "🚢1"."user6" ADD CONSTRAINT "表21" FOREIGN KEY ("id") REFERENCES "🚢1"."user6" DEFERRABLE INITIALLY DEFERRED;
--
CREATE TYPE "public"."pair22" AS ("MiXed23xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" name, "c24" integer);
--
CREATE FUNCTION "🚢1"."a/*b25"(text) RETURNS integer LANGUAGE sql IMMUTABLE RETURN 7 + 1;
--
ALTER TABLE "public"."p13" ADD CONSTRAINT "fk26" FOREIGN KEY ("ref18") REFERENCES "🚢1"."user6" ON DELETE RESTRICT DEFERRABLE;
--
COMMENT ON CONSTRAINT "fk17" ON "public"."p13" IS 'two
lines';
--
CREATE TYPE "public"."表27" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE TYPE "public"."таблица28" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE TABLE "🚢1"."t29" ("id" text PRIMARY KEY, "c30" integer[]) WITH (autovacuum_enabled = off);
--
COMMENT ON CONSTRAINT "表21" ON "🚢1"."user6" IS E'back\\slash';
--
CREATE FUNCTION "🚢1"."a/*b25"(integer) RETURNS integer LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*)::integer FROM "🚢1"."user6"; END;
--
ALTER SCHEMA "public" OWNER TO pair_owner;
--
COMMENT ON INDEX "public"."i10" IS E'back\\slash';
--
-- to
ALTER TABLE "public"."p13" ALTER COLUMN "c14" DROP NOT NULL;
--
CREATE VIEW "public"."na	me31xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS SELECT x."c4", x."c5" FROM "public"."t2" x ORDER BY x."c4";
--
GRANT USAGE, CREATE ON SCHEMA "🚢1" TO pair_owner;
--
ALTER TABLE "🚢1"."part19" ALTER COLUMN "k" TYPE timestamptz;
--
