package dev.drydock.rehearsal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Rows fill what can be filled, every constraint holds on them, and what is left out is said.
class FillingTest {
    private static final String SHOP =
            """
            CREATE SCHEMA shop;
            CREATE TYPE shop.state AS ENUM ('new', 'paid');
            CREATE DOMAIN shop.email AS text CHECK (VALUE ~ '^[^@]+@[^@]+$');
            CREATE TABLE shop.customers (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email shop.email NOT NULL UNIQUE,
                country char(2) NOT NULL CHECK (country ~ '^[A-Z]{2}$'), boss bigint REFERENCES shop.customers);
            CREATE TABLE shop.orders (
                id serial PRIMARY KEY, customer bigint NOT NULL REFERENCES shop.customers, state shop.state NOT NULL,
                kind text NOT NULL CHECK (kind IN ('web', 'desk')), total numeric(6, 2) NOT NULL CHECK (total > 0 AND total <= 100),
                tags text[] NOT NULL, placed timestamptz NOT NULL DEFAULT now(), shipped timestamptz NOT NULL, note varchar(4) NOT NULL,
                raw jsonb NOT NULL, key uuid NOT NULL UNIQUE, half numeric GENERATED ALWAYS AS (total / 2) STORED,
                CHECK (shipped >= placed), CHECK (length(note) > 1));
            CREATE TABLE shop.lines (
                order_id int REFERENCES shop.orders, line int, PRIMARY KEY (order_id, line));
            CREATE TABLE shop.details (order_id int, line int, text text, FOREIGN KEY (order_id, line) REFERENCES shop.lines);
            CREATE TABLE shop.log (id bigint NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
            CREATE TABLE shop.log_old PARTITION OF shop.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
            CREATE TABLE shop.log_new PARTITION OF shop.log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
            CREATE FUNCTION shop.no() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''no''; END';
            CREATE TRIGGER no BEFORE INSERT ON shop.lines FOR EACH ROW EXECUTE FUNCTION shop.no();
            CREATE MATERIALIZED VIEW shop.sums AS SELECT count(*) AS n FROM shop.orders;
            """;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void generatedRowsSatisfyWhatTheSchemaDemands(int major) {
        try (Sandbox sandbox = TestServers.of(major).create(SHOP);
                Session session = sandbox.open()) {
            Content content = new GeneratedRows(50).fill(session);
            assertThat(content.leftOut()).isEmpty();
            assertThat(content.rows())
                    .containsEntry("shop.customers", 50L)
                    .containsEntry("shop.orders", 50L)
                    .containsEntry("shop.details", 50L)
                    .containsEntry("shop.log_old", 25L);
            assertThat(content.words())
                    .isEqualTo(
                            "Times are of 6 tables with 250 generated rows, on the sandbox's"
                                    + " server.");
            assertThat(number(session, "SELECT n FROM shop.sums")).isEqualTo(50);
            demandConstraints(session);
        }
    }

    /// The server itself goes through all rows again.
    private static void demandConstraints(Session session) {
        List<String> again =
                session.query(
                        """
                        SELECT format('ALTER TABLE %s ADD CONSTRAINT drydock_again %s',
                                      conrelid::regclass, pg_get_constraintdef(oid))
                        FROM pg_constraint
                        WHERE contype IN ('f', 'c') AND conrelid <> 0 AND conparentid = 0
                        """,
                        row -> row.string(1));
        assertThat(again).isNotEmpty();
        for (String statement : again) {
            session.execute("BEGIN; " + statement + "; ROLLBACK");
        }
    }

    private static long number(Session session, String query) {
        return session.queryOne(query, row -> row.bigint(1));
    }

    @Test
    void whatCannotBeFilledIsSaid() {
        String script =
                """
                CREATE TYPE pair AS (a int, b int);
                CREATE TABLE odd (id int PRIMARY KEY, p pair NOT NULL);
                CREATE TABLE never (id int PRIMARY KEY CHECK (id < id));
                CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL);
                CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL REFERENCES a);
                ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b;
                """;
        try (Sandbox sandbox = TestServers.of(18).create(script);
                Session session = sandbox.open()) {
            Content content = new GeneratedRows(10).fill(session);
            assertThat(content.leftOut())
                    .containsExactlyInAnyOrder(
                            "public.odd has no rows: no value of type public.pair is known for p",
                            "public.never has no rows: no values were found for CHECK ((id < id))",
                            "public.b has no rows: there is no row in public.a to point at",
                            "public.a has no rows: there is no row in public.b to point at");
        }
    }

    private static final String LIVE =
            SHOP
                    + """
                    ALTER TABLE shop.lines DISABLE TRIGGER no;
                    INSERT INTO shop.customers (email, country) SELECT i || '@x', 'DE' FROM generate_series(1, 4000) i;
                    UPDATE shop.customers SET boss = id / 2 WHERE id > 1;
                    INSERT INTO shop.orders (customer, state, kind, total, tags, shipped, note, raw, key)
                        SELECT 4001 - i, 'paid', 'web', 1, '{}', now() + interval '1 day', 'note', '{}', md5(i::text)::uuid
                        FROM generate_series(1, 4000) i;
                    INSERT INTO shop.lines SELECT i, 1 FROM generate_series(1, 4000) i;
                    INSERT INTO shop.details SELECT i, 1, 'text' FROM generate_series(1, 4000) i;
                    INSERT INTO shop.log SELECT i, '2024-12-30'::date + i FROM generate_series(1, 9) i;
                    ALTER TABLE shop.lines ENABLE TRIGGER no;
                    """;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aSampleHasEveryRowThatItsRowsPointAt(int major) {
        try (Sandbox live = TestServers.of(major).create(LIVE);
                Session there = live.open();
                Sandbox copy = TestServers.of(major).create(SHOP);
                Session session = copy.open()) {
            there.execute("ANALYZE");
            Content content =
                    new SampledRows(live.target(), new SampledRows.Amount.Rows(100)).fill(session);
            assertThat(content.leftOut()).isEmpty();
            assertThat(content.rows().get("shop.details")).isEqualTo(100);
            assertThat(content.rows().get("shop.lines")).isBetween(101L, 200L);
            assertThat(content.rows().get("shop.customers")).isBetween(200L, 3999L);
            assertThat(content.rows()).containsEntry("shop.log", 9L);
            demandConstraints(session);
        }
    }

    @Test
    void whatTheRoleMayNotReadIsSaid() {
        try (Sandbox live = TestServers.of(18).create(LIVE);
                Session there = live.open();
                Sandbox copy = TestServers.of(18).create(SHOP);
                Session session = copy.open()) {
            there.execute(
                    "DROP ROLE IF EXISTS filling_reader; CREATE ROLE filling_reader LOGIN PASSWORD"
                            + " 'secret'; GRANT USAGE ON SCHEMA shop TO filling_reader;"
                            + " GRANT SELECT ON shop.orders, shop.log TO filling_reader");
            Target reader = live.target();
            Target poor =
                    new Target(
                            reader.host(),
                            reader.port(),
                            reader.database(),
                            "filling_reader",
                            "secret",
                            reader.parameters());
            Content content =
                    new SampledRows(poor, new SampledRows.Amount.Percent(100)).fill(session);
            there.execute("DROP OWNED BY filling_reader; DROP ROLE filling_reader");
            assertThat(content.rows())
                    .containsEntry("shop.orders", 4000L)
                    .containsEntry("shop.customers", 0L);
            assertThat(content.leftOut())
                    .contains(
                            "shop.customers is not complete: permission denied for table customers")
                    .anyMatch(line -> line.startsWith("4000 rows of shop.customers"));
        }
    }
}
