package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.SqlScript;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

/// What can't be done in place is refused in words, and what is broken is told.
class RefusalTest {
    @Test
    void theTypeOfAPartitionKeyIsRefused() {
        Migration migration =
                plan(
                        "CREATE TABLE e (id int, at date) PARTITION BY RANGE (at)",
                        "CREATE TABLE e (id bigint, at timestamp) PARTITION BY RANGE (at)");
        assertThat(migration.refusals())
                .singleElement()
                .asString()
                .contains("public.e.at", "partition key", "Make a new table");
    }

    @Test
    void anotherPartitionKeyIsRefused() {
        Migration migration =
                plan(
                        "CREATE TABLE e (id int, at date) PARTITION BY RANGE (at)",
                        "CREATE TABLE e (id int, at date) PARTITION BY LIST (id)");
        assertThat(migration.refusals())
                .singleElement()
                .asString()
                .contains("partition key of public.e");
    }

    @Test
    void aLabelTakenFromAPartitionKeysTypeIsRefused() {
        Migration migration =
                plan(
                        "CREATE TYPE m AS ENUM ('a', 'b');"
                                + " CREATE TABLE e (k m) PARTITION BY LIST (k)",
                        "CREATE TYPE m AS ENUM ('b');"
                                + " CREATE TABLE e (k m) PARTITION BY LIST (k)");
        assertThat(migration.refusals())
                .singleElement()
                .asString()
                .contains("enum type public.m", "public.e.k");
    }

    @Test
    void anInvalidIndexIsToldAndBuiltAnew() {
        String index = "CREATE TABLE t (a int); CREATE INDEX i ON t (a);";
        Migration migration =
                plan(
                        index
                                + " UPDATE pg_index SET indisvalid = false"
                                + " WHERE indexrelid = 'i'::regclass",
                        index);
        assertThat(migration.notes())
                .singleElement()
                .asString()
                .contains("public.i", "public.t", "built anew");
        assertThat(SqlScript.write(migration)).contains("CREATE INDEX CONCURRENTLY i ON public.t");
    }

    private static Migration plan(String from, String to) {
        return Planner.plan(catalog(from), catalog(to), Facts.NONE, Style.ONLINE);
    }

    private static Catalog catalog(String script) {
        try (Sandbox sandbox = TestServers.of(18).create(script);
                Session session = sandbox.open()) {
            return CatalogReader.read(session);
        }
    }
}
