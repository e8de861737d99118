package dev.drydock.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;

import java.util.List;

class WorkshopTest {
    private final Workshop workshop = new Workshop(TestServers.sandboxes());

    private static Workshop.Source file(String name, String text) {
        return new Workshop.Source(name, text);
    }

    private Catalog load(Workshop.Source... files) {
        Evaluation evaluation = workshop.load(18, List.of(files));
        assertThat(evaluation).isInstanceOf(Evaluation.Evaluated.class);
        return ((Evaluation.Evaluated) evaluation).catalog();
    }

    private Evaluation.Refused refused(Workshop.Source... files) {
        Evaluation evaluation = workshop.load(18, List.of(files));
        assertThat(evaluation).isInstanceOf(Evaluation.Refused.class);
        return (Evaluation.Refused) evaluation;
    }

    @Test
    void filesBuildOnEachOtherButNotOnEachOthersSettings() {
        Catalog catalog =
                load(
                        file(
                                "1.sql",
                                "CREATE SCHEMA a; SET search_path = a; CREATE TABLE t (i int);"),
                        file("2.sql", "CREATE TABLE t AS SELECT * FROM a.t;"));
        assertThat(catalog.has(ObjectAddress.table("a", "t"))).isTrue();
        assertThat(catalog.has(ObjectAddress.table("public", "t"))).isTrue();
    }

    @Test
    void anErrorIsPlacedInItsFile() {
        Evaluation.Refused refused =
                refused(
                        file("a.sql", "CREATE TABLE ü (i int);"),
                        file("b.sql", "SELECT 1;\n\n  CREATE TABLE u (\n    ü nosuchtype\n);"));
        assertThat(refused.statement()).isEqualTo(1);
        assertThat(refused.words())
                .startsWith("b.sql:4:7: type \"nosuchtype\" does not exist (SQLSTATE 42704)");
    }

    @Test
    void anErrorWithoutAPlaceIsPlacedAtItsStatement() {
        Evaluation.Refused refused =
                refused(file("a.sql", "CREATE TABLE t ();\n  CREATE TABLE t ();"));
        assertThat(refused.words()).startsWith("a.sql:2:3: relation \"t\" already exists");
    }

    @Test
    void aCommandOfPsqlIsNamed() {
        assertThat(refused(file("a.sql", "CREATE TABLE t ();\n\\connect other\n")).words())
                .startsWith("a.sql:2:1: \\connect other");
    }

    @Test
    void rolesThatAScriptNamesAreMadeAndMayBeMadeAgain() {
        Workshop.Source file =
                file(
                        "a.sql",
                        """
                        CREATE ROLE "workshop clerk";
                        CREATE TABLE t (i int);
                        GRANT SELECT ON t TO "workshop clerk", "workshop guest";
                        CREATE POLICY p ON t TO "workshop visitor" USING (true);
                        """);
        assertThat(load(file)).isEqualTo(load(file));
    }

    @Test
    void concurrentStatementsRunAsInPsql() {
        Catalog catalog =
                load(
                        file(
                                "a.sql",
                                "CREATE TABLE t (i int); CREATE INDEX CONCURRENTLY j ON t (i);"));
        assertThat(catalog.indexes(ObjectAddress.table("public", "t"))).hasSize(1);
    }
}
