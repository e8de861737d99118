package dev.drydock.cli;

import dev.drydock.explain.Numbers;
import dev.drydock.lab.LabContent;
import dev.drydock.lab.NamedQuery;
import dev.drydock.postgres.DearStatements;
import dev.drydock.postgres.Session;
import dev.drydock.project.QueryFiles;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What an application asks of the database.
final class WorkloadOptions {
    private static final String MOST = "20";

    @Option(
            names = {"-f", "--file", "--queries"},
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "files with queries, folders of them, or logs of auto_explain; $1 stands for any"
                        + " value. drydock/queries when left out"
            })
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--statements",
            arity = "0..1",
            fallbackValue = MOST,
            paramLabel = "N",
            description = {
                "of a live database: the N statements that took most of its time (default "
                        + MOST
                        + "), as",
                "pg_stat_statements counted them"
            })
    private @Nullable Integer statements;

    /// Reads the files, or those of the project's folder; nothing when there are none.
    List<NamedQuery> files() {
        List<Path> places =
                !files.isEmpty()
                        ? files
                        : Files.isDirectory(QueryFiles.FOLDER)
                                ? List.of(QueryFiles.FOLDER)
                                : List.of();
        return read(places);
    }

    static List<NamedQuery> read(List<Path> places) {
        return switch (QueryFiles.read(places)) {
            case QueryFiles.Reading.Read read ->
                    read.queries().stream()
                            .map(query -> new NamedQuery(query.name(), query.sql()))
                            .toList();
            case QueryFiles.Reading.Refused refused -> throw CliException.badUse(refused.words());
        };
    }

    /// Whether the server's counters are wanted.
    boolean asksServer() {
        return statements != null;
    }

    /// What a lab of a source is made of: a file, or a live database, which adds the statements that it counted if they are wanted.
    LabContent content(Engine engine, String source, List<NamedQuery> queries) {
        if (statements == null) {
            return Labs.content(engine, source);
        }
        if (Labs.isLab(source)) {
            throw CliException.badUse(
                    "A lab has no counters of statements: leave --statements out, or write them"
                            + " to a file before, with drydock queries URL -o FILE.");
        }
        try (Session session = Application.session(Application.target(engine, source))) {
            queries.addAll(statements(session, statements));
            return LabContent.read(session);
        }
    }

    private static List<NamedQuery> statements(Session session, int most) {
        return switch (DearStatements.read(session, most)) {
            case DearStatements.Reading.NotCounted missing ->
                    throw CliException.failed(missing.why());
            case DearStatements.Reading.Read read -> named(read.statements());
        };
    }

    private static List<NamedQuery> named(List<DearStatements.Counted> statements) {
        List<NamedQuery> queries = new ArrayList<>();
        for (DearStatements.Counted counted : statements) {
            queries.add(
                    new NamedQuery(
                            "statement " + (queries.size() + 1) + " (" + words(counted) + ")",
                            counted.text()));
        }
        return queries;
    }

    /// `2 555 calls of 0.014 ms`.
    static String words(DearStatements.Counted counted) {
        return Numbers.count((double) counted.calls(), "call")
                + " of "
                + Numbers.millis(counted.meanMillis());
    }
}
