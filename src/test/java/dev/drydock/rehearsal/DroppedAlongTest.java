package dev.drydock.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.DroppedAlong;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.TreeMap;

/// A rehearsal tells what a statement drops beyond what it is about, on the server's word.
class DroppedAlongTest {
    private static final String BASE =
            """
            CREATE TYPE mood AS ENUM ('fine', 'bad');
            CREATE TABLE customers (id serial PRIMARY KEY, email text, mood mood);
            CREATE TABLE orders (
                id bigint PRIMARY KEY, customer_id int REFERENCES customers, total numeric, note text CHECK (note <> ''));
            CREATE INDEX orders_note ON orders (note);
            CREATE VIEW totals AS SELECT id, total FROM orders;
            CREATE VIEW large AS SELECT id FROM totals WHERE total > 10;
            CREATE MATERIALIZED VIEW sums AS SELECT sum(total) FROM orders;
            CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE TABLE log (id int NOT NULL, line text) PARTITION BY RANGE (id);
            CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (0) TO (10);
            CREATE SCHEMA old;
            CREATE TABLE old.things (id int PRIMARY KEY);
            """;

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void whatGoesByCascadeIsTold(int major) {
        assertThat(along(major, "ALTER TABLE orders DROP COLUMN total CASCADE"))
                .containsExactly(
                        "materialized view public.sums CASCADE",
                        "view public.large CASCADE",
                        "view public.totals CASCADE");
        assertThat(along(major, "DROP TABLE customers CASCADE"))
                .containsExactly(
                        "table constraint orders_customer_id_fkey on public.orders CASCADE");
        assertThat(along(major, "DROP TYPE mood CASCADE"))
                .containsExactly("table column public.customers.mood CASCADE");
        assertThat(along(major, "DROP FUNCTION touch CASCADE"))
                .containsExactly("trigger touch on public.orders CASCADE");
        assertThat(along(major, "DROP SCHEMA old CASCADE"))
                .containsExactly("table old.things CASCADE");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void whatGoesSilentlyIsTold(int major) {
        assertThat(along(major, "ALTER TABLE orders DROP COLUMN note"))
                .containsExactly(
                        "index public.orders_note",
                        "table constraint orders_note_check on public.orders");
        assertThat(along(major, "DROP TABLE log")).containsExactly("table public.log_1");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void whatIsNamedOrMadeAnewIsNotTold(int major) {
        assertThat(along(major, "DROP TABLE log_1")).isEmpty();
        assertThat(along(major, "DROP VIEW large")).isEmpty();
        assertThat(along(major, "ALTER TABLE customers ALTER id TYPE bigint")).isEmpty();
        assertThat(along(major, "CREATE OR REPLACE VIEW large AS SELECT id FROM totals")).isEmpty();
        assertThat(along(major, "BEGIN; DROP VIEW large; DROP VIEW totals; COMMIT")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void aTableThatGoesIsToldWithItsRows(int major) {
        ScriptRehearsal rehearsal = rehearse(major, "DROP SCHEMA old CASCADE");
        DroppedAlong things = rehearsal.statements().getFirst().facts().droppedAlong().getFirst();
        TreeMap<ObjectAddress, Facts.RelationFacts> sizes = new TreeMap<>();
        sizes.put(ObjectAddress.table("old", "things"), new Facts.RelationFacts(84_000_000, -1));
        assertThat(things.words(new Facts(sizes)))
                .matches("table old.things with its rows \\(about 84.*rows.*\\)");
    }

    private static List<String> along(int major, String script) {
        return rehearse(major, script).statements().stream()
                .flatMap(each -> each.facts().droppedAlong().stream())
                .map(each -> each.words() + (each.cascaded() ? " CASCADE" : ""))
                .toList();
    }

    private static ScriptRehearsal rehearse(int major, String script) {
        try (Sandbox sandbox = TestServers.of(major).create(BASE);
                Session session = sandbox.open()) {
            Catalog base = CatalogReader.read(session);
            ScriptRehearser.Outcome outcome =
                    new ScriptRehearser(TestServers.sandboxes())
                            .rehearse(base, List.of(new Workshop.Source("a.sql", script)), true);
            ScriptRehearsal rehearsal = ((ScriptRehearser.Outcome.Rehearsed) outcome).rehearsal();
            assertThat(rehearsal.refused()).isNull();
            return rehearsal;
        }
    }
}
