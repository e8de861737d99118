ALTER TABLE "shop"."products" ADD COLUMN "vendor" text;--> statement-breakpoint
ALTER TABLE "shop"."products" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "shop"."products" ADD COLUMN "attributes" jsonb DEFAULT '{}'::jsonb NOT NULL;
