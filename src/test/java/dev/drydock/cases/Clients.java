package dev.drydock.cases;

import dev.drydock.postgres.Target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The command line programs psql and pg_dump, which share no code with Drydock.
final class Clients {
    private Clients() {}

    /// The version of pg_dump on this machine, such as 15, or 0 when there is none.
    static int pgDumpMajor() {
        try {
            Process process = new ProcessBuilder("pg_dump", "--version").start();
            String words =
                    new String(
                            process.getInputStream().readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            process.waitFor();
            return Integer.parseInt(words.replaceFirst(".*\\) (\\d+)[\\s\\S]*", "$1"));
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The schema as pg_dump writes it, as a sorted list of statements without comments: an order is no difference.
    static List<String> dump(Target target) {
        String text =
                run(
                        target,
                        "pg_dump",
                        "--schema-only",
                        "--no-owner",
                        "--dbname=" + target.database());
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.startsWith("--") || line.startsWith("\\") || line.isBlank()) {
                continue;
            }
            current.append(line).append('\n');
            if (line.endsWith(";")) {
                statements.add(normalized(current.toString()));
                current.setLength(0);
            }
        }
        statements.sort(null);
        return statements;
    }

    /// Column order is told by a note and is no difference.
    private static String normalized(String statement) {
        if (!statement.startsWith("CREATE TABLE")) {
            return statement;
        }
        List<String> lines = new ArrayList<>(statement.replace(",\n", "\n").lines().toList());
        lines.sort(null);
        return String.join("\n", lines);
    }

    /// Runs a script as `psql -f` does.
    static void psql(Target target, String script) {
        try {
            Path file = Files.createTempFile("case", ".sql");
            Files.writeString(file, script);
            run(
                    target,
                    "psql",
                    "-X",
                    "-q",
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-f",
                    file.toString(),
                    target.database());
            Files.delete(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String run(Target target, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("PGHOST", target.host());
            builder.environment().put("PGPORT", String.valueOf(target.port()));
            builder.environment().put("PGUSER", target.user());
            builder.environment()
                    .put("PGPASSWORD", Objects.requireNonNullElse(target.password(), ""));
            Path errors = Files.createTempFile("case", ".err");
            builder.redirectError(errors.toFile());
            Process process = builder.start();
            process.getOutputStream().close();
            String output =
                    new String(
                            process.getInputStream().readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
            int code = process.waitFor();
            String problem = Files.readString(errors);
            Files.delete(errors);
            if (code != 0) {
                throw new AssertionError(command[0] + " ended with " + code + ": " + problem);
            }
            return output;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
