-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "default1";
--
CREATE TABLE "default1"."(z)2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("id" bigint PRIMARY KEY, "c3" text COLLATE "C" DEFAULT upper('q'), "c4" smallint GENERATED ALWAYS AS IDENTITY);
--
CREATE TABLE "public"."t5" ("id" text PRIMARY KEY, "c6" varchar(10) DEFAULT '' NOT NULL, "default7" bigint);
--
CREATE FUNCTION "public"."q?q8"(integer[]) RETURNS integer LANGUAGE sql STABLE BEGIN ATOMIC SELECT count(*)::integer FROM "default1"."(z)2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"; END;
--
CREATE VIEW "public"."v9" AS SELECT x."c3" FROM "default1"."(z)2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" x;
--
CREATE INDEX "quo""te11" ON "public"."t5" USING brin ("default7") WHERE "default7" > 0;
--
COMMENT ON FUNCTION "public"."q?q8"(integer[]) IS E'back\\slash';
--
ALTER TABLE "default1"."(z)2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD CONSTRAINT "back\slash12" UNIQUE ("c3");
--
CREATE POLICY "po13" ON "default1"."(z)2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS RESTRICTIVE TO pair_owner, pair_reader USING ("c3" <> 'it''s');
--
CREATE VIEW "public"."v14" AS SELECT x."id" FROM "public"."t5" x;
--
REVOKE EXECUTE ON FUNCTION "public"."q?q8"(integer[]) FROM PUBLIC;
--
CREATE VIEW "default1"."q?q15" WITH (security_barrier) AS SELECT x."c3" FROM "public"."v9" x;
--
ALTER TABLE "public"."t5" ADD CONSTRAINT "a.b16" FOREIGN KEY ("default7") REFERENCES "default1"."(z)2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" NOT VALID;
--
CREATE INDEX "i17" ON ONLY "default1"."(z)2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" USING gist ((lower("c3"))) WHERE "id" > 0;
--
ALTER TABLE "default1"."(z)2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD CONSTRAINT "fk18" FOREIGN KEY ("id") REFERENCES "default1"."(z)2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" MATCH FULL;
--
CREATE VIEW "public"."v19" AS SELECT x."c6", x."default7" FROM "public"."t5" x WITH LOCAL CHECK OPTION;
--
CREATE VIEW "default1"."таблица20" AS SELECT x."c6", x."default7" FROM "public"."t5" x WITH LOCAL CHECK OPTION;
--
CREATE SEQUENCE "default1"."seq21" AS smallint;
--
CREATE FUNCTION "public"."semi;colon22"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "tr23" BEFORE UPDATE ON "default1"."(z)2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FOR EACH ROW EXECUTE FUNCTION "public"."semi;colon22"('a', 'it''s');
--
CREATE RULE "r24" AS ON INSERT TO "public"."t5" DO ALSO SELECT 1;
--
CREATE VIEW "default1"."{a}25" WITH (security_barrier) AS SELECT x."c3" FROM "public"."v9" x;
--
CREATE FUNCTION "default1"."x,y26"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "таблица27" AFTER DELETE OR UPDATE ON "public"."t5" FOR EACH ROW EXECUTE FUNCTION "default1"."x,y26"('a', 'it''s');
--
CREATE POLICY "x,y28xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON "default1"."(z)2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FOR SELECT USING ("c4" > 0);
--
ALTER TABLE "default1"."(z)2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD CONSTRAINT "ok29" CHECK ("c4" > 0);
--
CREATE VIEW "default1"."v30" AS SELECT x."id" FROM "public"."t5" x WHERE x."id" <> 'it''s';
--
CREATE FUNCTION "public"."q?q8"(integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN $1 + 5;
--
CREATE TABLE "public"."p31" ("k" integer, "user32xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" bigint NOT NULL, "c33" bigint NOT NULL, "{a}34" char(3) NOT NULL, PRIMARY KEY (k)) PARTITION BY RANGE (k);
--
-- to
ALTER TABLE "public"."t5" ENABLE ALWAYS TRIGGER "таблица27";
--
ALTER TABLE "public"."t5" REPLICA IDENTITY USING INDEX "quo""te11";
--
ALTER TABLE "public"."p31" ADD COLUMN "c35" interval DEFAULT '1 day' NOT NULL;
--
ALTER SEQUENCE "default1"."seq21" OWNED BY "public"."t5"."c6";
--
ALTER TABLE "default1"."(z)2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" RENAME TO "a.b36";
--
