package dev.drydock.ui;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.ColumnTuning;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.Facts.RelationFacts;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Schema;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.View;
import dev.drydock.ui.workspace.Environment;
import dev.drydock.ui.workspace.Place;
import dev.drydock.ui.workspace.Workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The catalog of a shop as a value, for tests of screens that need no server.
public final class Shop {
    public static final ObjectAddress PRODUCTS = ObjectAddress.table("shop", "products");
    public static final ObjectAddress ORDERS = ObjectAddress.table("shop", "orders");

    private final List<DbObject> objects = new ArrayList<>();

    private Shop() {}

    public static Workspace workspace() {
        return new Workspace(
                new Place(
                        Environment.STAGING,
                        "shop",
                        "db-2.internal",
                        "reviewer",
                        "16.15",
                        true,
                        "Europe/Berlin",
                        "UTF8"),
                catalog(),
                facts());
    }

    public static Catalog catalog() {
        Shop shop = new Shop();
        shop.build();
        return Catalog.of(160015, shop.objects, List.of(), List.of());
    }

    /// The same with sellers, and products that point at them instead of naming a vendor.
    public static Catalog wanted() {
        Shop shop = new Shop();
        shop.build();
        ObjectAddress vendor = PRODUCTS.column("vendor");
        shop.objects.removeIf(object -> object.address().equals(vendor));
        shop.table("sellers", "id uuid", "name text");
        shop.objects.add(column("products", 6, "seller_id", "uuid"));
        shop.reference("products", "seller_id", "sellers");
        shop.objects.add(
                new Index(
                        ObjectAddress.of(ObjectKind.INDEX, "shop", "products_seller_idx"),
                        PRODUCTS,
                        false,
                        "USING btree (seller_id)",
                        new TreeMap<>(),
                        null,
                        new TreeMap<>(),
                        true,
                        null,
                        false,
                        1,
                        null));
        return Catalog.of(160015, shop.objects, List.of(), List.of());
    }

    public static Facts facts() {
        return new Facts(
                new TreeMap<>(
                        Map.of(
                                PRODUCTS,
                                new RelationFacts(184_300, 48_000_000),
                                ORDERS,
                                new RelationFacts(3_012_000, 420_000_000),
                                ObjectAddress.table("shop", "order_items"),
                                new RelationFacts(6_001_000, 790_000_000),
                                ObjectAddress.table("shop", "customers"),
                                new RelationFacts(200_100, 31_000_000),
                                ObjectAddress.table("shop", "shipments"),
                                new RelationFacts(2_910_000, 300_000_000),
                                ObjectAddress.table("shop", "returns"),
                                new RelationFacts(41_000, 4_000_000),
                                ObjectAddress.table("audit", "logins"),
                                new RelationFacts(812_000, 90_000_000))));
    }

    private void build() {
        objects.add(new Schema(ObjectAddress.schema("shop"), null));
        objects.add(new Schema(ObjectAddress.schema("audit"), null));
        objects.add(
                new EnumType(
                        ObjectAddress.of(ObjectKind.ENUM_TYPE, "shop", "order_status"),
                        List.of("new", "paid", "packed", "sent", "returned", "cancelled"),
                        null));
        objects.add(
                new Domain(
                        ObjectAddress.of(ObjectKind.DOMAIN, "shop", "email"),
                        "text",
                        false,
                        null,
                        null,
                        null,
                        List.of(),
                        null));
        table(
                "customers",
                "id bigint",
                "email shop.email",
                "full_name text",
                "created_at timestamptz");
        table(
                "products",
                "id uuid",
                "name text",
                "slug text",
                "price_cents integer",
                "vendor text",
                "archived_at timestamptz");
        table(
                "orders",
                "id bigint",
                "customer_id bigint",
                "status shop.order_status",
                "total_cents integer",
                "placed_at timestamptz");
        table(
                "order_items",
                "order_id bigint",
                "product_id uuid",
                "qty integer",
                "shipped_at timestamptz");
        table("shipments", "id bigint", "product_id uuid", "carrier text");
        table("returns", "id bigint", "order_id bigint", "reason text");
        reference("orders", "customer_id", "customers");
        reference("order_items", "order_id", "orders");
        reference("order_items", "product_id", "products");
        reference("shipments", "product_id", "products");
        reference("returns", "order_id", "orders");
        objects.add(
                new Index(
                        ObjectAddress.of(ObjectKind.INDEX, "shop", "orders_customer_idx"),
                        ORDERS,
                        false,
                        "USING btree (customer_id)",
                        new TreeMap<>(),
                        null,
                        new TreeMap<>(),
                        true,
                        null,
                        false,
                        1,
                        null));
        plainTable("audit", "logins", null);
        plainTable("audit", "events", "RANGE (happened_at)");
        objects.add(
                new View(
                        ObjectAddress.of(ObjectKind.VIEW, "shop", "active_products"),
                        " SELECT products.id\n"
                                + "   FROM shop.products\n"
                                + "  WHERE products.archived_at IS NULL",
                        List.of(),
                        new TreeMap<>(),
                        null));
        objects.add(
                new MaterializedView(
                        ObjectAddress.of(ObjectKind.MATERIALIZED_VIEW, "shop", "daily_sales"),
                        " SELECT 1",
                        List.of(),
                        new TreeMap<>(),
                        "heap",
                        null,
                        null,
                        true,
                        null));
    }

    private void plainTable(String schema, String name, String partitionKey) {
        objects.add(
                new Table(
                        ObjectAddress.table(schema, name),
                        false,
                        partitionKey,
                        null,
                        null,
                        null,
                        List.of(),
                        new TreeMap<>(),
                        false,
                        false,
                        "DEFAULT",
                        null,
                        "heap",
                        null,
                        null));
    }

    private void table(String name, String... columns) {
        plainTable("shop", name, null);
        int position = 1;
        for (String column : columns) {
            String[] parts = column.split(" ", 2);
            objects.add(column(name, position, parts[0], parts[1]));
            position++;
        }
        if (columns[0].startsWith("id ")) {
            objects.add(
                    new Constraint(
                            ObjectAddress.table("shop", name)
                                    .part(ObjectKind.CONSTRAINT, name + "_pkey"),
                            Constraint.Type.PRIMARY_KEY,
                            "PRIMARY KEY (id)",
                            List.of("id"),
                            null,
                            new Constraint.KeyIndex(new TreeMap<>(), null, null),
                            true,
                            true,
                            null));
        }
    }

    private static Column column(String table, int position, String name, String type) {
        return new Column(
                ObjectAddress.table("shop", table).column(name),
                position,
                type,
                position == 1 || name.equals("name"),
                null,
                type.equals("uuid") && position == 1 ? "gen_random_uuid()" : null,
                type.equals("uuid") && position == 1,
                null,
                null,
                null,
                ColumnTuning.NONE,
                true,
                null);
    }

    private void reference(String table, String column, String referenced) {
        objects.add(
                new Constraint(
                        ObjectAddress.table("shop", table)
                                .part(ObjectKind.CONSTRAINT, table + "_" + column + "_fkey"),
                        Constraint.Type.FOREIGN_KEY,
                        "FOREIGN KEY (" + column + ") REFERENCES shop." + referenced + "(id)",
                        List.of(column),
                        ObjectAddress.table("shop", referenced),
                        null,
                        true,
                        true,
                        null));
    }
}
