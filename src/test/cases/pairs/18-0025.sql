-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "public"."表2" ("id" text PRIMARY KEY, "per%cent3" double precision);
--
ALTER TABLE "public"."表2" ADD CONSTRAINT "fk4" FOREIGN KEY ("id") REFERENCES "public"."表2" NOT VALID;
--
CREATE TABLE "s1"."dollar$$5" ("id" bigint PRIMARY KEY, "Order Items6" varchar(10), "c7" interval, "c8" double precision DEFAULT 0) WITH (autovacuum_enabled = off);
--
CREATE TYPE "public"."new:old9xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
ALTER TABLE "public"."表2" ADD CONSTRAINT "fk10" FOREIGN KEY ("id") REFERENCES "public"."表2" ON DELETE CASCADE;
--
CREATE FUNCTION "public"." lead11"(integer[]) RETURNS integer LANGUAGE sql STABLE AS $f$ SELECT count(*)::integer FROM "public"."表2" $f$;
--
CREATE SEQUENCE "public"."seq12" INCREMENT -1;
--
CREATE RULE "r13" AS ON DELETE TO "public"."表2" DO ALSO NOTHING;
--
ALTER TABLE "s1"."dollar$$5" ADD CONSTRAINT "fk14" FOREIGN KEY ("id") REFERENCES "s1"."dollar$$5";
--
CREATE FUNCTION "public"."tf15"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "tr16" BEFORE UPDATE OF "Order Items6" ON "s1"."dollar$$5" FOR EACH STATEMENT EXECUTE FUNCTION "public"."tf15"();
--
CREATE TABLE "s1"."p17" ("k" integer, "c18" int4range, "c19" interval, PRIMARY KEY (k)) PARTITION BY RANGE (k);
--
CREATE TYPE "s1"."default20" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE VIEW "public"."v21" AS SELECT x."id", x."per%cent3" FROM "public"."表2" x ORDER BY x."id";
--
CREATE TABLE "public"."t22" ("id" uuid PRIMARY KEY, "🚢23" date, "c24" interval NOT NULL, "a/*b25" time NOT NULL, "c26" char(3) DEFAULT 'a''b', "semi;colon27" interval DEFAULT '1 day' NOT NULL);
--
GRANT USAGE, CREATE ON SCHEMA "public" TO PUBLIC;
--
CREATE TABLE "s1"."t28" ("id" text PRIMARY KEY, "select29" "public"."new:old9xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "c30" "char" NOT NULL, "user31xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" smallint DEFAULT 1.5 NOT NULL);
--
CREATE DOMAIN "s1"."dom32" AS integer[];
--
-- to
ALTER TABLE "s1"."t28" DROP COLUMN "c30";
--
DROP VIEW "public"."v21" CASCADE; CREATE VIEW "public"."v21" AS SELECT x."c24", x."a/*b25", x."c26", x."semi;colon27" FROM "public"."t22" x;
--
ALTER TABLE "s1"."p17" RENAME COLUMN "k" TO "1st33xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
ALTER TABLE "s1"."p17" ALTER COLUMN "c19" TYPE "public"."new:old9xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" USING "c19"::text::"public"."new:old9xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
