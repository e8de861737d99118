package dev.drydock.ui.live;

import dev.drydock.catalog.Facts;
import dev.drydock.lab.Changes;
import dev.drydock.lab.LabContent;
import dev.drydock.lab.NamedQuery;
import dev.drydock.lab.TriedQuery;
import dev.drydock.lab.WhatIf;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Linter;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.DearStatements;
import dev.drydock.postgres.Session;
import dev.drydock.project.QueryFiles;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Statements;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.whatif.WhatIfSource;
import dev.drydock.ui.workspace.Problem;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Tries changes in labs of a live database.
final class LiveWhatIf implements WhatIfSource {
    private static final int DEAREST = 20;

    private final Database database;
    private final LiveDrafting drafting;

    LiveWhatIf(Database database, LiveDrafting drafting) {
        this.database = database;
        this.drafting = drafting;
    }

    @Override
    public Outcome tryOut(String change, boolean withPending, String queries, Job job) {
        List<String> statements = new ArrayList<>(withPending ? pending() : List.of());
        List<NamedQuery> named = new ArrayList<>();
        switch (Statements.split(change)) {
            case Script.Refused refused -> {
                return refused("The change can't be read.", refused);
            }
            case Script.Ready ready ->
                    ready.statements().forEach(statement -> statements.add(statement.text()));
        }
        switch (Statements.split(queries)) {
            case Script.Refused refused -> {
                return refused("The queries can't be read.", refused);
            }
            case Script.Ready ready -> ready.statements().forEach(each -> named.add(named(each)));
        }
        if (statements.isEmpty() || named.isEmpty()) {
            return new Outcome.Refused(
                    statements.isEmpty()
                            ? new Problem("Nothing is pending.", "", "Write a change to try.")
                            : new Problem("There is no query to plan.", "", "Write one."));
        }
        job.report("Reading sizes and statistics");
        LabContent content;
        try (Session session = database.dedicated()) {
            job.onCancel(session::cancel);
            content = LabContent.read(session);
        }
        job.report("Making a lab before and after");
        return switch (WhatIf.open(content, Changes.of(statements))) {
            case WhatIf.Opening.Refused refused ->
                    new Outcome.Refused(
                            new Problem(
                                    "The server refused what was to be tried.",
                                    refused.error().message()
                                            + " (SQLSTATE "
                                            + refused.error().sqlState()
                                            + ")",
                                    refused.statement()));
            case WhatIf.Opening.Opened opened -> {
                try (WhatIf whatIf = opened.whatIf()) {
                    job.report("Planning the queries");
                    yield new Outcome.Tried(result(whatIf, named, content.facts()));
                }
            }
        };
    }

    private static Result result(WhatIf whatIf, List<NamedQuery> queries, Facts facts) {
        List<TriedQuery> tried = whatIf.plan(queries);
        return new Result(
                whatIf.indexes(),
                tried,
                Linter.check(Evidence.of(whatIf.workload(tried), facts)),
                whatIf.deviations());
    }

    private List<String> pending() {
        LiveDrafting.State state = drafting.state();
        return Changes.of(
                        Planner.plan(
                                state.from(),
                                state.wanted(),
                                Facts.NONE,
                                Style.DIRECT,
                                new TreeMap<>()))
                .statements();
    }

    private static NamedQuery named(Statement statement) {
        return new NamedQuery("Query in line " + statement.line(), statement.text());
    }

    private static Outcome refused(String what, Script.Refused why) {
        return new Outcome.Refused(
                new Problem(
                        what,
                        "Line "
                                + why.line()
                                + ", column "
                                + why.column()
                                + ": "
                                + why.command()
                                + " "
                                + why.problem(),
                        ""));
    }

    @Override
    public Outcome dearest(Job job) {
        try (Session session = database.dedicated()) {
            return switch (DearStatements.read(session, DEAREST)) {
                case DearStatements.Reading.Read read ->
                        new Outcome.Queries(
                                read.statements().stream()
                                        .map(counted -> counted.text().strip() + ";")
                                        .collect(Collectors.joining("\n\n")));
                case DearStatements.Reading.NotCounted missing ->
                        new Outcome.Refused(
                                new Problem(
                                        "The server does not say what takes its time.",
                                        missing.why(),
                                        ""));
            };
        }
    }

    @Override
    public String projectQueries() {
        if (!Files.isDirectory(QueryFiles.FOLDER)) {
            return "";
        }
        return switch (QueryFiles.read(List.of(QueryFiles.FOLDER))) {
            case QueryFiles.Reading.Read read ->
                    read.queries().stream()
                            .map(query -> query.sql().strip() + ";")
                            .collect(Collectors.joining("\n\n"));
            case QueryFiles.Reading.Refused refused -> "-- " + refused.words();
        };
    }
}
