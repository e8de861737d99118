ALTER TABLE "shop"."products" ADD COLUMN "archived_at" timestamp with time zone;
