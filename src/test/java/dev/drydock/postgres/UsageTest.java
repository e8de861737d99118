package dev.drydock.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Usage;
import dev.drydock.sandbox.KeptServer;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// How often tables are used, by `pg_stat_statements` where it is there, else by the counters of tables.
class UsageTest {
    private static final ObjectAddress ORDERS = ObjectAddress.table("shop", "orders");
    private static final ObjectAddress CUSTOMERS = ObjectAddress.table("shop", "customers");

    /// The shortest time over which a rate is told; the server of a test has not lived longer.
    private static final double SECONDS = 600;

    @Test
    void statementsAreCountedWhereTheServerCountsThem(@TempDir Path folder) throws Exception {
        // The server may run as somebody else.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = folder.resolve("server");
        KeptServer.create(14, home);
        try (KeptServer server =
                        KeptServer.start(
                                14,
                                home,
                                Map.of("shared_preload_libraries", "pg_stat_statements"));
                Session session = Session.open(server.target())) {
            session.execute(
                    """
                    CREATE SCHEMA shop;
                    CREATE TABLE shop.orders (id int PRIMARY KEY, customer int, total int);
                    CREATE TABLE shop.customers (id int PRIMARY KEY);
                    """);
            assertThat(usage(session, ORDERS).isCounted()).isFalse();
            session.execute(
                    "CREATE EXTENSION pg_stat_statements; SELECT pg_stat_statements_reset()");
            for (int i = 0; i < 60; i++) {
                session.update("INSERT INTO shop.orders VALUES (?, 1, 1), (?, 1, 1)", i, 1000 + i);
            }
            for (int i = 0; i < 30; i++) {
                session.count("SELECT count(*) FROM shop.orders o JOIN shop.customers c ON true");
                session.update(
                        "UPDATE \"shop\".orders SET total = (SELECT count(*) FROM shop.customers)"
                                + " WHERE id = ?",
                        i);
            }
            session.update("DELETE FROM shop.customers");
            Usage orders = usage(session, ORDERS);
            assertThat(orders.isCounted()).isTrue();
            assertThat(orders.writes() * SECONDS).isCloseTo(90, offset());
            assertThat(orders.reads() * SECONDS).isCloseTo(30, offset());
            Usage customers = usage(session, CUSTOMERS);
            assertThat(customers.reads() * SECONDS).isCloseTo(60, offset());
            assertThat(customers.writes() * SECONDS).isCloseTo(1, offset());
            assertThat(usageAs(session, "CREATE ROLE blind", "blind").isCounted()).isFalse();
        }
    }

    private static Offset<Double> offset() {
        return Offset.offset(0.01);
    }

    private static Usage usage(Session session, ObjectAddress table) {
        return CatalogReader.readFacts(session).of(table).usage();
    }

    private static Usage usageAs(Session session, String before, String role) {
        session.execute(before);
        session.execute("SET ROLE " + role);
        try {
            return usage(session, ORDERS);
        } finally {
            session.execute("RESET ROLE");
        }
    }
}
