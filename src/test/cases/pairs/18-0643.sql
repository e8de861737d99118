-- from
CREATE SCHEMA "a.b1";
--
CREATE TABLE "a.b1"."Größe20" (k integer, " lead21xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" bit(4), "select22" char(3)) PARTITION BY LIST (k) TABLESPACE drydock_space;
--
CREATE INDEX "i33" ON ONLY "a.b1"."Größe20" (" lead21xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
--
CREATE INDEX "i34" ON "a.b1"."Größe20" (" lead21xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" DESC NULLS LAST);
--
-- to
CREATE TABLE "public"."p65" PARTITION OF "a.b1"."Größe20" FOR VALUES IN (0, 1);
--
