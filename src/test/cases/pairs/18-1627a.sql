-- from
CREATE SCHEMA "q?q1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
--
CREATE TABLE "q?q1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."p32" (k integer NOT NULL, "[]33" timestamp(3) DEFAULT clock_timestamp(), "semi;colon34xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" text, "表35" time) PARTITION BY RANGE (k);
--
CREATE FUNCTION "public"."dollar$$48"(integer) RETURNS integer LANGUAGE sql STABLE STRICT RETURN $1 + 6;
--
ALTER TABLE "q?q1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."p32" ADD CONSTRAINT "c53" CHECK ("public"."dollar$$48"("k") > 0);
--
-- to
CREATE TABLE "q?q1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."x,y63" PARTITION OF "q?q1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"."p32" DEFAULT;
--
