-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "public"."Größe2" ("id" text PRIMARY KEY, "[]3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" text DEFAULT 'a''b', "c4" bytea);
--
CREATE DOMAIN "public"."a.b5" AS text CHECK (VALUE <> '') CHECK (length(VALUE) < 90);
--
ALTER TABLE "public"."Größe2" ADD CONSTRAINT "🚢6xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" CHECK ("[]3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" <> 'it''s');
--
CREATE TABLE "public"."1st7xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("表8xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" "public"."a.b5") INHERITS ("public"."Größe2");
--
ALTER TABLE "public"."Größe2" ADD CONSTRAINT "table9" EXCLUDE USING hash ("c4" WITH =) WHERE ("c4" IS NOT NULL);
--
ALTER TABLE "public"."Größe2" ADD CONSTRAINT "[]10" CHECK ("c4" IS NOT NULL) NO INHERIT;
--
CREATE TABLE "public"."new:old11" ("x,y12" bytea) INHERITS ("public"."Größe2");
--
CREATE INDEX "i14" ON "public"."new:old11" USING hash ("[]3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
--
ALTER TABLE "public"."Größe2" ADD COLUMN "dash--dash16" text CONSTRAINT "per%cent15" REFERENCES "public"."1st7xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON DELETE SET NULL ON UPDATE CASCADE;
--
CREATE UNLOGGED TABLE "public"."t17" ("id" integer PRIMARY KEY, "c18" varchar(10), "c19" text, "1st20" numeric(10,2), "back\slash21" integer DEFAULT 0) WITH (autovacuum_enabled = off);
--
CREATE TABLE "s1"."MiXed22" ("k" integer DEFAULT 1 + 2, "a/*b23xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" bytea, "default24xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" timestamp(3) DEFAULT now() NOT NULL) PARTITION BY LIST (k);
--
CREATE MATERIALIZED VIEW "public"."m25" AS SELECT x."id", x."[]3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", x."c4", x."表8xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FROM "public"."1st7xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" x WHERE x."id" <> 'it''s' WITH NO DATA;
--
-- to
ALTER TABLE "public"."t17" SET SCHEMA "public";
--
ALTER TABLE "public"."Größe2" DROP CONSTRAINT "[]10" CASCADE;
--
ALTER TABLE "s1"."MiXed22" ALTER COLUMN "k" TYPE integer USING "k"::text::integer;
--
ALTER TABLE "public"."new:old11" NO INHERIT "public"."Größe2";
--
ALTER TABLE "s1"."MiXed22" ALTER COLUMN "default24xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" SET DEFAULT now();
--
CREATE RULE "a.b27xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS ON DELETE TO "s1"."MiXed22" DO INSTEAD NOTHING;
--
