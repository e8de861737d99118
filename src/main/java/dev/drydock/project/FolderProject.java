package dev.drydock.project;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.Session;
import dev.drydock.sql.Identifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A folder of SQL files, applied in the order of their names and recorded in `drydock.migrations`.
public record FolderProject(Path folder, List<MigrationFile> files) implements Project {
    private static final Pattern NUMBER = Pattern.compile("^(\\d+)");

    public FolderProject {
        files = List.copyOf(files);
    }

    @Override
    public void prepare(Session session) {
        session.execute(
                """
                CREATE SCHEMA IF NOT EXISTS drydock;
                CREATE TABLE IF NOT EXISTS drydock.migrations (
                    name text PRIMARY KEY,
                    hash text NOT NULL,
                    applied_at timestamptz NOT NULL DEFAULT now()
                )
                """);
    }

    @Override
    public Standing standing(Session session) {
        Map<String, String> applied = new HashMap<>();
        boolean there =
                session.queryOne(
                        "SELECT to_regclass('drydock.migrations') IS NOT NULL", row -> row.bool(1));
        if (there) {
            session.query(
                    "SELECT name, hash FROM drydock.migrations",
                    row -> applied.put(row.string(1), row.string(2)));
        }
        return standing(applied);
    }

    @Override
    public Standing standing(Project older) {
        Map<String, String> applied = new HashMap<>();
        older.files().forEach(file -> applied.put(file.name(), file.hash()));
        return standing(applied);
    }

    private Standing standing(Map<String, String> applied) {
        List<Standing.FileStanding> standings = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (MigrationFile file : files) {
            known.add(file.name());
            String hash = applied.get(file.name());
            standings.add(
                    new Standing.FileStanding(
                            file,
                            hash == null
                                    ? Standing.State.PENDING
                                    : hash.equals(file.hash())
                                            ? Standing.State.APPLIED
                                            : Standing.State.EDITED));
        }
        return new Standing(
                standings,
                applied.keySet().stream().filter(name -> !known.contains(name)).sorted().toList());
    }

    /// Each file is a transaction, recorded in it; what can't run in one stands alone, and the record follows.
    @Override
    public Migration migration(List<MigrationFile> pending, Map<String, Set<Integer>> alone) {
        List<Step> steps = new ArrayList<>();
        int transaction = 0;
        for (MigrationFile file : pending) {
            Set<Integer> lonely = alone.getOrDefault(file.name(), Set.of());
            transaction++;
            for (int i = 0; i < file.statements().size(); i++) {
                if (lonely.contains(i)) {
                    steps.add(Steps.statement(file, i, 0));
                    transaction++;
                } else {
                    steps.add(Steps.statement(file, i, transaction));
                }
            }
            steps.add(record(file, transaction));
            if (file.text().toLowerCase(Locale.ROOT).contains("search_path")) {
                steps.add(resetSearchPath(file, transaction));
            }
        }
        return new Migration(Style.DIRECT, List.of(), steps, List.of(), List.of());
    }

    private static Step record(MigrationFile file, int transaction) {
        return new Step.Ddl(
                "INSERT INTO drydock.migrations (name, hash)\nVALUES ("
                        + Identifier.literal(file.name()).strip()
                        + ", '"
                        + file.hash()
                        + "')",
                "Record " + file.name(),
                Phase.EXPAND,
                List.of(),
                List.of(),
                transaction,
                false);
    }

    /// A dump empties the search path for good, and the next file should not notice.
    private static Step resetSearchPath(MigrationFile file, int transaction) {
        return new Step.Ddl(
                "RESET search_path",
                "Forget the search path of " + file.name(),
                Phase.EXPAND,
                List.of(),
                List.of(),
                transaction,
                false);
    }

    @Override
    public Path write(String name, String sql) throws IOException {
        Path file = folder.resolve(nextNumber() + "_" + slug(name) + ".sql");
        Files.writeString(file, sql, StandardOpenOption.CREATE_NEW);
        return file;
    }

    /// One more than the highest number, with as many digits; four when there is none yet.
    private String nextNumber() {
        long highest = 0;
        int digits = 4;
        for (MigrationFile file : files) {
            Matcher number = NUMBER.matcher(file.name());
            if (number.find() && Long.parseLong(number.group(1)) >= highest) {
                highest = Long.parseLong(number.group(1));
                digits = number.group(1).length();
            }
        }
        return String.format(Locale.ROOT, "%0" + digits + "d", highest + 1);
    }

    /// The name with everything but letters and digits as an underscore.
    static String slug(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }
}
