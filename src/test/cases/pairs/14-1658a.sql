-- from
CREATE SCHEMA "s1";
--
CREATE TYPE "public"."e14" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE TYPE "s1"."c24" AS ("🚢25" "public"."e14", "c26" "public"."e14");
--
CREATE TABLE "s1"."p32" OF "s1"."c24" ("🚢25" NOT NULL);
--
-- to
ALTER TYPE "s1"."c24" RENAME ATTRIBUTE "🚢25" TO "c46" CASCADE;
--
