package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.Table;
import dev.drydock.diff.Change;
import dev.drydock.diff.rename.RenameAnswer;
import dev.drydock.diff.rename.RenameAnswers;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Linter;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Rule;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.Rehearser;
import dev.drydock.rehearsal.Renaming;
import dev.drydock.rehearsal.Workshop;
import dev.drydock.run.RunCallbacks;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Every rule has a folder with `from.sql`, a `bad.sql` that leads to its finding when planned directly, and a `good.sql` that does
/// not, online; without a `good.sql` the bad one is made good by going online. Told before a rehearsal and after it. What only the rows of
/// a live database show is in `StandingRowsRuleTest`.
@Execution(ExecutionMode.CONCURRENT)
class LintCaseTest {
    private static final Path CASES = Path.of("src/test/cases/lint");

    @TestFactory
    Stream<DynamicTest> everyRuleFindsItsBadExampleAndNotTheGoodOne() {
        return Linter.RULES.stream()
                .filter(rule ->
                        !ScriptLintTest.isOfScripts(rule)
                                && !WorkloadRuleTest.isOfWorkloads(rule)
                                && !StandingRowsRuleTest.isOfRows(rule))
                .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> check(rule)));
    }

    private static void check(Rule rule) throws IOException {
        Path folder = CASES.resolve(rule.name());
        String from = Files.readString(folder.resolve("from.sql"));
        String bad = Files.readString(folder.resolve("bad.sql"));
        Path better = folder.resolve("good.sql");
        String good = Files.exists(better) ? Files.readString(better) : bad;
        Path rename = folder.resolve("rename");
        List<Change.Rename> renames = Files.exists(rename) ? renames(rename) : List.of();
        boolean byHand = Files.exists(folder.resolve("production-by-hand"));
        for (boolean measured : List.of(false, true)) {
            assertThat(findings(from, bad, Style.DIRECT, renames, measured, byHand))
                    .as("bad, measured %s", measured)
                    .extracting(Finding::rule)
                    .contains(rule.name());
            assertThat(findings(from, good, Style.ONLINE, List.of(), measured, false))
                    .as("good, measured %s", measured)
                    .extracting(Finding::rule)
                    .doesNotContain(rule.name());
        }
    }

    /// Only the statement that adds a stored column is told what can be done instead of one.
    @Test
    void eachTableThatIsWrittenAnewIsToldWhatHelpsThere() {
        String from = "CREATE TABLE t (id int, code text)";
        String to =
                "CREATE TABLE t (id int, code int, twice int GENERATED ALWAYS AS (id * 2) STORED)";
        assertThat(findings(from, to, Style.DIRECT, List.of(), true, false))
                .filteredOn(finding -> finding.rule().equals("rewrites-table"))
                .extracting(finding -> finding.cure().contains("VIRTUAL"))
                .containsExactlyInAnyOrder(true, false);
    }

    /// No approach avoids it, so it must be told as well when the style is online, and what else the column can be.
    @Test
    void aColumnOfADomainWithConstraintsIsToldWhatItCanBeInstead() {
        String table = "CREATE TABLE t (id int);";
        String wider = "CREATE TABLE t (id int, much amount);";
        String free = "CREATE DOMAIN amount AS int;";
        String checked = "CREATE DOMAIN amount AS int CHECK (VALUE > 0);";
        for (boolean measured : List.of(false, true)) {
            assertThat(rewrites(table, checked + wider, measured))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.what())
                                .contains(
                                        "Writes public.t",
                                        "about 184 300 rows",
                                        "ACCESS EXCLUSIVE");
                        assertThat(finding.cure())
                                .contains("public.amount", "the base type", "ALTER DOMAIN");
                    });
            assertThat(rewrites(checked + table, checked + wider, measured))
                    .singleElement()
                    .extracting(Finding::cure)
                    .asString()
                    .contains("the base type")
                    .doesNotContain("ALTER DOMAIN");
            assertThat(rewrites(table, free + wider, measured)).isEmpty();
        }
    }

    private static List<Finding> rewrites(String from, String to, boolean measured) {
        return findings(from, to, Style.ONLINE, List.of(), measured, false).stream()
                .filter(finding -> finding.rule().equals("rewrites-table"))
                .toList();
    }

    private static List<Change.Rename> renames(Path file) throws IOException {
        String[] words = Files.readString(file).strip().split(" ");
        String[] names = words[1].split("\\.");
        ObjectAddress table = ObjectAddress.table(names[0], names[1]);
        return List.of(new Change.Rename(table.column(names[2]), table.column(words[2])));
    }

    private static List<Finding> findings(
            String from,
            String to,
            Style style,
            List<Change.Rename> renames,
            boolean measure,
            boolean byHand) {
        Catalog present = catalog(from);
        Catalog target = catalog(to);
        TreeMap<ObjectAddress, Facts.RelationFacts> sizes = new TreeMap<>();
        present.all(Table.class)
                .forEach(table ->
                        sizes.put(table.address(), new Facts.RelationFacts(184_300, 1L << 26)));
        Facts facts = new Facts(sizes);
        RenameAnswers answers =
                new RenameAnswers(
                        renames.stream().map(rename -> RenameAnswer.yes(rename, present)).toList(),
                        true);
        Renaming.Settled settled =
                new Renaming(new Workshop(TestServers.sandboxes()))
                        .settle(present, target, facts, Facts.NONE, answers);
        Migration migration =
                Planner.plan(settled.from(), target, settled.before(), style, new TreeMap<>());
        List<Measured> measured = List.of();
        if (measure) {
            Rehearsal rehearsal =
                    new Rehearser(TestServers.sandboxes())
                            .rehearse(present, target, migration, RunCallbacks.quiet());
            measured = rehearsal.measured();
        }
        return Linter.check(new Evidence(present, target, migration, facts, measured, byHand));
    }

    private static Catalog catalog(String script) {
        try (Sandbox sandbox = TestServers.of(18).create(script);
                Session session = sandbox.open()) {
            return CatalogReader.read(session);
        }
    }
}
