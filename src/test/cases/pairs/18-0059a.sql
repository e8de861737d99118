-- from
CREATE TABLE "public"."p2" (id text PRIMARY KEY, "(z)3" integer[] NOT NULL, "c4" char(3) NOT NULL, "c5" timestamptz, "c6" int4range NOT NULL, "quo""te7" date);
--
CREATE TABLE "public"."p12" (id text PRIMARY KEY, "🚢13" numeric DEFAULT -2, "c14" char(3));
--
ALTER TABLE "public"."p12" ADD CONSTRAINT "c19" FOREIGN KEY ("id") REFERENCES "public"."p12" (id) DEFERRABLE INITIALLY DEFERRED;
--
ALTER TABLE "public"."p2" ADD CONSTRAINT "user39" FOREIGN KEY ("id") REFERENCES "public"."p12" (id) NOT ENFORCED;
--
-- to
