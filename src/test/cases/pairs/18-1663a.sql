-- from
CREATE TABLE "public"."🚢2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" (id bigint PRIMARY KEY, "q?q3" numeric(10,2), "c4" date, "c5" numeric NOT NULL);
--
ALTER TABLE "public"."🚢2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD CONSTRAINT "Größe19" FOREIGN KEY ("id") REFERENCES "public"."🚢2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" (id) NOT VALID;
--
-- to
ALTER TABLE "public"."🚢2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ALTER CONSTRAINT "Größe19" NOT ENFORCED;
--
