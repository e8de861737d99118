-- from
CREATE SCHEMA "s1";
--
CREATE TABLE "public"."p2" (id text PRIMARY KEY, "new:old3" time NOT NULL, "table4" text[], "c5" int4range NOT NULL, "c6" numeric(10,2), "c7" bigint, "c8" smallint DEFAULT -2);
--
CREATE VIEW "s1"."user36xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" AS SELECT x."id", x."table4", x."c5", x."c6", x."c7", x."c8" FROM "public"."p2" x ORDER BY x."id";
--
CREATE MATERIALIZED VIEW "public"."m47" AS SELECT x."id", x."table4", x."c5", x."c6" FROM "s1"."user36xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" x WHERE x."id" <> 'it''s';
--
-- to
ALTER VIEW "s1"."user36xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" RENAME COLUMN "c6" TO "(z)50";
--
