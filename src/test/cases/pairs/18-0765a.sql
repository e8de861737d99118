-- from
CREATE TABLE "public"."p29" (id bigint PRIMARY KEY, "per%cent30xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" double precision, "1st31" integer);
--
ALTER TABLE "public"."p29" ADD CONSTRAINT "semi;colon35" EXCLUDE USING btree ("id" WITH =) WHERE ("1st31" > 0);
--
-- to
ALTER TABLE "public"."p29" DROP COLUMN "1st31" CASCADE;
--
