-- from
CREATE TABLE "public"."table2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" (id integer PRIMARY KEY, "c3" inet NOT NULL, "na	me4xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" interval DEFAULT '1 day', "c5" bigint, "c6" text NOT NULL);
--
ALTER TABLE "public"."table2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ADD CONSTRAINT "a.b22" FOREIGN KEY ("id") REFERENCES "public"."table2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" (id) MATCH FULL;
--
CREATE UNIQUE INDEX "i25" ON "public"."table2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" ("id") NULLS NOT DISTINCT;
--
-- to
ALTER TABLE "public"."table2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" DROP COLUMN "id" CASCADE;
--
