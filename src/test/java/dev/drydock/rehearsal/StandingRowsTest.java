package dev.drydock.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.lint.Obstacle;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Rows that the wanted schema does not allow are told before anything is applied, exactly where applying would stop.
class StandingRowsTest {
    private static final String TABLES =
            """
            CREATE TABLE public.buyer (id int PRIMARY KEY, mail text, "the name" varchar(20), code text, age int);
            CREATE TABLE public.bill (id int, buyer int, kind text, state text);
            """;
    private static final String ROWS =
            """
            INSERT INTO public.buyer VALUES (1, 'a@x', 'short', '12', 30), (2, 'b@x', 'a rather long name', '13', 40),
                (3, 'A@x', NULL, '14', -1), (4, NULL, 'x', '15', 50), (5, NULL, 'y', NULL, NULL), (6, 'b@x', 'z', '16', 20);
            INSERT INTO public.bill VALUES (1, 1, 'new', 'a'), (2, 9, 'lost', 'b'), (3, NULL, NULL, 'c'), (4, 8, 'paid', 'a');
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ALTER TABLE buyer ALTER "the name" SET NOT NULL               | 1 row of public.buyer has no the name
                    ALTER TABLE buyer ADD UNIQUE (mail)                           | 1 value of mail in public.buyer is there more than once
                    CREATE UNIQUE INDEX i ON buyer (lower(mail)) WHERE age < 35   | 1 value of lower(mail) in public.buyer is there more than once
                    ALTER TABLE buyer ADD CONSTRAINT old CHECK (age > 0)          | 1 row of public.buyer breaks the check old
                    ALTER TABLE buyer ALTER "the name" TYPE varchar(5)            | A value of public.buyer."the name" can't have the wanted type: value too long for type character varying(5)
                    ALTER TABLE bill ADD FOREIGN KEY (buyer) REFERENCES buyer     | 2 rows of public.bill point at no row of public.buyer
                    ALTER TABLE bill ADD PRIMARY KEY (state)                      | 1 value of state in public.bill is there more than once
                    CREATE TYPE k AS ENUM ('new', 'paid'); ALTER TABLE bill ALTER kind TYPE k USING kind::k | 1 row of public.bill has a kind that is no label of the wanted type
                    ALTER TABLE bill ALTER state TYPE int USING state::int        | A value of public.bill.state can't have the wanted type: invalid input syntax for type integer: "a"
                    """)
    void whatIsInTheWayIsSeenAndWouldHaveStoppedTheRun(String change, String words) {
        for (int major : List.of(14, 18)) {
            try (Shop shop = new Shop(major, change)) {
                assertThat(shop.look()).extracting(Obstacle::what).contains(words);
                assertThat(shop.look()).allMatch(Obstacle::known);
                shop.demandQueriesWork();
                assertThat(shop.run()).isInstanceOf(RunOutcome.Failed.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE buyer ALTER id TYPE bigint, ALTER \"the name\" TYPE varchar(18)",
                "ALTER TABLE buyer ALTER code TYPE int USING code::int",
                "ALTER TABLE buyer ADD CHECK (age > -2), ADD UNIQUE (code)",
                "ALTER TABLE bill ADD UNIQUE (buyer)",
                "CREATE UNIQUE INDEX ON buyer (mail) WHERE age > 25",
                "ALTER TABLE bill ADD FOREIGN KEY (buyer) REFERENCES buyer NOT VALID",
                "CREATE TYPE k AS ENUM ('new', 'paid', 'lost'); ALTER TABLE bill ALTER kind TYPE k"
                        + " USING kind::k",
                "CREATE TABLE more (id int NOT NULL PRIMARY KEY CHECK (id > 0))"
            })
    void whereNothingIsInTheWayNothingIsSaid(String change) {
        for (int major : List.of(14, 18)) {
            try (Shop shop = new Shop(major, change)) {
                assertThat(shop.look()).isEmpty();
                assertThat(shop.run()).isInstanceOf(RunOutcome.Done.class);
            }
        }
    }

    @Test
    void whereNobodyCanLookThatIsSaid() {
        try (Shop shop = new Shop(18, "ALTER TABLE buyer ALTER \"the name\" SET NOT NULL");
                Session other = shop.sandbox.open()) {
            other.begin();
            other.execute("LOCK TABLE public.buyer IN ACCESS EXCLUSIVE MODE");
            assertThat(shop.look())
                    .singleElement()
                    .satisfies(obstacle -> {
                        assertThat(obstacle.known()).isFalse();
                        assertThat(obstacle.what())
                                .contains("was not seen: canceling statement due to lock timeout");
                    });
            other.rollback();
            assertThat(shop.look()).extracting(Obstacle::known).containsExactly(true);
        }
    }

    /// A live shop, and the schema after a change.
    private static final class Shop implements AutoCloseable {
        private final Sandbox sandbox;
        private final Session live;
        private final Catalog from;
        private final Rehearsal rehearsal;

        Shop(int major, String change) {
            sandbox = TestServers.of(major).create(TABLES + ROWS);
            live = sandbox.open();
            from = CatalogReader.read(live);
            Catalog to = wanted(major, change);
            Facts tried = TypeTrials.measure(TestServers.sandboxes(), from, to, Facts.NONE);
            Migration migration = Planner.plan(from, to, tried, Style.ONLINE);
            rehearsal =
                    new Rehearser(TestServers.sandboxes())
                            .rehearse(from, to, migration, RunCallbacks.quiet());
            assertThat(rehearsal.isProven()).as("%s", rehearsal.proof()).isTrue();
        }

        private static Catalog wanted(int major, String change) {
            try (Sandbox other = TestServers.of(major).create(TABLES);
                    Session session = other.open()) {
                session.execute(change);
                return CatalogReader.read(session);
            }
        }

        List<Obstacle> look() {
            return rehearsal.lookedAt(live, from).obstacles();
        }

        /// What is shown to people can be run.
        void demandQueriesWork() {
            for (Obstacle obstacle : look()) {
                if (!obstacle.query().isEmpty()) {
                    assertThat(live.query(obstacle.query(), row -> 1)).isNotEmpty();
                }
            }
        }

        RunOutcome run() {
            return new Runner(RunSettings.of(Style.ONLINE))
                    .run(sandbox.target(), rehearsal.migration(), RunCallbacks.quiet());
        }

        @Override
        public void close() {
            live.close();
            sandbox.close();
        }
    }
}
