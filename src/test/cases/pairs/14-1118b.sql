-- from
CREATE SCHEMA "dash--dash1";
--
CREATE FUNCTION "dash--dash1"."semi;colon19"(integer) RETURNS integer LANGUAGE sql STABLE STRICT RETURN $1 + 1;
--
CREATE TABLE "dash--dash1"."x,y20" (k integer NOT NULL, "c21" char(3) NOT NULL) PARTITION BY RANGE (k);
--
ALTER TABLE "dash--dash1"."x,y20" ADD CONSTRAINT "c41" CHECK ("dash--dash1"."semi;colon19"("k") > 0);
--
-- to
CREATE TABLE "public"."(z)61xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" PARTITION OF "dash--dash1"."x,y20" FOR VALUES FROM (0) TO (2);
--
