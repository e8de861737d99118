CREATE TABLE "shop"."sellers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"commission" numeric,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sellers_name_unique" UNIQUE("name")
);
--> statement-breakpoint
ALTER TABLE "shop"."products" ADD COLUMN "seller_id" uuid;--> statement-breakpoint
ALTER TABLE "shop"."products" ADD COLUMN "revision" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "shop"."products" ALTER COLUMN "description" SET DATA TYPE varchar(400);--> statement-breakpoint
ALTER TABLE "shop"."products" ADD CONSTRAINT "products_seller_id_sellers_id_fk" FOREIGN KEY ("seller_id") REFERENCES "shop"."sellers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "products_seller_idx" ON "shop"."products" USING btree ("seller_id");--> statement-breakpoint
CREATE INDEX "order_items_product_idx" ON "shop"."order_items" USING btree ("product_id");
