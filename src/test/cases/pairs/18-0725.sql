-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "1st1";
--
CREATE TABLE "1st1"."q?q2" ("id" text PRIMARY KEY, "c3" jsonb, "Größe4" bytea, "c5" date DEFAULT current_date NOT NULL, "c6" text[] DEFAULT '{}', "x,y7" uuid);
--
CREATE UNLOGGED TABLE "1st1"."a.b8" ("id" text PRIMARY KEY, "it's9" bigint, "c10" boolean, "c11" time);
--
CREATE TABLE "1st1"."t12" ("c13" uuid, "a.b14" text COLLATE "C" DEFAULT 'a''b', "(z)15" bytea NOT NULL, "table16" bytea NOT NULL, "c17" int4range) WITH (fillfactor = 70);
--
CREATE TYPE "1st1"." lead18" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE POLICY "(z)19" ON "1st1"."t12" FOR UPDATE USING ("(z)15" IS NOT NULL);
--
CREATE TABLE "1st1"."a.b20" ("k" integer DEFAULT 1 + 2, "table21" time) PARTITION BY RANGE (k);
--
CREATE SEQUENCE "public"."seq22";
--
CREATE TABLE "1st1"."new:old23" ("c24" varchar(10) DEFAULT 'x') INHERITS ("1st1"."t12");
--
CREATE TYPE "1st1"."x,y26xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS RANGE (subtype = date);
--
CREATE INDEX "i27" ON "1st1"."new:old23" USING btree ("table16");
--
ALTER TABLE "1st1"."t12" ADD CONSTRAINT "1st28" CHECK ("c13" IS NOT NULL) NO INHERIT;
--
CREATE TABLE "public"."child29" ("[]30" int4range NOT NULL) INHERITS ("1st1"."q?q2");
--
CREATE FUNCTION "public"."tf31"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "tr32" AFTER INSERT ON "1st1"."q?q2" FOR EACH STATEMENT EXECUTE FUNCTION "public"."tf31"();
--
-- to
ALTER TABLE "public"."child29" ALTER COLUMN "id" SET NOT NULL;
--
ALTER TABLE "1st1"."t12" ADD COLUMN "c33" "char";
--
CREATE MATERIALIZED VIEW "public"."MiXed34xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS SELECT x."c13", x."a.b14", x."(z)15" FROM "1st1"."new:old23" x ORDER BY x."c13" WITH NO DATA;
--
ALTER TABLE "1st1"."new:old23" ALTER COLUMN "(z)15" TYPE varchar(40);
--
ALTER TABLE "1st1"."a.b8" RENAME COLUMN "c11" TO "c35";
--
ALTER TABLE "1st1"."new:old23" ADD COLUMN "table37xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" text CONSTRAINT "1st36" REFERENCES "1st1"."a.b8";
--
