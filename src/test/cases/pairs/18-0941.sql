-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "s1"."it's2" ("id" text PRIMARY KEY, "trail 3" char(3) DEFAULT '', "c4" timestamptz NOT NULL, "{a}5" text, "back\slash6" varchar(10) COLLATE "C" NOT NULL);
--
CREATE FUNCTION "s1"."{a}7"(text) RETURNS integer LANGUAGE sql STABLE AS $f$ SELECT count(*)::integer FROM "s1"."it's2" $f$;
--
CREATE SEQUENCE "public"."semi;colon8";
--
REVOKE EXECUTE ON FUNCTION "s1"."{a}7"(text) FROM PUBLIC;
--
CREATE MATERIALIZED VIEW "public"."m9" AS SELECT x."id", x."trail 3", x."c4", x."{a}5", x."back\slash6" FROM "s1"."it's2" x WHERE x."id" <> 'it''s' WITH NO DATA;
--
GRANT EXECUTE ON FUNCTION "s1"."{a}7"(text) TO pair_reader;
--
ALTER TABLE "s1"."it's2" ADD CONSTRAINT "dollar$$10xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" CHECK ("c4" IS NOT NULL) NOT VALID;
--
CREATE INDEX "i11" ON "s1"."it's2" USING gin ("id" COLLATE "C");
--
CREATE VIEW "public"."v12" WITH (security_barrier) AS SELECT x."id", x."trail 3", x."c4", x."{a}5", x."back\slash6" FROM "s1"."it's2" x ORDER BY x."id";
--
COMMENT ON COLUMN "public"."v12"."trail 3" IS E'back\\slash';
--
CREATE TABLE "s1"."t13" ("c14" uuid DEFAULT gen_random_uuid(), "Order Items15" date, "c16" time, "it's17" text, "c18" "char");
--
CREATE FUNCTION "s1"."{a}7"(integer) RETURNS integer LANGUAGE sql STABLE AS $f$ SELECT count(*)::integer FROM "s1"."t13" $f$;
--
CREATE UNIQUE INDEX "i19" ON "public"."m9" USING btree ("trail 3", "back\slash6");
--
CREATE RULE "MiXed20" AS ON DELETE TO "s1"."t13" DO ALSO NOTHING;
--
CREATE TABLE "s1"."x,y21xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("id" uuid PRIMARY KEY, "semi;colon22" timestamp(3) NOT NULL);
--
CREATE TABLE "public"."child23" ("c24" integer[] DEFAULT '{}' NOT NULL) INHERITS ("s1"."it's2");
--
CREATE TABLE "s1"."t25" ("id" uuid PRIMARY KEY, "Order Items26" jsonb DEFAULT '{"a": [1]}', "c27" smallint, "default28xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" numeric DEFAULT 1.5, "[]29" "char");
--
CREATE TABLE "s1"."select30" ("id" bigint PRIMARY KEY, " lead31" text, "select32" bigint DEFAULT nextval('"public"."semi;colon8"'::regclass), "c33" bigint DEFAULT "s1"."{a}7"(1) NOT NULL, "c34" varchar(10) COLLATE "C", "c35" uuid NOT NULL);
--
ALTER TABLE "s1"."select30" ADD CONSTRAINT "[]36" UNIQUE ("select32");
--
CREATE MATERIALIZED VIEW "public"."a/*b37" AS SELECT x."c4", x."{a}5" FROM "public"."child23" x ORDER BY x."c4";
--
CREATE TABLE "s1"."p38" ("k" integer DEFAULT nextval('"public"."semi;colon8"'::regclass) NOT NULL, "c39" time, "c40" numeric(10,2)) PARTITION BY HASH (k);
--
ALTER TABLE "s1"."p38" ADD COLUMN "ref42" text CONSTRAINT "new:old41" REFERENCES "public"."child23" MATCH FULL;
--
ALTER TABLE "s1"."x,y21xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD COLUMN "trail 44" text CONSTRAINT "Order Items43" REFERENCES "s1"."it's2" MATCH FULL;
--
CREATE MATERIALIZED VIEW "public"."dash--dash45" AS SELECT x."c4", x."{a}5" FROM "public"."a/*b37" x ORDER BY x."c4";
--
CREATE FUNCTION "public"."trail 46"(integer) RETURNS integer LANGUAGE sql COST 5 RETURN $1 + 6;
--
-- to
DROP RULE "MiXed20" ON "s1"."t13";
--
DROP SCHEMA "s1" CASCADE;
--
