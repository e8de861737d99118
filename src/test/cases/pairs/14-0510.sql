-- from
CREATE SCHEMA "it's1";
--
CREATE TYPE "it's1"."MiXed16"; CREATE FUNCTION "it's1"."f17"(cstring) RETURNS "it's1"."MiXed16" LANGUAGE internal IMMUTABLE STRICT AS 'byteain'; CREATE FUNCTION "it's1"."q?q18"("it's1"."MiXed16") RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'byteaout'; CREATE TYPE "it's1"."MiXed16" (INPUT = "it's1"."f17", OUTPUT = "it's1"."q?q18", LIKE = pg_catalog.bytea, DEFAULT = '1');
--
ALTER DEFAULT PRIVILEGES IN SCHEMA "it's1" GRANT EXECUTE ON FUNCTIONS TO pair_reader;
--
-- to
DROP FUNCTION "it's1"."q?q18"("it's1"."MiXed16") CASCADE;
--
