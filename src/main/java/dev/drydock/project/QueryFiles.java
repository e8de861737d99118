package dev.drydock.project;

import dev.drydock.explain.Plan;
import dev.drydock.explain.read.PlanEntry;
import dev.drydock.explain.read.PlanFile;
import dev.drydock.sql.Position;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Statements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The queries of an application, as `.sql` files with one statement or several, or as plans that the server logged with their queries
/// (`auto_explain`).
public final class QueryFiles {
    /// Where a project keeps them.
    public static final Path FOLDER = Path.of("drydock", "queries");

    private static final String NO_QUERY =
            ": there is no plan with its query in it. auto_explain logs both: set"
                    + " auto_explain.log_min_duration.";

    private QueryFiles() {}

    /// @param name its file, and its line where the file has several
    public record Query(String name, String sql) {}

    /// What came of reading.
    public sealed interface Reading {
        record Read(List<Query> queries) implements Reading {
            public Read {
                queries = List.copyOf(queries);
            }
        }

        /// A file can't be read or its statements not be told apart.
        record Refused(String words) implements Reading {}
    }

    /// Reads files and folders, in the order of their names.
    public static Reading read(List<Path> places) {
        List<Query> queries = new ArrayList<>();
        for (Path place : places) {
            try {
                for (Path file : files(place)) {
                    String text = Files.readString(file);
                    if (isLog(file, text)) {
                        List<Query> logged = logged(file, text);
                        if (logged.isEmpty()) {
                            return new Reading.Refused(file + NO_QUERY);
                        }
                        queries.addAll(logged);
                        continue;
                    }
                    switch (Statements.split(text)) {
                        case Script.Refused refused -> {
                            return new Reading.Refused(
                                    file
                                            + ":"
                                            + refused.line()
                                            + ":"
                                            + refused.column()
                                            + ": "
                                            + refused.command()
                                            + " "
                                            + refused.problem());
                        }
                        case Script.Ready ready -> queries.addAll(named(file, ready.statements()));
                    }
                }
            } catch (IOException e) {
                return new Reading.Refused(place + " can't be read: " + e.getMessage());
            }
        }
        return new Reading.Read(queries);
    }

    private static boolean isLog(Path file, String text) {
        return !file.toString().endsWith(".sql")
                && (file.toString().endsWith(".log") || PlanFile.looksLikeOne(text));
    }

    /// Each query once, however often it was logged.
    private static List<Query> logged(Path file, String text) {
        Map<String, Query> queries = new LinkedHashMap<>();
        for (PlanEntry entry : PlanFile.read(text)) {
            if (entry instanceof PlanEntry.Whole(Plan plan, Position at)) {
                String sql = plan.query();
                if (sql != null) {
                    queries.putIfAbsent(
                            sql.strip(), new Query(file + ", line " + at.line(), sql.strip()));
                }
            }
        }
        return List.copyOf(queries.values());
    }

    /// The `.sql` files of a folder and those below, in the order of their names; a file is itself.
    public static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
        }
    }

    private static List<Query> named(Path file, List<Statement> statements) {
        return statements.stream()
                .map(statement ->
                        new Query(
                                statements.size() == 1
                                        ? file.toString()
                                        : file + ", line " + statement.line(),
                                statement.text()))
                .toList();
    }
}
