package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Linter;
import dev.drydock.lint.Rule;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.Rehearser;
import dev.drydock.run.RunCallbacks;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A rule about rows of a live database has a folder with `rows.sql`, the rows: its `bad.sql` does not allow them, its `good.sql` does.
class StandingRowsRuleTest {
    private static final Path CASES = Path.of("src/test/cases/lint");

    /// Whether only the rows of a live database can tell.
    static boolean isOfRows(Rule rule) {
        return Files.exists(CASES.resolve(rule.name()).resolve("rows.sql"));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsTheRowsOfItsBadExampleAndNotOfTheGoodOne() {
        return Linter.RULES.stream()
                .filter(StandingRowsRuleTest::isOfRows)
                .flatMap(rule ->
                        Stream.of(14, 18)
                                .map(major ->
                                        DynamicTest.dynamicTest(
                                                rule.name() + " on PostgreSQL " + major,
                                                () -> check(rule, major))));
    }

    private static void check(Rule rule, int major) {
        assertThat(findings(rule, major, "bad.sql"))
                .extracting(Finding::rule)
                .contains(rule.name());
        assertThat(findings(rule, major, "good.sql"))
                .extracting(Finding::rule)
                .doesNotContain(rule.name());
    }

    private static List<Finding> findings(Rule rule, int major, String wanted) {
        String from = ScriptLintTest.read(rule, "from.sql");
        try (Sandbox sandbox =
                        TestServers.of(major).create(from + ScriptLintTest.read(rule, "rows.sql"));
                Session live = sandbox.open();
                Sandbox other = TestServers.of(major).create(ScriptLintTest.read(rule, wanted));
                Session goal = other.open()) {
            Catalog present = CatalogReader.read(live);
            Catalog target = CatalogReader.read(goal);
            Migration migration = Planner.plan(present, target, Facts.NONE, Style.ONLINE);
            Rehearsal rehearsal =
                    new Rehearser(TestServers.sandboxes())
                            .rehearse(present, target, migration, RunCallbacks.quiet())
                            .lookedAt(live, present);
            Evidence evidence =
                    new Evidence(present, target, migration, Facts.NONE, rehearsal.measured());
            return Linter.check(evidence.with(rehearsal.obstacles()));
        }
    }
}
