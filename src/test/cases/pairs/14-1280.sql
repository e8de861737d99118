-- from
DO $$ BEGIN CREATE ROLE pair_owner; CREATE ROLE pair_reader; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
--
CREATE SCHEMA "s1";
--
CREATE EXTENSION "isn" WITH SCHEMA "s1";
--
ALTER DEFAULT PRIVILEGES IN SCHEMA "s1" GRANT USAGE ON TYPES TO pair_owner;
--
-- to
DROP EXTENSION "isn" CASCADE;
--
