package dev.drydock.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class FilterTest {
    private static final Catalog FROM =
            read(
                    """
                    CREATE SCHEMA shop; CREATE SCHEMA audit;
                    CREATE TABLE shop.orders (id int PRIMARY KEY, a int);
                    CREATE TABLE shop.tmp_one (id serial, a int);
                    CREATE TABLE audit.log (at date);
                    CREATE VIEW shop.v AS SELECT a FROM shop.orders;
                    """);
    private static final Catalog TO =
            read(
                    """
                    CREATE SCHEMA shop; CREATE SCHEMA audit;
                    CREATE TABLE shop.orders (id int PRIMARY KEY, a int, b int);
                    CREATE INDEX tmp_two ON shop.orders (b);
                    CREATE TABLE audit.log (at date, who text);
                    CREATE TABLE audit.more (at date);
                    CREATE VIEW shop.w AS SELECT at FROM audit.more;
                    """);

    private static Catalog read(String sql) {
        try (Sandbox sandbox = TestServers.of(18).create(sql);
                Session session = sandbox.open()) {
            return CatalogReader.read(session);
        }
    }

    private static Filter filter(List<String> schemas, String... rules) {
        return new Filter(
                schemas,
                Stream.of(rules).map(rule -> FilterRule.parse(rule).orElseThrow()).toList());
    }

    private static List<String> changes(Filter filter) {
        Catalog wanted = filter.apply(FROM, TO).to();
        return Diff.folded(Diff.between(FROM, wanted)).stream()
                .map(change -> change.address().words())
                .toList();
    }

    @Test
    void withoutRulesNothingIsLeftOut() {
        Filter filter = filter(List.of());
        assertThat(filter.isEmpty()).isTrue();
        Filter.Filtered filtered = filter.apply(FROM, TO);
        assertThat(filtered.to()).isEqualTo(TO);
        assertThat(filtered.remarks()).isEmpty();
    }

    @Test
    void aSchemaIsLeftOutWithEverythingInIt() {
        assertThat(changes(filter(List.of(), "schema:audit", "view:shop.*")))
                .containsExactly("shop.tmp_one", "shop.orders.b", "shop.tmp_two");
        assertThat(changes(filter(List.of("sh*"), "view:shop.*")))
                .containsExactly("shop.tmp_one", "shop.orders.b", "shop.tmp_two");
    }

    @Test
    void aTableIsLeftOutWithItsPartsAndTheLastRuleCounts() {
        assertThat(changes(filter(List.of(), "audit.*", "table:shop.tmp_*", "index:*.*", "**.v")))
                .containsExactly("shop.orders.b", "shop.w");
        assertThat(changes(filter(List.of(), "**", "!shop.orders")))
                .containsExactly("shop.orders.b", "shop.tmp_two");
        assertThat(changes(filter(List.of(), "**", "!shop.orders", "shop.orders.b", "index:**")))
                .isEmpty();
    }

    @Test
    void whatIsLeftOutIsCountedAndWhatIsMissingIsSaid() {
        Filter.Filtered filtered = filter(List.of(), "table:audit.*").apply(FROM, TO);
        assertThat(filtered.remarks())
                .containsExactly(
                        "Left out by filters: 2 tables; 2 differences in them.",
                        "view shop.w needs table audit.more, which is left out and must be made by"
                                + " somebody else.");
    }

    @Test
    void nothingIsPlannedForWhatIsLeftOut() {
        Catalog wanted = filter(List.of(), "schema:audit", "shop.w").apply(FROM, TO).to();
        Migration migration = Planner.plan(FROM, wanted, Facts.NONE, Style.DIRECT);
        assertThat(migration.steps()).noneMatch(step -> step.sql().contains("audit"));
    }

    @Test
    void oneCatalogIsFilteredWithoutTheOther() {
        Catalog kept = filter(List.of("shop"), "view:**").keep(FROM);
        assertThat(kept.objects().keySet())
                .extracting(address -> String.valueOf(address.schema()))
                .containsOnly("shop", "null");
        assertThat(kept.objects().keySet().stream().map(Object::toString))
                .contains("schema shop", "sequence shop.tmp_one_id_seq", "column shop.tmp_one.a")
                .doesNotContain("schema audit", "view shop.v");
    }

    @Test
    void aKindThatThereIsNotIsNoRule() {
        assertThat(FilterRule.parse("tabel:x.*")).isEmpty();
        assertThat(FilterRule.parse("!materialized_view:x.*")).isPresent();
    }
}
