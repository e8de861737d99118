-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE UNLOGGED TABLE "public"."MiXed2" ("c3" boolean, "c4" text NOT NULL, "c5" numeric(10,2) DEFAULT -2) WITH (fillfactor = 70);
--
CREATE UNLOGGED TABLE "public"."t6" ("id" integer PRIMARY KEY, "c7" char(3) DEFAULT upper('q') NOT NULL, "c8" varchar(10) COLLATE "C", "c9" char(3) DEFAULT 'x', "c10" text[], "c11" numeric DEFAULT -2);
--
CREATE TABLE "s1"."select12" ("k" integer, "a.b13" text[]) PARTITION BY HASH (k);
--
CREATE VIEW "s1"."select14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" WITH (security_barrier) AS SELECT x."c3", x."c4" FROM "public"."MiXed2" x;
--
CREATE INDEX "1st15" ON "public"."MiXed2" USING btree ("c5");
--
CREATE SEQUENCE "public"."x,y16";
--
ALTER TABLE "public"."t6" ADD CONSTRAINT "select17xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" CHECK ("c7" IS NOT NULL);
--
CREATE POLICY "trail 18" ON "s1"."select12" TO pair_reader USING ("a.b13" IS NOT NULL);
--
CREATE TABLE "public"."a.b19" ("c20" boolean DEFAULT false) INHERITS ("public"."MiXed2");
--
CREATE TABLE "s1"."na	me21" PARTITION OF "s1"."select12" FOR VALUES WITH (MODULUS 4, REMAINDER 0);
--
CREATE FUNCTION "s1"."{a}22"(integer) RETURNS integer LANGUAGE sql RETURN $1 + 6;
--
CREATE FUNCTION "public"."表23xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "q?q24xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AFTER INSERT ON "public"."a.b19" REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION "public"."表23xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"();
--
ALTER TABLE "public"."a.b19" ADD CONSTRAINT "ok25" CHECK ("c5" IS NOT NULL);
--
COMMENT ON FUNCTION "s1"."{a}22"(integer) IS 'plain';
--
CREATE POLICY "po26" ON "public"."a.b19" FOR SELECT USING ("c4" <> 'it''s');
--
GRANT USAGE, CREATE ON SCHEMA "s1" TO PUBLIC;
--
-- to
DROP VIEW "s1"."select14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; CREATE VIEW "s1"."select14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS SELECT x."c3", x."c4", x."c5" FROM "public"."MiXed2" x ORDER BY x."c3";
--
CREATE TABLE "public"."default27" PARTITION OF "s1"."select12" FOR VALUES WITH (MODULUS 4, REMAINDER 1);
--
ALTER TABLE "s1"."select12" ADD COLUMN "c28" int4range;
--
CREATE MATERIALIZED VIEW "public"."(z)29" AS SELECT x."c4" FROM "s1"."select14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" x ORDER BY x."c4" WITH NO DATA;
--
ALTER TABLE "s1"."na	me21" ADD COLUMN " lead30" uuid NOT NULL;
--
