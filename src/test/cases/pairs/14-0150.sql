-- from
CREATE SCHEMA "s1";
--
CREATE TYPE "s1"."c14" AS ("na	me15" text, "c16" boolean);
--
CREATE TABLE "s1"."quo""te28" (k integer NOT NULL, "Order Items29" date DEFAULT current_date, "q?q30" "s1"."c14" NOT NULL) PARTITION BY RANGE (k);
--
CREATE TABLE "public"."dollar$$31" PARTITION OF "s1"."quo""te28" FOR VALUES FROM (0) TO (2);
--
-- to
ALTER TABLE "s1"."quo""te28" DROP COLUMN "q?q30" CASCADE;
--
ALTER TABLE "s1"."quo""te28" DETACH PARTITION "public"."dollar$$31"; ALTER TABLE "s1"."quo""te28" ATTACH PARTITION "public"."dollar$$31" FOR VALUES FROM (2) TO (4);
--
