package dev.drydock.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.catalog.Catalog;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.SandboxException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

@Isolated("one demo database for all of the user's processes")
class DemoDatabaseTest {
    @Test
    void theShopIsLargeRecentAndComplete() {
        try (DemoDatabase demo = TestDemo.open(words -> {});
                Session session = Session.open(demo.target())) {
            assertThat(session.count("SELECT count(*) FROM shop.products")).isEqualTo(184_300);
            assertThat(session.count("SELECT count(*) FROM shop.orders"))
                    .isGreaterThanOrEqualTo(1_000_000);
            assertThat(
                            session.count(
                                    "SELECT count(*) FROM shop.orders o WHERE total_cents <>"
                                        + " (SELECT sum(line_cents) FROM shop.order_items i WHERE"
                                        + " i.order_id = o.id) AND o.id < 1000"))
                    .isZero();
            Catalog catalog = CatalogReader.read(session);
            assertThat(catalog.objects().keySet())
                    .extracting(address -> address.kind().words())
                    .contains(
                            "schema",
                            "enum type",
                            "domain",
                            "composite type",
                            "sequence",
                            "routine",
                            "table",
                            "view",
                            "materialized view",
                            "trigger",
                            "policy");
            assertThat(demo.project().resolve("drizzle/0003_sellers.sql")).exists();
            assertThat(session.count("SELECT count(*) FROM drizzle.__drizzle_migrations"))
                    .isEqualTo(3);
            assertThat(plan(session)).contains("Seq Scan on order_items");
            session.begin();
            session.execute(DemoDatabase.slowQueryIndex());
            assertThat(plan(session)).contains("order_items_shipped_idx");
            session.rollback();
        }
    }

    @Test
    void everyReferenceOfTheShopLeadsToARow() {
        try (DemoDatabase demo = TestDemo.open(words -> {});
                Session session = Session.open(demo.target())) {
            session.begin();
            session.query(
                            """
                            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I, ADD %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                            FROM pg_constraint WHERE contype = 'f' AND conparentid = 0
                            """,
                            row -> row.string(1))
                    .forEach(session::execute);
            session.rollback();
        }
    }

    private static String plan(Session session) {
        return String.join(
                "\n", session.query("EXPLAIN " + DemoDatabase.slowQuery(), row -> row.string(1)));
    }

    @Test
    void whoOpensItWhileItIsOpenUsesTheSameServerAndMayNotResetIt() {
        try (DemoDatabase first = TestDemo.open(words -> {});
                DemoDatabase second = TestDemo.open(words -> {})) {
            assertThat(second.target()).isEqualTo(first.target());
            assertThat(Files.isDirectory(second.project())).isTrue();
            assertThatThrownBy(TestDemo::reset)
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining("is open in another Drydock");
        }
    }

    @Test
    void whatIsChangedStaysChangedUntilTheReset() {
        try (DemoDatabase demo = TestDemo.open(words -> {});
                Session session = Session.open(demo.target())) {
            session.execute("CREATE TABLE IF NOT EXISTS shop.kept ()");
        }
        try (DemoDatabase demo = TestDemo.open(words -> {});
                Session session = Session.open(demo.target())) {
            assertThat(session.count("SELECT count(*) FROM shop.kept")).isZero();
            session.execute("DROP TABLE shop.kept");
            assertThat(demo.isFresh()).isFalse();
        }
    }

    @Test
    void aKilledOwnerLeavesADatabaseThatOpensAgain() throws Exception {
        Process child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "-Ddrydock.servers=" + System.getProperty("drydock.servers"),
                                Victim.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader output =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).isEqualTo("open");
            try (DemoDatabase attached = TestDemo.open(words -> {});
                    Session session = Session.open(attached.target())) {
                assertThat(session.count("SELECT count(*) FROM shop.products")).isPositive();
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        try (DemoDatabase demo = TestDemo.open(words -> {});
                Session session = Session.open(demo.target())) {
            assertThat(session.count("SELECT count(*) FROM shop.products")).isPositive();
        }
    }

    /// Opens the demo database, says so, and waits to be killed.
    public static final class Victim {
        public static void main(String[] arguments) {
            try (DemoDatabase demo = TestDemo.open(words -> {});
                    Session session = Session.open(demo.target())) {
                System.out.println("open");
                session.execute("SELECT pg_sleep(120)");
            }
        }
    }
}
