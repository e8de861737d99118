-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "public"."表2" (id text PRIMARY KEY, "q?q3" smallint DEFAULT -2, "c4" integer);
--
CREATE TABLE "public"."new:old5" ("c6" text DEFAULT '', "user7" jsonb, "it's8" bigint DEFAULT 1 + 2, "a/*b9" integer[]);
--
CREATE FUNCTION "s1"."default10"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$;
--
CREATE TRIGGER "new:old11" AFTER DELETE OR UPDATE ON "public"."new:old5" FOR EACH STATEMENT EXECUTE FUNCTION "s1"."default10"();
--
GRANT EXECUTE ON ROUTINE "s1"."default10"() TO pair_reader WITH GRANT OPTION;
--
ALTER TABLE "public"."new:old5" ADD CONSTRAINT "MiXed12" CHECK ("it's8" > 0);
--
CREATE DOMAIN "public"."dash--dash13" AS numeric(8,2);
--
CREATE STATISTICS "s1"."s14" ON "a/*b9", "user7" FROM "public"."new:old5";
--
CREATE TYPE "public"."таблица16";
--
CREATE CONSTRAINT TRIGGER "t17" AFTER INSERT ON "public"."表2" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "s1"."default10"();
--
GRANT USAGE ON TYPE "public"."dash--dash13" TO pair_owner;
--
GRANT UPDATE ON "public"."new:old5" TO pair_owner;
--
CREATE ACCESS METHOD "Größe19xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" TYPE TABLE HANDLER heap_tableam_handler;
--
CREATE DOMAIN "s1"."d20" AS integer;
--
CREATE SCHEMA "s21";
--
CREATE VIEW "s1"."v22" WITH (security_barrier) AS SELECT x."id", x."q?q3", x."c4" FROM "public"."表2" x;
--
CREATE TABLE "s21"."p23" ("na	me24xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" integer NOT NULL) INHERITS ("public"."new:old5");
--
ALTER TABLE "s21"."p23" ADD CONSTRAINT "表25" FOREIGN KEY ("c6") REFERENCES "public"."表2" (id) MATCH FULL;
--
CREATE CONSTRAINT TRIGGER "t26" AFTER INSERT ON "public"."new:old5" FOR EACH ROW EXECUTE FUNCTION "s1"."default10"();
--
CREATE TABLE "public"."p27" (k integer PRIMARY KEY, "c28" char(3) DEFAULT NULL, "c29" text NOT NULL, "c30" smallint, "c31" name) PARTITION BY HASH (k);
--
COMMENT ON VIEW "s1"."v22" IS 'two
lines';
--
CREATE TEXT SEARCH DICTIONARY "s1"."default32xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" (TEMPLATE = pg_catalog.simple);
--
-- to
ALTER TABLE "s21"."p23" VALIDATE CONSTRAINT "表25";
--
ALTER TABLE "public"."new:old5" DROP COLUMN "user7" CASCADE;
--
ALTER TRIGGER "t17" ON "public"."表2" RENAME TO "q?q33";
--
ALTER TABLE "public"."表2" ALTER COLUMN "id" SET NOT NULL;
--
CREATE TABLE "s21"."🚢34" ("🚢35" text[]) INHERITS ("public"."表2");
--
ALTER TABLE "s21"."p23" ADD CONSTRAINT "c36" FOREIGN KEY ("c6") REFERENCES "public"."表2" (id) ON DELETE RESTRICT DEFERRABLE;
--
ALTER TABLE "public"."new:old5" ADD CONSTRAINT "c37" EXCLUDE USING hash ("user7" WITH =) WHERE ("c6" <> 'it''s');
--
