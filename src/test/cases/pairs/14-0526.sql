-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "dash--dash1";
--
CREATE TABLE "dash--dash1"."t2" ("id" uuid PRIMARY KEY, "quo""te3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" inet, "Größe4" integer, "a.b5" timestamptz) WITH (autovacuum_enabled = off);
--
CREATE TABLE "public"."t6" ("id" integer PRIMARY KEY, "new:old7xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" integer[]);
--
CREATE TABLE "public"."user8" ("id" uuid PRIMARY KEY, "c9" text DEFAULT upper('q'), "semi;colon10" name);
--
CREATE STATISTICS "dash--dash1"." lead11" (mcv, dependencies) ON "Größe4", "quo""te3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FROM "dash--dash1"."t2";
--
CREATE VIEW "dash--dash1"."Größe12" WITH (security_barrier) AS SELECT x."id", x."new:old7xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FROM "public"."t6" x WHERE x."id" > 0 WITH LOCAL CHECK OPTION;
--
CREATE RULE "r13" AS ON DELETE TO "public"."user8" DO INSTEAD NOTHING;
--
CREATE TABLE "dash--dash1"."na	me14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("id" uuid PRIMARY KEY, "c15" time);
--
CREATE UNIQUE INDEX "MiXed16" ON "public"."user8" USING hash ("c9");
--
GRANT SELECT ("c9") ON "public"."user8" TO pair_owner;
--
ALTER TABLE "public"."t6" ADD COLUMN "ref18" uuid CONSTRAINT "fk17" REFERENCES "dash--dash1"."t2" ON DELETE SET NULL ON UPDATE CASCADE;
--
ALTER TABLE "dash--dash1"."na	me14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD CONSTRAINT "ok19" CHECK ("c15" IS NOT NULL);
--
CREATE UNLOGGED TABLE "public"."dash--dash20" ("id" uuid PRIMARY KEY, "x,y21" integer[] DEFAULT '{}' NOT NULL, "c22" jsonb, "(z)23" char(3), "c24" int4range, "表25" date, "{a}26" int4range) WITH (fillfactor = 70);
--
CREATE FUNCTION "dash--dash1"."tf27"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "tr28" BEFORE UPDATE OF "id" ON "dash--dash1"."na	me14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FOR EACH ROW EXECUTE FUNCTION "dash--dash1"."tf27"();
--
CREATE TABLE "public"."child29" ("dollar$$30" text[] DEFAULT '{}' NOT NULL) INHERITS ("dash--dash1"."na	me14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
--
CREATE TYPE "dash--dash1"."mood31" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
COMMENT ON INDEX "public"."MiXed16" IS 'plain';
--
CREATE TABLE "public"."таблица32" ("k" integer DEFAULT 0 NOT NULL, "c33" date DEFAULT '2024-01-01' NOT NULL, "c34" integer[] DEFAULT '{}', "c35" double precision DEFAULT -2 NOT NULL, PRIMARY KEY (k)) PARTITION BY RANGE (k);
--
CREATE RULE "r36" AS ON DELETE TO "dash--dash1"."na	me14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" DO ALSO SELECT 1;
--
CREATE PROCEDURE "public"."proc37"(integer) LANGUAGE plpgsql AS $p$ BEGIN PERFORM 7; END $p$;
--
CREATE SCHEMA "Größe38";
--
ALTER TABLE "public"."dash--dash20" ADD CONSTRAINT "fk39" FOREIGN KEY ("id") REFERENCES "dash--dash1"."na	me14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ON DELETE SET NULL ON UPDATE CASCADE;
--
CREATE PROCEDURE "Größe38"."select40"(integer) LANGUAGE plpgsql AS $p$ BEGIN PERFORM 8; END $p$;
--
CREATE CONVERSION "Größe38"."rare41" FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
--
ALTER TABLE "public"."dash--dash20" ADD COLUMN "ref43" uuid CONSTRAINT "fk42" REFERENCES "public"."dash--dash20";
--
-- to
REVOKE SELECT ON "dash--dash1"."na	me14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" FROM pair_owner;
--
ALTER TABLE "public"."t6" RENAME TO "t44";
--
ALTER TABLE "public"."child29" ALTER COLUMN "c15" SET NOT NULL;
--
CREATE INDEX "{a}45" ON "dash--dash1"."na	me14xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" USING hash ("id");
--
