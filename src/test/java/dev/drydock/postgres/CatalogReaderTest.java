package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Column;
import dev.drydock.catalog.Constraint;
import dev.drydock.catalog.DbObject;
import dev.drydock.catalog.Dependency;
import dev.drydock.catalog.Domain;
import dev.drydock.catalog.EnumType;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.Index;
import dev.drydock.catalog.MaterializedView;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Policy;
import dev.drydock.catalog.Routine;
import dev.drydock.catalog.Sequence;
import dev.drydock.catalog.Table;
import dev.drydock.catalog.Trigger;
import dev.drydock.catalog.Unmodelled;
import dev.drydock.catalog.View;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class CatalogReaderTest {
    private static final String ODD = "Odd \"Näme\"";
    private static final ObjectAddress CUSTOMERS = ObjectAddress.table("shop", "customers");
    private static final ObjectAddress ORDERS = ObjectAddress.table("shop", "orders");
    private static final ObjectAddress PAYMENTS = ObjectAddress.table("shop", "payments");

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void readsTablesWithWhatTheyCarry(int major) {
        Catalog catalog = rich(major);

        Table customers = get(catalog, CUSTOMERS, Table.class);
        assertThat(customers.options())
                .isEqualTo(
                        Map.of(
                                "fillfactor",
                                "70",
                                "autovacuum_enabled",
                                "false",
                                "toast.autovacuum_enabled",
                                "false"));
        assertThat(customers.rowSecurity()).isTrue();
        assertThat(customers.forceRowSecurity()).isTrue();
        assertThat(customers.comment()).isEqualTo("people");
        assertThat(customers.accessMethod()).isEqualTo("heap");
        assertThat(get(catalog, PAYMENTS, Table.class).replicaIdentity())
                .isEqualTo("USING INDEX payments_order");
        assertThat(get(catalog, ORDERS, Table.class).partitionKey()).isEqualTo("RANGE (placed_at)");
        assertThat(
                        get(catalog, ObjectAddress.table("shop", "orders_2025"), Table.class)
                                .partition())
                .isEqualTo(
                        new Table.Partition(
                                ORDERS,
                                "FOR VALUES FROM ('2025-01-01 00:00:00+00') TO ('2026-01-01"
                                        + " 00:00:00+00')"));
        assertThat(get(catalog, ObjectAddress.table("shop", "child_one"), Table.class).inherits())
                .containsExactly(ObjectAddress.table("shop", "parent_one"));
        assertThat(catalog.columns(ObjectAddress.table(ODD, "nothing"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void readsColumnsWithEverythingTheyCarry(int major) {
        Catalog catalog = rich(major);

        assertThat(catalog.columns(CUSTOMERS))
                .extracting(Column::position)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        Column id = get(catalog, CUSTOMERS.column("id"), Column.class);
        assertThat(id.identity())
                .isEqualTo(
                        new Column.Identity(
                                true,
                                "customers_id_seq",
                                "bigint",
                                new Sequence.Options(100, 2, 1, Long.MAX_VALUE, 1, false)));
        Column name = get(catalog, CUSTOMERS.column("name"), Column.class);
        assertThat(name.collation()).isEqualTo("pg_catalog.\"C\"");
        assertThat(name.notNull()).isTrue();
        assertThat(name.notNullConstraint()).isNull();
        assertThat(name.tuning().statisticsTarget()).isEqualTo(500);
        assertThat(name.tuning().options()).isEqualTo(Map.of("n_distinct", "-0.5"));
        assertThat(name.comment()).isEqualTo("their name");
        Column profile = get(catalog, CUSTOMERS.column("profile"), Column.class);
        assertThat(profile.tuning().storage()).isEqualTo("EXTERNAL");
        assertThat(profile.tuning().compression()).isEqualTo("pglz");
        assertThat(profile.tuning().statisticsTarget()).isEqualTo(-1);
        assertThat(get(catalog, CUSTOMERS.column("tags"), Column.class).defaultValue())
                .isEqualTo("'{}'::text[]");
        assertThat(get(catalog, CUSTOMERS.column("joined"), Column.class).volatileDefault())
                .isFalse();
        assertThat(get(catalog, ORDERS.column("id"), Column.class).volatileDefault()).isTrue();
        assertThat(get(catalog, PAYMENTS.column("id"), Column.class).volatileDefault()).isTrue();
        assertThat(get(catalog, CUSTOMERS.column("email"), Column.class).type())
                .isEqualTo("shop.email");
        assertThat(get(catalog, CUSTOMERS.column("name_upper"), Column.class).generated())
                .isEqualTo(new Column.Generated("upper(name)", true));
        ObjectAddress child = ObjectAddress.table("shop", "child_one");
        assertThat(get(catalog, child.column("a"), Column.class).local()).isFalse();
        assertThat(get(catalog, child.column("b"), Column.class).local()).isTrue();
        ObjectAddress odd = ObjectAddress.table(ODD, "Tab le ü");
        assertThat(catalog.columns(odd))
                .extracting(Column::name)
                .containsExactly("A b", "select", "ünï");
        assertThat(get(catalog, odd.column("ünï"), Column.class).defaultValue())
                .isEqualTo("'it''s; -- $$'::text");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void readsConstraintsAndLeavesTheirIndexesOut(int major) {
        Catalog catalog = rich(major);

        assertThat(catalog.constraints(CUSTOMERS))
                .extracting(Constraint::name)
                .containsExactly("customers_email_name_key", "customers_pkey", "name is said");
        Constraint check = constraint(catalog, CUSTOMERS, "name is said");
        assertThat(check.definition()).isEqualTo("CHECK ((name <> ''::text)) NO INHERIT");
        assertThat(check.comment()).isEqualTo("no empty names");
        Constraint positive = constraint(catalog, PAYMENTS, "positive");
        assertThat(positive.valid()).isFalse();
        assertThat(positive.definition()).isEqualTo("CHECK ((id > 0))");
        Constraint toOrders = constraint(catalog, PAYMENTS, "payments_order_id_placed_at_fkey");
        assertThat(toOrders.referenced()).isEqualTo(ORDERS);
        assertThat(toOrders.columns()).containsExactly("order_id", "placed_at");
        assertThat(catalog.constraints(PAYMENTS)).hasSize(4);
        assertThat(constraint(catalog, ORDERS, "orders_customer_id_fkey").local()).isTrue();
        ObjectAddress partition = ObjectAddress.table("shop", "orders_2025");
        assertThat(catalog.constraints(partition)).isNotEmpty().noneMatch(Constraint::local);
        assertThat(catalog.indexes(CUSTOMERS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void readsIndexesAndTheirParents(int major) {
        Catalog catalog = rich(major);

        Index parent = index(catalog, "orders_customer");
        assertThat(parent.definition())
                .isEqualTo(
                        "USING btree (customer_id, placed_at DESC NULLS LAST) INCLUDE (status)"
                                + " WHERE (status <> 'sent'::shop.order_status)");
        assertThat(parent.onlyParent()).isFalse();
        assertThat(catalog.indexes(ObjectAddress.table("shop", "orders_2025")))
                .hasSize(2)
                .anyMatch(index -> Objects.equals(index.parent(), parent.address()));
        assertThat(index(catalog, "payments_order").comment()).isEqualTo("one payment");
        assertThat(index(catalog, "per_customer_key").table().kind())
                .isEqualTo(ObjectKind.MATERIALIZED_VIEW);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void readsTypesSequencesAndRoutines(int major) {
        Catalog catalog = rich(major);

        ObjectAddress status = ObjectAddress.of(ObjectKind.ENUM_TYPE, "shop", "order_status");
        assertThat(get(catalog, status, EnumType.class).labels())
                .containsExactly("new", "paid", "packed", "sent");
        Domain email =
                get(catalog, ObjectAddress.of(ObjectKind.DOMAIN, "shop", "email"), Domain.class);
        assertThat(email.baseType()).isEqualTo("shop.citext");
        assertThat(email.notNull()).isTrue();
        assertThat(email.checks())
                .extracting(Domain.Check::name)
                .containsExactly("a_length", "has_at");
        Sequence invoice = sequence(catalog, "invoice_number");
        assertThat(invoice.dataType()).isEqualTo("integer");
        assertThat(invoice.options())
                .isEqualTo(new Sequence.Options(1000, 5, 1, 2000000, 10, true));
        assertThat(sequence(catalog, "payments_id_seq").ownedBy()).isEqualTo(PAYMENTS.column("id"));
        assertThat(catalog.all(Sequence.class)).hasSize(2);
        assertThat(catalog.all(Routine.class))
                .extracting(routine -> routine.address().words())
                .containsExactly(
                        "shop.next_order()",
                        "shop.stamp()",
                        "shop.tidy(integer)",
                        "shop.total(shop.customers, integer[])");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void readsViewsTriggersAndPolicies(int major) {
        Catalog catalog = rich(major);

        ObjectAddress open = ObjectAddress.of(ObjectKind.VIEW, "shop", "open_orders");
        View view = get(catalog, open, View.class);
        assertThat(view.definition()).contains("FROM").doesNotEndWith(";");
        assertThat(view.options()).isEqualTo(Map.of("security_barrier", "true"));
        assertThat(view.columns().get(1).comment()).isEqualTo("whose");
        MaterializedView matview =
                get(
                        catalog,
                        ObjectAddress.of(ObjectKind.MATERIALIZED_VIEW, "shop", "per_customer"),
                        MaterializedView.class);
        assertThat(matview.populated()).isFalse();
        assertThat(catalog.all(Trigger.class))
                .extracting(Trigger::enabled)
                .containsExactly("DISABLED", "ORIGIN");
        assertThat(catalog.all(Trigger.class).toList().getLast().definition())
                .isEqualTo(
                        "CREATE TRIGGER stamp_orders AFTER INSERT ON shop.orders FOR EACH ROW"
                                + " EXECUTE FUNCTION shop.stamp()");
        Policy policy = catalog.all(Policy.class).findFirst().orElseThrow();
        assertThat(policy.permissive()).isFalse();
        assertThat(policy.command()).isEqualTo("UPDATE");
        assertThat(policy.roles()).isEmpty();
        assertThat(policy.withCheck()).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void tellsWhatDependsOnWhat(int major) {
        Catalog catalog = rich(major);

        ObjectAddress open = ObjectAddress.of(ObjectKind.VIEW, "shop", "open_orders");
        ObjectAddress status = ObjectAddress.of(ObjectKind.ENUM_TYPE, "shop", "order_status");
        ObjectAddress citext = new ObjectAddress(ObjectKind.EXTENSION, null, "citext", null);
        assertThat(catalog.dependencies())
                .contains(
                        new Dependency(open, CUSTOMERS.column("name")),
                        new Dependency(open, CUSTOMERS),
                        new Dependency(
                                ObjectAddress.of(ObjectKind.VIEW, "shop", "only_paid"), open),
                        new Dependency(ORDERS.column("history"), status),
                        new Dependency(
                                ORDERS.column("id"),
                                new ObjectAddress(ObjectKind.ROUTINE, "shop", "next_order", "")),
                        new Dependency(
                                ObjectAddress.of(ObjectKind.DOMAIN, "shop", "email"), citext),
                        new Dependency(
                                ORDERS.part(ObjectKind.CONSTRAINT, "orders_customer_id_fkey"),
                                CUSTOMERS.part(ObjectKind.CONSTRAINT, "customers_pkey")),
                        new Dependency(ObjectAddress.table("shop", "orders_2025"), ORDERS),
                        new Dependency(
                                PAYMENTS.column("id"),
                                ObjectAddress.of(ObjectKind.SEQUENCE, "shop", "payments_id_seq")),
                        new Dependency(
                                new ObjectAddress(
                                        ObjectKind.ROUTINE,
                                        "shop",
                                        "total",
                                        "shop.customers, integer[]"),
                                CUSTOMERS),
                        new Dependency(CUSTOMERS.column("name_upper"), CUSTOMERS.column("name")),
                        new Dependency(
                                CUSTOMERS.part(ObjectKind.TRIGGER, "stamp"),
                                new ObjectAddress(ObjectKind.ROUTINE, "shop", "stamp", "")),
                        new Dependency(CUSTOMERS, ObjectAddress.schema("shop")));
        assertThat(catalog.dependencies())
                .allMatch(each ->
                        catalog.has(each.dependent())
                                && catalog.has(each.referenced())
                                && !each.dependent().equals(each.referenced()));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void countsAndNamesWhatItDoesNotModel(int major) {
        assertThat(rich(major).unmodelled()).isEmpty();
        String script =
                """
                SELECT lo_create(424242);
                """;
        try (Sandbox sandbox = TestServers.of(major).create(script);
                Session session = sandbox.open()) {
            assertThat(CatalogReader.read(session).unmodelled())
                    .containsExactly(new Unmodelled("large objects", 1, List.of("424242")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void anEmptyDatabaseIsTheEmptyCatalog(int major) {
        try (Sandbox sandbox = TestServers.of(major).create();
                Session session = sandbox.open()) {
            Catalog catalog = CatalogReader.read(session);
            Catalog empty = Catalog.empty(catalog.version());
            assertThat(catalog.withAccess(empty.access(), empty.roles())).isEqualTo(empty);
            assertThat(catalog.access()).isEmpty();
        }
    }

    @Test
    void tellsVirtualColumnsAndNamedNotNullsOf18() {
        String script =
                """
                CREATE TABLE t (
                    a integer CONSTRAINT a_is_known NOT NULL,
                    b integer NOT NULL,
                    c integer GENERATED ALWAYS AS (a + b) VIRTUAL,
                    CONSTRAINT unchecked CHECK (a > 0) NOT ENFORCED
                );
                ALTER TABLE t ADD CONSTRAINT later NOT NULL c NOT VALID;
                """
                        .replace("later NOT NULL c", "later NOT NULL d")
                        .replace("b integer NOT NULL,", "b integer NOT NULL, d integer,");
        try (Sandbox sandbox = TestServers.of(18).create(script);
                Session session = sandbox.open()) {
            Catalog catalog = CatalogReader.read(session);
            ObjectAddress table = ObjectAddress.table("public", "t");
            assertThat(get(catalog, table.column("a"), Column.class).notNullConstraint())
                    .isEqualTo(new Column.NotNull("a_is_known", true, false, true, null));
            assertThat(get(catalog, table.column("b"), Column.class).notNullConstraint()).isNull();
            assertThat(get(catalog, table.column("c"), Column.class).generated())
                    .isEqualTo(new Column.Generated("(a + b)", false));
            assertThat(get(catalog, table.column("d"), Column.class).notNull()).isFalse();
            assertThat(constraint(catalog, table, "unchecked").valid()).isTrue();
            assertThat(catalog.unmodelled()).isEmpty();
        }
    }

    @Test
    void readingTwiceGivesEqualCatalogsAndLeavesNoTransactionBehind() {
        try (Sandbox sandbox = TestServers.of(18).create(script());
                Session session = sandbox.open()) {
            assertThat(CatalogReader.read(session)).isEqualTo(CatalogReader.read(session));
            session.execute("VACUUM");
            String path = session.queryOne("SHOW search_path", row -> row.string(1));
            assertThat(path).contains("public");
        }
    }

    @Test
    void aRoleWithoutAnyPermissionReadsTheSameObjects() {
        try (Sandbox sandbox = TestServers.of(18).create(script());
                Session owner = sandbox.open();
                Session session = sandbox.open()) {
            session.execute(
                    "CREATE ROLE nobody_much; GRANT CONNECT ON DATABASE "
                            + dev.drydock.sql.Identifier.quote(sandbox.target().database())
                            + " TO nobody_much; SET SESSION AUTHORIZATION nobody_much");
            assertThat(CatalogReader.read(session).objects())
                    .isEqualTo(CatalogReader.read(owner).objects());
            assertThat(CatalogReader.readFacts(session).relations()).isNotEmpty();
            session.execute("RESET SESSION AUTHORIZATION; DROP OWNED BY nobody_much CASCADE");
            session.execute("DROP ROLE nobody_much");
        }
    }

    @Test
    void factsOfAPartitionedTableAreTheSumOfItsPartitions() {
        String script =
                """
                CREATE TABLE big (n integer) PARTITION BY RANGE (n);
                CREATE TABLE small_part PARTITION OF big FOR VALUES FROM (0) TO (100);
                CREATE TABLE large_part PARTITION OF big FOR VALUES FROM (100) TO (10000);
                CREATE TABLE fresh (n integer);
                INSERT INTO big SELECT generate_series(0, 999);
                ANALYZE small_part;
                ANALYZE large_part;
                """;
        try (Sandbox sandbox = TestServers.of(18).create(script);
                Session session = sandbox.open();
                Session blocker = sandbox.open()) {
            Facts facts = CatalogReader.readFacts(session);
            assertThat(facts.of(ObjectAddress.table("public", "big")).rows()).isEqualTo(1000);
            assertThat(facts.of(ObjectAddress.table("public", "big")).bytes())
                    .isGreaterThanOrEqualTo(2 * 8192);
            assertThat(facts.of(ObjectAddress.table("public", "fresh")).rows()).isEqualTo(-1);

            blocker.begin();
            blocker.execute("LOCK TABLE small_part IN ACCESS EXCLUSIVE MODE");
            Facts whileLocked = CatalogReader.readFacts(session);
            assertThat(whileLocked.of(ObjectAddress.table("public", "big")).rows()).isEqualTo(1000);
            blocker.rollback();
        }
    }

    private static Catalog rich(int major) {
        try (Sandbox sandbox = TestServers.of(major).create(script());
                Session session = sandbox.open()) {
            return CatalogReader.read(session);
        }
    }

    static String script() {
        try (var in = CatalogReaderTest.class.getResourceAsStream("rich.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static <T extends DbObject> T get(
            Catalog catalog, ObjectAddress address, Class<T> kind) {
        return kind.cast(Objects.requireNonNull(catalog.find(address), address.toString()));
    }

    private static Constraint constraint(Catalog catalog, ObjectAddress table, String name) {
        return get(catalog, table.part(ObjectKind.CONSTRAINT, name), Constraint.class);
    }

    private static Index index(Catalog catalog, String name) {
        return get(catalog, ObjectAddress.of(ObjectKind.INDEX, "shop", name), Index.class);
    }

    private static Sequence sequence(Catalog catalog, String name) {
        return get(catalog, ObjectAddress.of(ObjectKind.SEQUENCE, "shop", name), Sequence.class);
    }
}
