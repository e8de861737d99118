package dev.drydock.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.catalog.Catalog;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.SandboxException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

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
}
