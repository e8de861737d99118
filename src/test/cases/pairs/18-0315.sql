-- from
CREATE DOMAIN "public"."d15" AS text NOT NULL;
--
-- to
ALTER DOMAIN "public"."d15" RENAME TO "trail 31";
--
