package dev.drydock.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.PgError;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StopSignal;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

class RowReaderTest {
    private static final String SCRIPT =
            """
            CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
            CREATE TABLE people (
                country varchar(2), number integer, name text, mood mood, born date, "left" text,
                PRIMARY KEY (country, number)
            );
            INSERT INTO people
            SELECT CASE WHEN n % 2 = 0 THEN 'at' ELSE 'ch' END, n, 'name ' || n,
                   CASE WHEN n % 3 = 0 THEN NULL ELSE (enum_range(NULL::mood))[n % 3] END,
                   CASE WHEN n % 5 = 0 THEN NULL ELSE date '2000-01-01' + n % 7 END, repeat('ü', n * 3)
            FROM generate_series(1, 100) AS n;
            CREATE TABLE keyless (n integer, t text);
            CREATE INDEX ON keyless (n);
            INSERT INTO keyless SELECT 50 - n % 50, '' FROM generate_series(1, 300) AS n;
            CREATE TABLE indexed (a integer NOT NULL, b text NOT NULL);
            CREATE UNIQUE INDEX ON indexed (b, a DESC) WHERE a > 1;
            CREATE UNIQUE INDEX indexed_key ON indexed (a);
            INSERT INTO indexed SELECT n, n::text FROM generate_series(1, 20) AS n;
            CREATE TABLE nothing ();
            INSERT INTO nothing DEFAULT VALUES;
            INSERT INTO nothing DEFAULT VALUES;
            CREATE TABLE empty (id integer PRIMARY KEY);
            CREATE VIEW grown AS SELECT name, number FROM people WHERE number > 20 ORDER BY number;
            CREATE MATERIALIZED VIEW kept AS SELECT * FROM people;
            CREATE TABLE parent_one (id integer PRIMARY KEY);
            CREATE TABLE child_one (id integer PRIMARY KEY) INHERITS (parent_one);
            INSERT INTO parent_one VALUES (1);
            INSERT INTO child_one VALUES (1);
            CREATE TABLE by_range (n integer) PARTITION BY RANGE (n);
            CREATE TABLE by_range_1 PARTITION OF by_range FOR VALUES FROM (0) TO (10);
            INSERT INTO by_range SELECT generate_series(0, 9);
            CREATE TABLE "Odd ""one"" t" ("my key" char(4) PRIMARY KEY, value json);
            INSERT INTO "Odd ""one"" t" VALUES ('a', '{"x": 1}'), ('b', NULL), ('abcd', '""');
            DO $$ BEGIN
                EXECUTE 'CREATE TABLE wide (' || (SELECT string_agg('c' || n || ' bool', ', ') FROM generate_series(1, 1600) AS n) || ')';
            END $$;
            INSERT INTO wide (c1, c1600) VALUES (true, false);
            """;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void pagesByACompositeKeyShowEveryRowOnce(int major) {
        with(
                major,
                (reader, catalog) -> {
                    RowPages pages = reader.open(catalog, table("people"), RowQuery.ALL);
                    List<Page.Row> rows = all(pages, 7);
                    assertThat(rows).hasSize(100).doesNotHaveDuplicates();
                    assertThat(pages.walk())
                            .isEqualTo(new Page.Walk.ByKey(List.of("country", "number")));
                    assertThat(rows.get(50).key())
                            .isEqualTo(
                                    new RowKey(List.of("country", "number"), List.of("ch", "1")));
                    assertThat(rows.getFirst().cells().get(3))
                            .isEqualTo(new Page.Cell("ok", false));
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sortsByColumnsWithNullsInEitherDirection(boolean descending) {
        with(
                18,
                (reader, catalog) -> {
                    for (RowQuery.Sort second :
                            List.of(
                                    new RowQuery.Sort("born", !descending),
                                    new RowQuery.Sort("left", descending))) {
                        RowQuery query =
                                new RowQuery(
                                        List.of(new RowQuery.Sort("mood", descending), second),
                                        List.of());
                        List<Page.Row> once =
                                all(reader.open(catalog, table("people"), query), 1000);
                        List<Page.Row> paged = all(reader.open(catalog, table("people"), query), 3);
                        assertThat(paged).isEqualTo(once).hasSize(100);
                        assertThat(once.getFirst().cells().get(3).text())
                                .isEqualTo(descending ? null : "sad");
                    }
                });
    }

    @Test
    void walksWithoutAKeyByPlaceInTheFile() {
        with(
                18,
                (reader, catalog) -> {
                    RowPages pages = reader.open(catalog, table("keyless"), RowQuery.ALL);
                    List<Page.Row> rows = all(pages, 11);
                    assertThat(pages.walk()).isEqualTo(new Page.Walk.ByPlace());
                    assertThat(rows).extracting(Page.Row::key).hasSize(300).doesNotHaveDuplicates();
                    RowQuery filtered =
                            new RowQuery(
                                    List.of(),
                                    List.of(filter("n", RowQuery.Comparison.LESS, "11")));
                    assertThat(all(reader.open(catalog, table("keyless"), filtered), 4))
                            .hasSize(60);
                    RowQuery sorted =
                            new RowQuery(List.of(new RowQuery.Sort("n", true)), List.of());
                    assertThat(all(reader.open(catalog, table("keyless"), sorted), 13))
                            .hasSize(300)
                            .doesNotHaveDuplicates();
                });
    }

    @Test
    void takesAUniqueIndexWithoutNullsForAKey() {
        with(
                18,
                (reader, catalog) -> {
                    RowPages pages = reader.open(catalog, table("indexed"), RowQuery.ALL);
                    assertThat(pages.walk()).isEqualTo(new Page.Walk.ByKey(List.of("a")));
                    assertThat(all(pages, 6)).hasSize(20);
                });
    }

    @Test
    void countsThroughViewsAndWhateverHasNoKeyOfItsOwn() {
        with(
                18,
                (reader, catalog) -> {
                    ObjectAddress view = ObjectAddress.of(ObjectKind.VIEW, "public", "grown");
                    RowPages pages = reader.open(catalog, view, RowQuery.ALL);
                    assertThat(all(pages, 9)).hasSize(80).allMatch(row -> row.key() == null);
                    assertThat(pages.walk()).isEqualTo(new Page.Walk.ByOffset());
                    assertThat(all(reader.open(catalog, table("parent_one"), RowQuery.ALL), 1))
                            .hasSize(2);
                    assertThat(all(reader.open(catalog, table("by_range"), RowQuery.ALL), 3))
                            .hasSize(10);
                    ObjectAddress kept =
                            ObjectAddress.of(ObjectKind.MATERIALIZED_VIEW, "public", "kept");
                    assertThat(all(reader.open(catalog, kept, RowQuery.ALL), 30)).hasSize(100);
                });
    }

    @Test
    void readsTablesWithoutColumnsWithoutRowsAndWithAsManyColumnsAsThereCanBe() {
        with(
                18,
                (reader, catalog) -> {
                    assertThat(all(reader.open(catalog, table("nothing"), RowQuery.ALL), 1))
                            .hasSize(2);
                    Page empty =
                            reader.open(catalog, table("empty"), RowQuery.ALL)
                                    .next(10, new StopSignal());
                    assertThat(empty.rows()).isEmpty();
                    assertThat(empty.last()).isTrue();
                    assertThat(empty.columns()).containsExactly(new Page.Column("id", "integer"));
                    Page wide =
                            reader.open(catalog, table("wide"), RowQuery.ALL)
                                    .next(10, new StopSignal());
                    assertThat(wide.columns()).hasSize(1600);
                    assertThat(wide.rows().getFirst().cells().getLast())
                            .isEqualTo(new Page.Cell("false", false));
                    assertThat(wide.rows().getFirst().cells().get(1))
                            .isEqualTo(new Page.Cell(null, false));
                });
    }

    @Test
    void filtersInEveryWay() {
        with(
                18,
                (reader, catalog) -> {
                    assertThat(found(reader, catalog, "number", RowQuery.Comparison.EQUAL, "7"))
                            .isEqualTo(1);
                    assertThat(found(reader, catalog, "number", RowQuery.Comparison.NOT_EQUAL, "7"))
                            .isEqualTo(99);
                    assertThat(found(reader, catalog, "number", RowQuery.Comparison.GREATER, "90"))
                            .isEqualTo(10);
                    assertThat(found(reader, catalog, "mood", RowQuery.Comparison.LESS, "ok"))
                            .isEqualTo(34);
                    assertThat(found(reader, catalog, "mood", RowQuery.Comparison.IS_NULL, ""))
                            .isEqualTo(33);
                    assertThat(found(reader, catalog, "mood", RowQuery.Comparison.IS_NOT_NULL, ""))
                            .isEqualTo(67);
                    assertThat(
                                    found(
                                            reader,
                                            catalog,
                                            "name",
                                            RowQuery.Comparison.CONTAINS,
                                            "AME 10"))
                            .isEqualTo(2);
                    assertThat(found(reader, catalog, "name", RowQuery.Comparison.CONTAINS, "%"))
                            .isEqualTo(0);
                    assertThat(found(reader, catalog, "country", RowQuery.Comparison.EQUAL, "atx"))
                            .isEqualTo(0);
                });
    }

    @Test
    void aValueThatTheTypeDoesNotKnowIsTheServersError() {
        with(
                18,
                (reader, catalog) ->
                        assertThatThrownBy(() ->
                                        found(
                                                reader,
                                                catalog,
                                                "number",
                                                RowQuery.Comparison.EQUAL,
                                                "seven"))
                                .isInstanceOfSatisfying(
                                        PgException.class,
                                        e -> assertThat(e.error().sqlState()).isEqualTo("22P02")));
    }

    @Test
    void cutsLongValuesAndReadsThemWholeOnDemand() {
        with(
                18,
                (reader, catalog) -> {
                    List<Page.Row> rows =
                            all(reader.open(catalog, table("people"), RowQuery.ALL), 200);
                    Page.Row row = rows.get(49);
                    assertThat(row.cells().get(5).text()).isEqualTo("ü".repeat(256));
                    assertThat(row.cells().get(5).truncated()).isTrue();
                    RowKey key = java.util.Objects.requireNonNull(row.key());
                    assertThat(whole(reader, catalog, "people", key, "left"))
                            .isEqualTo("ü".repeat(300));
                    ObjectAddress odd = table("Odd \"one\" t");
                    List<Page.Row> odds = all(reader.open(catalog, odd, RowQuery.ALL), 1);
                    assertThat(odds).hasSize(3);
                    RowKey first = java.util.Objects.requireNonNull(odds.getFirst().key());
                    assertThat(whole(reader, catalog, "Odd \"one\" t", first, "value"))
                            .isEqualTo("{\"x\": 1}");
                    assertThatThrownBy(() ->
                                    whole(
                                            reader,
                                            catalog,
                                            "people",
                                            new RowKey(key.columns(), List.of("xx", "1")),
                                            "left"))
                            .hasRootCauseInstanceOf(RowGone.class);
                });
    }

    @Test
    void countsExactlyAndExpectsRoughly() {
        with(
                18,
                (reader, catalog) -> {
                    RowQuery query =
                            new RowQuery(
                                    List.of(),
                                    List.of(filter("number", RowQuery.Comparison.GREATER, "50")));
                    assertThat(reader.count(catalog, table("people"), query, new StopSignal()))
                            .isEqualTo(50);
                    assertThat(reader.estimatedRows(catalog, table("people"), query)).isPositive();
                });
    }

    @Test
    void aCountCanBeStopped() {
        String script = "CREATE VIEW slow AS SELECT pg_sleep(60)::text AS s";
        try (Sandbox sandbox = TestServers.of(18).create(script);
                Session session = sandbox.open()) {
            Catalog catalog = CatalogReader.read(session);
            StopSignal stop = new StopSignal();
            ObjectAddress slow = ObjectAddress.of(ObjectKind.VIEW, "public", "slow");
            CompletableFuture<Void> stopper = CompletableFuture.runAsync(stop::stop);
            RowQuery query =
                    new RowQuery(List.of(), List.of(filter("s", RowQuery.Comparison.IS_NULL, "")));
            assertThatThrownBy(() -> RowReader.of(session).count(catalog, slow, query, stop))
                    .isInstanceOfSatisfying(
                            PgException.class,
                            e -> assertThat(e.error().is(PgError.QUERY_CANCELED)).isTrue());
            stopper.join();
            assertThat(session.serverVersion()).isPositive();
        }
    }

    private static void with(int major, BiConsumer<RowReader, Catalog> test) {
        try (Sandbox sandbox = TestServers.of(major).create(SCRIPT);
                Session session = sandbox.open()) {
            test.accept(RowReader.of(session), CatalogReader.read(session));
        }
    }

    private static List<Page.Row> all(RowPages pages, int rowsMax) {
        List<Page.Row> rows = new ArrayList<>();
        Page page;
        do {
            page = pages.next(rowsMax, new StopSignal());
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(rowsMax);
            rows.addAll(page.rows());
        } while (!page.last());
        return rows;
    }

    private static long found(
            RowReader reader,
            Catalog catalog,
            String column,
            RowQuery.Comparison comparison,
            String value) {
        RowQuery query = new RowQuery(List.of(), List.of(filter(column, comparison, value)));
        return all(reader.open(catalog, table("people"), query), 1000).size();
    }

    private static @org.jspecify.annotations.Nullable String whole(
            RowReader reader, Catalog catalog, String table, RowKey key, String column) {
        try {
            return reader.value(catalog, table(table), key, column, new StopSignal());
        } catch (RowGone e) {
            throw new IllegalStateException(e);
        }
    }

    private static RowQuery.Filter filter(
            String column, RowQuery.Comparison comparison, String value) {
        return new RowQuery.Filter(column, comparison, value);
    }

    private static ObjectAddress table(String name) {
        return ObjectAddress.table("public", name);
    }
}
