package dev.drydock.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Speed;
import dev.drydock.catalog.Usage;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Toll;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.TreeMap;

/// What others pay for a statement, from what it did in the sandbox and what is known of the live server.
class TollTest {
    private static final String SHOP =
            """
            CREATE SCHEMA shop;
            CREATE TABLE shop.orders (id int PRIMARY KEY, customer_id bigint, total int);
            CREATE TABLE shop.customers (id bigint PRIMARY KEY);
            """;
    private static final ObjectAddress ORDERS = ObjectAddress.table("shop", "orders");
    private static final ObjectAddress CUSTOMERS = ObjectAddress.table("shop", "customers");

    private static Facts facts(boolean counted) {
        TreeMap<ObjectAddress, Facts.RelationFacts> sizes = new TreeMap<>();
        sizes.put(
                ORDERS,
                new Facts.RelationFacts(
                        84_000_000,
                        18_000_000_000L,
                        300,
                        8_000_000_000L,
                        new Usage(100, 300, counted)));
        sizes.put(CUSTOMERS, new Facts.RelationFacts(1_000, 1_000_000));
        return new Facts(sizes);
    }

    private static Finding finding(String rule, Facts facts, boolean oneTransaction, String sql) {
        try (Sandbox sandbox = TestServers.of(18).create(SHOP);
                Session session = sandbox.open()) {
            Catalog base = CatalogReader.read(session);
            ScriptRehearser.Outcome outcome =
                    new ScriptRehearser(TestServers.sandboxes())
                            .rehearse(
                                    base,
                                    List.of(new Workshop.Source("test.sql", sql)),
                                    oneTransaction);
            ScriptRehearsal rehearsal = ((ScriptRehearser.Outcome.Rehearsed) outcome).rehearsal();
            assertThat(rehearsal.refused()).isNull();
            return ScriptReview.of(rehearsal, facts).findings().stream()
                    .map(ScriptFinding::finding)
                    .filter(found -> found.rule().equals(rule))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void anIndexBlocksWritesForTheTimeToBuildIt() {
        Finding finding =
                finding(
                        "blocks-while-scanning",
                        facts(true),
                        false,
                        "CREATE INDEX ON shop.orders (total)");
        assertThat(finding.what())
                .isEqualTo(
                        "Reads all of shop.orders (about 84\u2009000\u2009000 rows, 17 GB) under"
                                + " SHARE: writes wait for about 80 s, about 24\u2009000 statements"
                                + " (estimated at 200 MB/s and 300 statements a second)");
    }

    @Test
    void aRewriteBlocksReadsAndWritesForTheTimeToWriteAllOfIt() {
        Finding finding =
                finding(
                        "rewrites-table",
                        facts(false).withSpeed(new Speed(100)),
                        false,
                        "ALTER TABLE shop.orders ALTER id TYPE bigint");
        assertThat(finding.what())
                .endsWith(
                        "reads and writes wait until it is done for about 9 minutes, about"
                                + " 216\u2009000 reads and writes (estimated at 100 MB/s and 400"
                                + " scans and rows written a second)");
    }

    @Test
    void aLockIsPaidForUntilTheEndOfItsTransaction() {
        Finding finding =
                finding(
                        "works-under-lock",
                        facts(true),
                        true,
                        "ALTER TABLE shop.orders ADD COLUMN note text;\n"
                                + "ALTER TABLE shop.orders ADD CHECK (total > 0);\n"
                                + "CREATE INDEX ON shop.orders (total);\n");
        Toll toll = finding.toll();
        assertThat(toll).isNotNull();
        assertThat(toll.seconds()).isEqualTo(40 + 80);
        assertThat(toll.statements()).isEqualTo(400 * 120);
    }

    @Test
    void nothingIsEstimatedOfWhatHasNoKnownSize() {
        Finding finding =
                finding(
                        "blocks-while-scanning",
                        Facts.NONE,
                        false,
                        "CREATE INDEX ON shop.orders (total)");
        assertThat(finding.toll()).isNull();
        assertThat(finding.what()).endsWith("writes wait");
    }

    /// Why a change of type asks for ANALYZE, also where the table stays as it is.
    @ParameterizedTest
    @CsvSource({"14, text", "14, varchar(9)", "18, text", "18, varchar(9)"})
    void theServerThrowsStatisticsOfARetypedColumnAway(int major, String type) {
        try (Sandbox sandbox =
                        TestServers.of(major)
                                .create(
                                        "CREATE TABLE t (id int, name varchar(20)); INSERT INTO t"
                                            + " SELECT i, 'n' FROM generate_series(1, 9) i; ANALYZE"
                                            + " t");
                Session session = sandbox.open()) {
            assertThat(statistics(session)).containsExactly("id", "name");
            session.execute("ALTER TABLE t ALTER name TYPE " + type);
            assertThat(statistics(session)).containsExactly("id");
        }
    }

    private static List<String> statistics(Session session) {
        return session.query(
                "SELECT attname FROM pg_stats WHERE tablename = 't' ORDER BY 1",
                row -> row.string(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void anIndexThatKeepsItsFileIsToldFromOneBuiltAnew(int major) {
        String base =
                "CREATE TABLE t (id int, name varchar(20)); CREATE INDEX t_name ON t (name);"
                        + " CREATE INDEX t_id ON t (id)";
        try (Sandbox sandbox = TestServers.of(major).create(base);
                Session session = sandbox.open()) {
            ScriptRehearsal rehearsal =
                    ((ScriptRehearser.Outcome.Rehearsed)
                                    new ScriptRehearser(TestServers.sandboxes())
                                            .rehearse(
                                                    CatalogReader.read(session),
                                                    List.of(
                                                            new Workshop.Source(
                                                                    "t.sql",
                                                                    "ALTER TABLE t ALTER name TYPE"
                                                                            + " text; ALTER TABLE t"
                                                                            + " ALTER id TYPE"
                                                                            + " bigint")),
                                                    false))
                            .rehearsal();
            StepFacts first = rehearsal.statements().getFirst().facts();
            assertThat(first.kept()).extracting(ObjectAddress::name).containsExactly("t_name");
            assertThat(first.rebuilt()).isEmpty();
            assertThat(first.walBytes()).isPositive();
            StepFacts second = rehearsal.statements().getLast().facts();
            assertThat(second.kept()).isEmpty();
            assertThat(second.rebuilt().keySet())
                    .extracting(ObjectAddress::name)
                    .containsExactly("t_id", "t_name");
        }
    }
}
