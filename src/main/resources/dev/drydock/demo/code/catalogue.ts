import { isNull } from "drizzle-orm";
import { db } from "./db";
import { products } from "./schema";

export function shopWindow() {
  return db
    .select({ name: products.name, slug: products.slug, vendor: products.vendor, price: products.priceCents })
    .from(products)
    .where(isNull(products.archivedAt));
}
