-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE TABLE "s1"."p2" (id integer PRIMARY KEY, "c3" inet, "c4" bytea, "default5" char(3), "it's6xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" timestamptz DEFAULT now(), "(z)7" integer);
--
CREATE TABLE "s1"."p8" ("quo""te9" bigint DEFAULT 0);
--
CREATE FUNCTION "s1"."(z)10"(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 + 5';
--
CREATE MATERIALIZED VIEW "s1"."m11" AS SELECT x."quo""te9" FROM "s1"."p8" x ORDER BY x."quo""te9" WITH NO DATA;
--
CREATE FUNCTION "public"."t12"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$;
--
CREATE FUNCTION "public"."таблица13"() RETURNS event_trigger LANGUAGE plpgsql AS $e$ BEGIN PERFORM 4; END $e$;
--
CREATE FUNCTION "public"."f14"() RETURNS SETOF "s1"."p8" LANGUAGE plpgsql AS $f$ BEGIN RETURN; END $f$;
--
CREATE VIEW "s1"."v15" WITH (security_barrier) AS SELECT x."quo""te9" FROM "s1"."m11" x WITH LOCAL CHECK OPTION;
--
CREATE FUNCTION "public"."f16"() RETURNS event_trigger LANGUAGE plpgsql AS $e$ BEGIN PERFORM 1; END $e$;
--
CREATE FUNCTION "s1"."t17"() RETURNS trigger LANGUAGE plpgsql AS $t$ BEGIN IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $t$;
--
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pair_owner;
--
CREATE FUNCTION "public"."it's19"(integer) RETURNS integer LANGUAGE sql PARALLEL SAFE RETURN $1 + 9;
--
CREATE VIEW "s1"."v20" AS SELECT "public"."it's19"("quo""te9") AS a FROM "s1"."p8";
--
CREATE VIEW "s1"."v27" AS SELECT x."quo""te9" FROM "s1"."m11" x ORDER BY x."quo""te9";
--
CREATE SCHEMA "dollar$$28xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
CREATE FUNCTION "s1"."f31"() RETURNS SETOF "s1"."p8" LANGUAGE plpgsql AS $f$ BEGIN RETURN; END $f$;
--
CREATE INDEX "i32" ON "s1"."m11" ("quo""te9");
--
CREATE TRIGGER "{a}33" AFTER INSERT ON "s1"."p2" FOR EACH STATEMENT EXECUTE FUNCTION "s1"."t17"();
--
ALTER TABLE "s1"."p2" ADD CONSTRAINT "trail 34" FOREIGN KEY ("(z)7") REFERENCES "s1"."p2" (id) ON DELETE RESTRICT DEFERRABLE;
--
REVOKE EXECUTE ON FUNCTION "public"."f14"() FROM PUBLIC;
--
CREATE INDEX "i37" ON "s1"."p2" ("it's6xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
--
CREATE VIEW "s1"."v38" WITH (security_invoker = true) AS SELECT x."quo""te9" FROM "s1"."v15" x WHERE x."quo""te9" > 0;
--
CREATE PUBLICATION "p39" FOR ALL TABLES;
--
ALTER DEFAULT PRIVILEGES IN SCHEMA "s1" GRANT USAGE ON SEQUENCES TO PUBLIC;
--
ALTER TABLE "s1"."p2" ADD CONSTRAINT "default40" FOREIGN KEY ("id") REFERENCES "s1"."p2" (id) ON DELETE SET NULL ON UPDATE CASCADE;
--
-- to
DROP FUNCTION "s1"."(z)10"(integer);
--
ALTER TABLE "s1"."p8" ALTER COLUMN "quo""te9" SET NOT NULL;
--
ALTER INDEX "s1"."i32" RENAME TO "i41";
--
ALTER TABLE "s1"."p2" ALTER COLUMN "c3" TYPE numeric(10,2) USING "c3"::text::numeric(10,2);
--
ALTER MATERIALIZED VIEW "s1"."m11" RENAME TO "表42xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
