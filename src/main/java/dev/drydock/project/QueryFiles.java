package dev.drydock.project;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Statements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The queries of an application, as `.sql` files with one statement or several.
public final class QueryFiles {
    /// Where a project keeps them.
    public static final Path FOLDER = Path.of("drydock", "queries");

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
                    switch (Statements.split(Files.readString(file))) {
                        case Script.Refused refused -> {
                            return new Reading.Refused(file + ": " + refused.problem());
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

    private static List<Path> files(Path place) throws IOException {
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
