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
    void aMultirangeTypeOfAPartitionKeyIsNotGivenToAnotherRangeType() {
        String table = "CREATE TABLE e (k spans) PARTITION BY LIST (k)";
        Migration migration =
                plan(
                        "CREATE TYPE span AS RANGE (SUBTYPE = int, MULTIRANGE_TYPE_NAME = spans);"
                                + table,
                        "CREATE TYPE other AS RANGE (SUBTYPE = int, MULTIRANGE_TYPE_NAME = spans);"
                                + table);
        assertThat(migration.refusals())
                .singleElement()
                .asString()
                .contains("range type public.spans", "public.e.k", "partition key");
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
    void aTableDoesNotBecomeForeign() {
        String server =
                "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE ";
        Migration migration =
                plan(server + "TABLE t (a int)", server + "FOREIGN TABLE t (a int) SERVER s");
        assertThat(migration.refusals())
                .singleElement()
                .asString()
                .contains("public.t", "foreign server", "make a new table");
    }

    @Test
    void aForeignTableWhoseSequenceWouldGoAlongDoesNotMove() {
        String servers =
                "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE"
                        + " SERVER s2 FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE t (a serial)"
                        + " SERVER ";
        assertThat(plan(servers + "s", servers + "s2").refusals())
                .singleElement()
                .asString()
                .contains("public.t", "public.t_a_seq", "OWNED BY NONE");
    }

    @Test
    void aUserMappingWithAPasswordDoesNotGoAndComeBackWithoutIt() {
        String wrappers = "CREATE FOREIGN DATA WRAPPER w; CREATE FOREIGN DATA WRAPPER w2;";
        String server = " CREATE SERVER s FOREIGN DATA WRAPPER ";
        String mapping = "; CREATE USER MAPPING FOR public SERVER s OPTIONS (password 'secret')";
        Migration migration =
                plan(wrappers + server + "w" + mapping, wrappers + server + "w2" + mapping);
        assertThat(migration.refusals())
                .singleElement()
                .asString()
                .contains("user mapping s", "password")
                .doesNotContain("secret");
    }

    @Test
    void aColumnThatWouldBecomeOnlyInheritedIsTold() {
        String parent = "CREATE TABLE p (a int); CREATE TABLE c ";
        Migration migration = plan(parent + "(a int) INHERITS (p)", parent + "() INHERITS (p)");
        assertThat(migration.notes())
                .singleElement()
                .asString()
                .contains("public.c.a", "can't make only inherited");
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
