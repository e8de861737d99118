package dev.drydock.cases;

import dev.drydock.postgres.Target;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The command line programs psql and pg_dump, which share no code with Drydock.
final class Clients {
    private Clients() {}

    /// Where Debian has the programs themselves; those on its PATH are scripts that take ten times as long to start.
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql/15/bin");

    private static final int PG_DUMP_MAJOR = askPgDump();

    /// How pg_dump begins what it says about one object.
    private static final Pattern OBJECT = Pattern.compile("(?m)^--\n(?=-- Name: )");

    private static final Pattern STATISTICS_COLUMNS =
            Pattern.compile("^CREATE STATISTICS .* ON (.*) FROM ");

    /// The version of pg_dump on this machine, such as 15, or 0 when there is none.
    static int pgDumpMajor() {
        return PG_DUMP_MAJOR;
    }

    private static String program(String name) {
        Path direct = DEBIAN.resolve(name);
        return Files.isExecutable(direct) ? direct.toString() : name;
    }

    private static int askPgDump() {
        try {
            Process process = new ProcessBuilder(program("pg_dump"), "--version").start();
            String words =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return Integer.parseInt(words.replaceFirst(".*\\) (\\d+)[\\s\\S]*", "$1"));
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The schema as pg_dump writes it, object by object and sorted: the order of objects is no difference.
    static List<String> dump(Target target) {
        String text = run(target, "pg_dump", "--schema-only", "--dbname=" + target.database());
        return OBJECT.splitAsStream(text)
                .filter(object -> object.startsWith("-- Name: "))
                .map(Clients::normalized)
                .sorted()
                .toList();
    }

    /// The order of columns, told by a note, that of grants and that in statistics are no difference; the settings between objects follow from theirs.
    private static String normalized(String object) {
        List<String> lines =
                new ArrayList<>(
                        object.lines()
                                .filter(line -> !line.isBlank() && !line.equals("--"))
                                .filter(line -> !line.startsWith("SET default_table"))
                                .filter(line -> !line.startsWith("\\unrestrict"))
                                .filter(line -> !line.startsWith("-- PostgreSQL database dump"))
                                .toList());
        String title = lines.getFirst();
        if (title.contains("; Type: TABLE; ")
                || title.contains("; Type: TYPE; ")
                || title.contains("; Type: ACL; ")) {
            lines.replaceAll(
                    line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
            lines.sort(null);
        }
        if (title.contains("; Type: STATISTICS; ")) {
            lines.replaceAll(Clients::sortedColumns);
        }
        return String.join("\n", lines);
    }

    private static String sortedColumns(String line) {
        Matcher columns = STATISTICS_COLUMNS.matcher(line);
        return columns.find()
                ? line.substring(0, columns.start(1))
                        + Stream.of(columns.group(1).split(", ")).sorted().toList()
                        + line.substring(columns.end(1))
                : line;
    }

    /// Runs a script as `psql -f` does. What goes wrong is told with all the server's error fields.
    ///
    /// @return what psql wrote
    static String psql(Target target, String script) {
        try {
            Path file = Files.createTempFile("case", ".sql");
            Files.writeString(file, script);
            String output =
                    run(
                            target,
                            "psql",
                            "-X",
                            "-q",
                            "-v",
                            "ON_ERROR_STOP=1",
                            "-v",
                            "VERBOSITY=verbose",
                            "-f",
                            file.toString(),
                            target.database());
            Files.delete(file);
            return output;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String run(Target target, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.command().set(0, program(command[0]));
            builder.environment().put("PGHOST", target.host());
            builder.environment().put("PGPORT", String.valueOf(target.port()));
            builder.environment().put("PGUSER", target.user());
            builder.environment()
                    .put("PGPASSWORD", Objects.requireNonNullElse(target.password(), ""));
            Path errors = Files.createTempFile("case", ".err");
            builder.redirectError(errors.toFile());
            Process process = builder.start();
            // Whoever is asked at a pause goes on.
            try (OutputStream answers = process.getOutputStream()) {
                answers.write('\n');
            } catch (IOException _) {
                // It has ended before it could ask anything; how it ended is told below.
            }
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
