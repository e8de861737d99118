-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE TABLE "public"."p6" ("c11" smallint);
--
ALTER TABLE "public"."p6" OWNER TO pair_owner;
--
GRANT SELECT ("c11") ON TABLE "public"."p6" TO pair_owner;
--
-- to
DROP TABLE "public"."p6";
--
