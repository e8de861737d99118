-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "public"."t2" ("id" integer PRIMARY KEY, "dash--dash3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" numeric DEFAULT 1.5, "user4" bigint, "c5" timestamptz DEFAULT now(), "{a}6" integer);
--
CREATE TABLE "public"."t7" ("id" uuid PRIMARY KEY, "c8" bigint DEFAULT 1 + 2, "c9" "char", "[]10" inet, "na	me11" text[] NOT NULL, "gen" bigint GENERATED ALWAYS AS ("c8" * 2) STORED) WITH (autovacuum_enabled = off);
--
CREATE FUNCTION "public"."q?q12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "q?q13" BEFORE UPDATE OF "dash--dash3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON "public"."t2" FOR EACH ROW EXECUTE FUNCTION "public"."q?q12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"('a', 'it''s');
--
CREATE SEQUENCE "public"."seq14" CYCLE MAXVALUE 99;
--
CREATE TYPE "s1"."span15" AS RANGE (subtype = date);
--
ALTER TABLE "public"."t2" ADD CONSTRAINT "fk16" FOREIGN KEY ("id") REFERENCES "public"."t2" ON DELETE SET NULL ON UPDATE CASCADE;
--
CREATE INDEX "i17" ON "public"."t7" USING gin ("[]10");
--
ALTER TABLE "public"."t7" ADD CONSTRAINT "excl18" EXCLUDE USING btree ("gen" WITH =) DEFERRABLE;
--
CREATE TYPE "s1"."mood19" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE TABLE "s1"."child20" ("1st21" uuid DEFAULT gen_random_uuid()) INHERITS ("public"."t2");
--
CREATE TYPE "s1"."table22" AS RANGE (subtype = date);
--
ALTER TABLE "s1"."child20" ADD CONSTRAINT "default23xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FOREIGN KEY ("id") REFERENCES "s1"."child20" DEFERRABLE INITIALLY DEFERRED;
--
-- to
ALTER TABLE "public"."t2" ADD COLUMN "Order Items24" char(3) DEFAULT '';
--
ALTER TABLE "public"."t2" DROP COLUMN "{a}6";
--
ALTER TABLE "public"."t7" ALTER COLUMN "c9" TYPE bit(4) USING "c9"::text::bit(4);
--
CREATE POLICY "po25" ON "s1"."child20" AS RESTRICTIVE FOR SELECT TO pair_reader USING ("c5" IS NOT NULL);
--
ALTER TABLE "s1"."child20" ALTER COLUMN "id" SET DEFAULT -1;
--
