-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
CREATE TABLE "public"."t2" ("id" text PRIMARY KEY, "c3" uuid DEFAULT gen_random_uuid(), "(z)4" interval DEFAULT '1 day' NOT NULL);
--
CREATE TABLE "public"."it's5" ("user6" interval, "per%cent7" text COLLATE "C", "q?q8" interval, "c9" bit(4), "table10xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" uuid NOT NULL, "c11" integer[]);
--
CREATE FUNCTION "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."f12"(integer[]) RETURNS integer LANGUAGE plpgsql COST 5 AS $f$ BEGIN RETURN 1 + 0; END $f$;
--
CREATE MATERIALIZED VIEW "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."m13" AS SELECT x."user6", x."q?q8", x."c9", x."table10xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", x."c11" FROM "public"."it's5" x;
--
CREATE FUNCTION "public"."{a}14"(integer, text) RETURNS integer LANGUAGE sql COST 5 RETURN $1 + 0;
--
CREATE DOMAIN "public"."dom15" AS numeric(8,2);
--
ALTER TABLE "public"."t2" ADD CONSTRAINT "key16" UNIQUE ("c3");
--
ALTER DEFAULT PRIVILEGES IN SCHEMA "public" GRANT SELECT ON TABLES TO pair_owner;
--
CREATE FUNCTION "public"."na	me17"(integer, text) RETURNS integer LANGUAGE plpgsql COST 5 AS $f$ BEGIN RETURN 1 + 3; END $f$;
--
COMMENT ON CONSTRAINT "key16" ON "public"."t2" IS 'it''s a "comment"';
--
CREATE TABLE "public"."p18" ("k" integer DEFAULT -1, "q?q19xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" time NOT NULL, "c20" timestamptz, "1st21xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" interval DEFAULT '1 day', PRIMARY KEY (k)) PARTITION BY LIST (k);
--
CREATE DOMAIN "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."dom22" AS integer[];
--
ALTER TABLE "public"."t2" ADD CONSTRAINT "default23" FOREIGN KEY ("id") REFERENCES "public"."t2";
--
CREATE TYPE "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."span24" AS RANGE (subtype = date);
--
CREATE TABLE "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."user25" PARTITION OF "public"."p18" FOR VALUES IN (0, 1);
--
CREATE POLICY " lead26xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON "public"."it's5" FOR UPDATE TO pair_reader USING ("c11" IS NOT NULL);
--
CREATE TABLE "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."per%cent27" ("id" uuid PRIMARY KEY, "{a}28" uuid, "таблица29xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "char", "c30" boolean DEFAULT true) WITH (fillfactor = 70);
--
CREATE SCHEMA "s31";
--
CREATE INDEX "trail 32" ON "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."per%cent27" USING btree ("id" ASC);
--
CREATE TABLE "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."q?q33" ("id" integer PRIMARY KEY, "x,y34" text, "na	me35" interval, "q?q36" varchar(10), "c37" "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."span24", "c38" varchar(10)) WITH (autovacuum_enabled = off);
--
CREATE TABLE "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."Order Items39" ("trail 40" jsonb DEFAULT '{"a": [1]}', "c41" "public"."dom15", "1st42" char(3) DEFAULT '', "🚢43" smallint DEFAULT 0 NOT NULL);
--
CREATE FUNCTION "public"."tf44"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "tr45" AFTER INSERT ON "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."user25" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "public"."tf44"('a', 'it''s');
--
-- to
CREATE TABLE "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."p46" ("k" integer, "таблица47xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" double precision DEFAULT -2 NOT NULL, "c48" smallint DEFAULT 1.5, "select49" numeric DEFAULT -2 NOT NULL) PARTITION BY RANGE (k);
--
ALTER TABLE "public"."it's5" RENAME TO "t50";
--
ALTER TABLE "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."Order Items39" SET SCHEMA "public";
--
CREATE FUNCTION "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."tf51"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "back\slash52" BEFORE UPDATE ON "public"."it's5" FOR EACH ROW EXECUTE FUNCTION "dollar$$1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."tf51"();
--
