-- from
CREATE TYPE "public"."r13" AS RANGE (subtype = date);
--
-- to
ALTER TYPE "public"."r13" RENAME TO "t32";
--
