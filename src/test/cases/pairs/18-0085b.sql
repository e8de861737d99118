-- from
CREATE TABLE "public"."x,y26" (k integer PRIMARY KEY, "c27" uuid DEFAULT gen_random_uuid(), "c28" uuid, "c29" timestamp(3) DEFAULT '2024-01-01 10:00', "c30" bigint NOT NULL, "[]31" date DEFAULT '2024-01-01', "c32" name DEFAULT '') PARTITION BY LIST (k);
--
CREATE TABLE "public"."p36" PARTITION OF "public"."x,y26" FOR VALUES IN (0, 1);
--
-- to
ALTER TABLE "public"."x,y26" RENAME TO "t37";
--
ALTER TABLE "public"."t37" ADD COLUMN "c38" date DEFAULT '2024-01-01';
--
