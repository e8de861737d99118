-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "public"."(z)2" ("c3" interval NOT NULL, "c4" text DEFAULT 'a''b', "trail 5" numeric NOT NULL, "c6" numeric(10,2) DEFAULT -2 NOT NULL);
--
ALTER TABLE "public"."(z)2" OWNER TO pair_owner;
--
CREATE TABLE "public"."x,y7" ("id" uuid PRIMARY KEY, "c8" int4range, "🚢9" name DEFAULT upper('q'));
--
CREATE FUNCTION "s1"."na	me10"(integer, text) RETURNS integer LANGUAGE sql COST 5 RETURN $1 + 2;
--
CREATE DOMAIN "public"."dom11" AS integer DEFAULT 4 CHECK (VALUE > 0);
--
CREATE RULE "{a}12xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS ON DELETE TO "public"."x,y7" DO INSTEAD NOTHING;
--
ALTER TABLE "public"."x,y7" ADD CONSTRAINT "semi;colon13" FOREIGN KEY ("id") REFERENCES "public"."x,y7" NOT VALID;
--
CREATE FUNCTION "s1"."dollar$$14"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "semi;colon15xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" BEFORE UPDATE ON "public"."(z)2" FOR EACH STATEMENT EXECUTE FUNCTION "s1"."dollar$$14"('a', 'it''s');
--
ALTER TABLE "public"."x,y7" ADD COLUMN "new:old17xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" uuid CONSTRAINT "quo""te16" REFERENCES "public"."x,y7" ON DELETE SET NULL ON UPDATE CASCADE;
--
CREATE INDEX "i18" ON "public"."x,y7" USING btree ((("🚢9" IS NULL)));
--
CREATE TYPE "s1"."表19" AS (" lead20" interval, "c21" time);
--
ALTER TABLE "public"."(z)2" ADD CONSTRAINT "key22" PRIMARY KEY ("trail 5");
--
CREATE SCHEMA "s23";
--
CREATE INDEX "i24" ON "public"."(z)2" USING spgist ("trail 5");
--
ALTER TABLE "public"."(z)2" ADD COLUMN "dash--dash26" uuid CONSTRAINT "fk25" REFERENCES "public"."x,y7";
--
CREATE FUNCTION "s1"."1st27"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$; CREATE TRIGGER "tr28" BEFORE UPDATE OF "c6" ON "public"."(z)2" FOR EACH ROW EXECUTE FUNCTION "s1"."1st27"('a', 'it''s');
--
CREATE FUNCTION "s1"."f29"(integer, text) RETURNS integer LANGUAGE plpgsql AS $f$ BEGIN RETURN 1 + 2; END $f$;
--
-- to
DROP FUNCTION "s1"."na	me10"(integer, text);
--
ALTER TABLE "public"."x,y7" ALTER COLUMN "new:old17xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" SET DEFAULT gen_random_uuid();
--
CREATE SCHEMA "s30";
--
ALTER TABLE "public"."x,y7" ALTER COLUMN "🚢9" TYPE "char" USING "🚢9"::text::"char";
--
ALTER TABLE "public"."x,y7" ALTER COLUMN "new:old17xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" TYPE varchar(40);
--
ALTER TABLE "public"."x,y7" ENABLE ROW LEVEL SECURITY;
--
