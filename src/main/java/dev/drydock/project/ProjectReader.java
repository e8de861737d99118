package dev.drydock.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.drydock.sql.Position;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Statements;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Reads a folder of migrations.
public final class ProjectReader {
    private static final String JOURNAL = "meta/_journal.json";
    private static final String BREAKPOINT = "--> statement-breakpoint";

    private ProjectReader() {}

    /// What came of reading a folder.
    public sealed interface Reading {
        /// The folder is a project.
        record Read(Project project) implements Reading {}

        /// It can't be read; the problem says what, where and what to do.
        record Unreadable(String problem) implements Reading {}
    }

    /// Reads a folder: Drizzle's when it has `meta/_journal.json`, else numbered SQL files.
    public static Reading read(Path folder) {
        try {
            return new Reading.Read(
                    Files.exists(folder.resolve(JOURNAL)) ? drizzle(folder) : plain(folder));
        } catch (Problem e) {
            return new Reading.Unreadable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Reading.Unreadable(folder + " can't be read: " + e.getMessage());
        }
    }

    /// A reason why the folder is no project.
    private static final class Problem extends Exception {
        private static final long serialVersionUID = 1L;

        Problem(String message) {
            super(message);
        }
    }

    private static Project plain(Path folder) throws IOException, Problem {
        List<MigrationFile> files = new ArrayList<>();
        for (Path path : sqlFiles(folder)) {
            String text = text(path);
            files.add(
                    new MigrationFile(
                            String.valueOf(path.getFileName()),
                            path,
                            text,
                            hash(text),
                            0,
                            statements(path, text)));
        }
        return new FolderProject(folder, files);
    }

    private static List<Path> sqlFiles(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
        }
    }

    private static List<Statement> statements(Path path, String text) throws Problem {
        return switch (Statements.split(text)) {
            case Script.Ready ready -> ready.statements();
            case Script.Refused refused ->
                    throw new Problem(
                            path
                                    + ":"
                                    + refused.line()
                                    + ":"
                                    + refused.column()
                                    + ": "
                                    + refused.command()
                                    + " "
                                    + refused.problem());
        };
    }

    private static Project drizzle(Path folder) throws IOException, Problem {
        Path journal = folder.resolve(JOURNAL);
        List<MigrationFile> files = new ArrayList<>();
        for (JsonNode entry : entries(journal)) {
            String tag = entry.path("tag").asText();
            Path path = folder.resolve(tag + ".sql");
            if (tag.isEmpty() || !Files.exists(path)) {
                throw new Problem(
                        journal
                                + " names "
                                + (tag.isEmpty()
                                        ? "an entry without a tag"
                                        : tag + ", and there is no " + path)
                                + ". Bring the file back, or take the entry out of the journal.");
            }
            String text = text(path);
            files.add(
                    new MigrationFile(
                            tag, path, text, hash(text), entry.path("when").asLong(), cut(text)));
        }
        return new DrizzleProject(folder, files);
    }

    private static JsonNode entries(Path journal) throws IOException, Problem {
        try {
            JsonNode root = new ObjectMapper().readTree(text(journal));
            if (!root.path("dialect").asText("postgresql").startsWith("postgres")) {
                throw new Problem(
                        journal + " is for " + root.path("dialect").asText() + ", not PostgreSQL.");
            }
            if (!root.path("entries").isArray()) {
                throw new Problem(journal + " has no list called entries.");
            }
            return root.path("entries");
        } catch (JsonProcessingException e) {
            throw new Problem(
                    journal
                            + ":"
                            + e.getLocation().getLineNr()
                            + ":"
                            + e.getLocation().getColumnNr()
                            + " is not JSON: "
                            + e.getOriginalMessage());
        }
    }

    /// Drizzle cuts at its breakpoint wherever it stands, without looking at the SQL.
    private static List<Statement> cut(String text) {
        List<Statement> statements = new ArrayList<>();
        int offset = 0;
        for (String part : text.split(BREAKPOINT, -1)) {
            String statement = part.strip();
            if (!statement.isEmpty()) {
                int begin = offset + part.indexOf(statement);
                Position position = Position.at(text, begin);
                statements.add(new Statement(statement, begin, position.line(), position.column()));
            }
            offset += part.length() + BREAKPOINT.length();
        }
        return statements;
    }

    private static String text(Path file) throws IOException, Problem {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new Problem(file + " is not UTF-8 text.");
        }
    }

    static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
