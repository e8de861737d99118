package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.Catalog;
import dev.drydock.lab.Changes;
import dev.drydock.lab.LabContent;
import dev.drydock.lab.NamedQuery;
import dev.drydock.lab.WhatIf;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Linter;
import dev.drydock.lint.Rule;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.project.QueryFiles;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Rules about an application's queries have a folder with `from.sql`, which has rows, `queries.sql`, a `bad.sql` that leads to their
/// finding, and a `good.sql` that does not, perhaps with other queries.
@Execution(ExecutionMode.CONCURRENT)
class WorkloadRuleTest {
    private static final Path CASES = Path.of("src/test/cases/lint");

    static boolean isOfWorkloads(Rule rule) {
        return Files.exists(CASES.resolve(rule.name()).resolve("queries.sql"));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsItsBadExampleAndNotTheGoodOne() {
        return Linter.RULES.stream()
                .filter(WorkloadRuleTest::isOfWorkloads)
                .flatMap(rule ->
                        Stream.of(14, 18)
                                .map(major ->
                                        DynamicTest.dynamicTest(
                                                rule.name() + " on PostgreSQL " + major,
                                                () -> check(rule, major))));
    }

    private static void check(Rule rule, int major) throws IOException {
        Path folder = CASES.resolve(rule.name());
        Path others = folder.resolve("good-queries.sql");
        Path queries = folder.resolve("queries.sql");
        String from = Files.readString(folder.resolve("from.sql"));
        try (Sandbox live = TestServers.of(major).create(from);
                Session session = live.open()) {
            assertThat(findings(session, major, folder.resolve("bad.sql"), queries))
                    .extracting(Finding::rule)
                    .contains(rule.name());
            assertThat(
                            findings(
                                    session,
                                    major,
                                    folder.resolve("good.sql"),
                                    Files.exists(others) ? others : queries))
                    .extracting(Finding::rule)
                    .doesNotContain(rule.name());
        }
    }

    private static List<Finding> findings(Session live, int major, Path target, Path queries)
            throws IOException {
        Catalog from = CatalogReader.read(live);
        Catalog to;
        try (Sandbox wanted = TestServers.of(major).create(Files.readString(target));
                Session session = wanted.open()) {
            to = CatalogReader.read(session);
        }
        LabContent content = LabContent.read(live);
        Migration migration = Planner.plan(from, to, content.facts(), Style.DIRECT);
        try (WhatIf whatIf = opened(content, migration)) {
            return Linter.check(
                    new Evidence(from, to, migration, content.facts(), List.of())
                            .with(whatIf.workload(whatIf.plan(queries(queries)))));
        }
    }

    private static WhatIf opened(LabContent content, Migration migration) {
        return switch (WhatIf.open(content, Changes.of(migration))) {
            case WhatIf.Opening.Opened opened -> opened.whatIf();
            case WhatIf.Opening.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static List<NamedQuery> queries(Path file) {
        return switch (QueryFiles.read(List.of(file))) {
            case QueryFiles.Reading.Read read ->
                    read.queries().stream()
                            .map(query -> new NamedQuery(query.name(), query.sql()))
                            .toList();
            case QueryFiles.Reading.Refused refused -> throw new AssertionError(refused);
        };
    }
}
