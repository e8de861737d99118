import { jsonb, integer, pgSchema, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const shop = pgSchema("shop");

export const products = shop.table("products", {
  id: uuid("id").primaryKey().defaultRandom(),
  name: text("name").notNull(),
  slug: text("slug").notNull().unique(),
  description: text("description"),
  priceCents: integer("price_cents").notNull(),
  vendor: text("vendor"),
  tags: text("tags").array().notNull().default([]),
  attributes: jsonb("attributes").notNull().default({}),
  archivedAt: timestamp("archived_at", { withTimezone: true }),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});
