-- from
CREATE TYPE "public"."r15" AS RANGE (SUBTYPE = double precision);
--
CREATE TABLE "public"."t" ("id" integer PRIMARY KEY, "c" "public"."r15");
--
-- to
ALTER TYPE "public"."r15" RENAME TO "t47";
--
