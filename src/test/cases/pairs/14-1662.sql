-- from
CREATE DOMAIN "public"."d31" AS integer;
--
CREATE DOMAIN "public"."d24" AS "public"."d31";
--
CREATE TABLE "public"."t" ("id" integer PRIMARY KEY, "c" "public"."d24");
--
-- to
DROP TABLE "public"."t";
--
DROP DOMAIN "public"."d24";
--
DROP DOMAIN "public"."d31";
--
CREATE DOMAIN "public"."d24" AS integer;
--
CREATE TABLE "public"."t" ("id" integer PRIMARY KEY, "c" "public"."d24");
--
