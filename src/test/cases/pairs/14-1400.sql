-- from
-- to
CREATE TYPE "public"."dollar$$17"; CREATE FUNCTION "public"."dollar$$18"(cstring) RETURNS "public"."dollar$$17" LANGUAGE internal IMMUTABLE STRICT AS 'float8in'; CREATE FUNCTION "public"."semi;colon19"("public"."dollar$$17") RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'float8out'; CREATE TYPE "public"."dollar$$17" (INPUT = "public"."dollar$$18", OUTPUT = "public"."semi;colon19", LIKE = pg_catalog.float8, DEFAULT = '1');
--
