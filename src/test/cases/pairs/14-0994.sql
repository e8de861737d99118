-- from
CREATE TYPE "public"."r16" AS RANGE (subtype = float8);
--
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
--
-- to
DROP TYPE "public"."r16";
--
