-- from
CREATE TABLE "public"."p6" ("c7" integer, "c8" boolean DEFAULT false, "c9" numeric DEFAULT 0, "per%cent10" date DEFAULT current_date, "c11" "char" NOT NULL);
--
ALTER TABLE "public"."p6" ADD CONSTRAINT "dollar$$25" PRIMARY KEY ("c8");
--
-- to
ALTER TABLE "public"."p6" RENAME CONSTRAINT "dollar$$25" TO "🚢26";
--
