-- from
CREATE SCHEMA "s1";
--
CREATE TYPE "s1"."e19" AS ENUM ('a', 'b', 'it''s', 'Ω');
--
CREATE UNLOGGED TABLE "public"."p29" ("c30" interval DEFAULT '1 day', "c31" timestamp(3) DEFAULT '2024-01-01 10:00', "c32" "s1"."e19");
--
CREATE VIEW "s1"."v33" AS SELECT x."c30", x."c31", x."c32" FROM "public"."p29" x;
--
CREATE MATERIALIZED VIEW "s1"." lead35" AS SELECT x."c30", x."c31", x."c32" FROM "s1"."v33" x;
--
-- to
ALTER VIEW "s1"."v33" RENAME COLUMN "c32" TO "c53";
--
