package dev.drydock.cli;

import dev.drydock.catalog.Facts;
import dev.drydock.catalog.statistics.RelationName;
import dev.drydock.catalog.statistics.RelationSize;
import dev.drydock.lab.Changes;
import dev.drydock.lab.LabContent;
import dev.drydock.lab.NamedQuery;
import dev.drydock.lab.TriedQuery;
import dev.drydock.lab.WhatIf;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Linter;
import dev.drydock.lint.Severity;
import dev.drydock.migration.Migration;
import dev.drydock.project.QueryFiles;
import dev.drydock.report.WhatIfReport;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Statements;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// Plans queries with and without a change.
@Command(
        name = "whatif",
        description = {
            "Plan queries before and after a change, in a lab that has the size and the statistics"
                    + " of the source:",
            "which get better, which worse, how large a new index would be and what it costs"
                    + " writers.",
            "Nothing is changed in the source, and no query is run. Ends with 1 when a query fails"
                    + " after the change."
        },
        mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {
    /// The forms of the answer.
    enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    private final Engine engine;

    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = "a live database, demo, or a file that `lab export` wrote")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String source;

    @Option(names = "--index", paramLabel = "SQL", description = "a CREATE INDEX to try")
    private List<String> indexes = new ArrayList<>();

    @Option(
            names = "--drop-index",
            paramLabel = "NAME",
            description = "an index to do without, with its schema: shop.orders_status")
    private List<String> dropped = new ArrayList<>();

    @Option(
            names = "--sql",
            paramLabel = "SQL",
            description = "other statements to try, such as ALTER TABLE or CREATE STATISTICS")
    private List<String> statements = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "a planner's setting to try, such as random_page_cost=1.1")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "TARGET",
            description = "try the whole migration to this source")
    private @Nullable String to;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private WorkloadOptions workload;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text (default), json, or markdown")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private Format format;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private PlanningOptions planning;

    WhatIfCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        List<NamedQuery> queries = new ArrayList<>(workload.files());
        LabContent content = workload.content(engine, source, queries);
        if (queries.isEmpty()) {
            throw CliException.badUse(
                    "Name files with queries (-f query.sql), keep them in "
                            + QueryFiles.FOLDER
                            + ", or ask the server with --statements.");
        }
        Changes changes = changes(content);
        if (changes.statements().isEmpty() && changes.settings().isEmpty()) {
            throw CliException.badUse(
                    "Say what to try: --index \"CREATE INDEX …\", --drop-index NAME, --set"
                            + " NAME=VALUE, --sql \"…\" or --to TARGET");
        }
        return switch (WhatIf.open(content, changes)) {
            case WhatIf.Opening.Refused refused ->
                    throw CliException.failed(
                            "The server refused what was to be tried: "
                                    + refused.error().message()
                                    + "\n"
                                    + refused.statement());
            case WhatIf.Opening.Opened opened -> {
                try (WhatIf whatIf = opened.whatIf()) {
                    yield print(whatIf, queries, content.facts());
                }
            }
        };
    }

    private int print(WhatIf whatIf, List<NamedQuery> queries, Facts facts) {
        whatIf.deviations().forEach(line -> engine.err().println("Not as there: " + line));
        engine.err().flush();
        List<TriedQuery> tried = whatIf.plan(queries);
        WhatIfReport report =
                new WhatIfReport(
                        whatIf.indexes(),
                        whatIf.gone(),
                        tried,
                        Linter.check(Evidence.of(whatIf.workload(tried), facts)));
        engine.out()
                .print(
                        switch (format) {
                            case TEXT -> report.text();
                            case JSON -> report.json();
                            case MARKDOWN -> report.markdown();
                        });
        engine.out().flush();
        return report.findings().stream().anyMatch(finding -> finding.severity() == Severity.DANGER)
                ? ExitCode.DIFFERENT
                : ExitCode.DONE;
    }

    private Changes changes(LabContent content) {
        List<String> all = new ArrayList<>();
        if (to != null) {
            all.addAll(Changes.of(migration(to)).statements());
        }
        dropped.forEach(name -> all.add("DROP INDEX " + index(content, name).quoted()));
        statements.forEach(sql -> all.addAll(split("--sql", sql)));
        indexes.forEach(sql -> all.addAll(split("--index", sql)));
        SortedMap<String, String> set = new TreeMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw CliException.badUse("Write a setting as NAME=VALUE, not " + setting);
            }
            set.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return new Changes(all, set);
    }

    private static RelationName index(LabContent content, String name) {
        List<RelationName> found =
                content.statistics().relations().stream()
                        .filter(RelationSize::isIndex)
                        .map(RelationSize::relation)
                        .filter(index -> index.toString().equals(name) || index.name().equals(name))
                        .toList();
        if (found.size() != 1) {
            throw CliException.badUse(
                    found.isEmpty()
                            ? "There is no index " + name + "."
                            : "There are several: name one with its schema, such as "
                                    + found.getFirst()
                                    + ".");
        }
        return found.getFirst();
    }

    private Migration migration(String target) {
        Sources sources = new Sources(engine, planning.sandbox());
        Sources.Pair pair = sources.readPair(source, target);
        Migration migration = planning.plan(engine, pair, "Nothing was tried.").migration();
        if (!migration.refusals().isEmpty()) {
            throw CliException.failed(String.join("\n", migration.refusals()));
        }
        return migration;
    }

    private static List<String> split(String where, String sql) {
        return switch (Statements.split(sql)) {
            case Script.Ready ready -> ready.statements().stream().map(Statement::text).toList();
            case Script.Refused refused ->
                    throw CliException.badUse(where + ": " + refused.problem());
        };
    }
}
