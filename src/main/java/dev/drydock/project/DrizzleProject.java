package dev.drydock.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.Session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A Drizzle folder with a journal (drizzle-kit up to 0.31), migrated as drizzle-kit does it: everything pending in one transaction,
/// pending is what is newer than the newest recorded, and the hash is of the whole file.
public record DrizzleProject(Path folder, List<MigrationFile> files) implements Project {
    private static final String TABLE = "\"drizzle\".\"__drizzle_migrations\"";

    public DrizzleProject {
        files = List.copyOf(files);
    }

    @Override
    public void prepare(Session session) {
        session.execute(
                """
                CREATE SCHEMA IF NOT EXISTS "drizzle";
                CREATE TABLE IF NOT EXISTS "drizzle"."__drizzle_migrations" (
                    id SERIAL PRIMARY KEY,
                    hash text NOT NULL,
                    created_at bigint
                )
                """);
    }

    @Override
    public Standing standing(Session session) {
        Map<Long, String> byTime = new HashMap<>();
        boolean there =
                session.queryOne(
                        "SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL",
                        row -> row.bool(1));
        if (there) {
            session.query(
                    "SELECT coalesce(created_at, 0), hash FROM drizzle.__drizzle_migrations",
                    row -> byTime.put(row.bigint(1), row.string(2)));
        }
        return standing(byTime);
    }

    @Override
    public Standing standing(Project older) {
        Map<Long, String> byTime = new HashMap<>();
        older.files().forEach(file -> byTime.put(file.when(), file.hash()));
        return standing(byTime);
    }

    private Standing standing(Map<Long, String> recorded) {
        Map<Long, String> byTime = new HashMap<>(recorded);
        long newest =
                byTime.keySet().stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE);
        Set<String> hashes = new HashSet<>(byTime.values());
        List<Standing.FileStanding> standings = new ArrayList<>();
        for (MigrationFile file : files) {
            standings.add(new Standing.FileStanding(file, state(file, byTime, hashes, newest)));
            hashes.remove(file.hash());
            byTime.remove(file.when());
        }
        List<String> missing =
                byTime.values().stream()
                        .map(hash -> "hash " + hash.substring(0, Math.min(12, hash.length())))
                        .sorted()
                        .toList();
        return new Standing(standings, missing);
    }

    private static Standing.State state(
            MigrationFile file, Map<Long, String> byTime, Set<String> hashes, long newest) {
        if (file.when() > newest) {
            return Standing.State.PENDING;
        }
        if (hashes.contains(file.hash())) {
            return Standing.State.APPLIED;
        }
        return byTime.containsKey(file.when()) ? Standing.State.EDITED : Standing.State.SKIPPED;
    }

    /// One transaction for all, also for statements that can't run in one: drizzle-kit fails on them, and so must we.
    @Override
    public Migration migration(List<MigrationFile> pending, Map<String, Set<Integer>> alone) {
        List<Step> steps = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (MigrationFile file : pending) {
            for (int i = 0; i < file.statements().size(); i++) {
                steps.add(Steps.statement(file, i, 1));
            }
            steps.add(record(file));
            for (int lonely : alone.getOrDefault(file.name(), Set.of())) {
                refusals.add(
                        file.path()
                                + ":"
                                + file.statements().get(lonely).line()
                                + " can't run inside a transaction block, and drizzle-kit puts all"
                                + " pending files in one. Take the statement out of the folder and"
                                + " apply it with drydock apply.");
            }
        }
        return new Migration(Style.DIRECT, List.of(), steps, List.of(), refusals);
    }

    private static Step record(MigrationFile file) {
        return new Step.Ddl(
                "INSERT INTO "
                        + TABLE
                        + " (\"hash\", \"created_at\")\nVALUES ('"
                        + file.hash()
                        + "', "
                        + file.when()
                        + ")",
                "Record " + file.name(),
                Phase.EXPAND,
                List.of(),
                List.of(),
                1,
                false);
    }

    /// Writes the file and its entry in the journal. The snapshot is drizzle-kit's own: the next `drizzle-kit generate` would write this
    /// change again until schema.ts says it too.
    @Override
    public Path write(String name, String sql) throws IOException {
        Path journal = folder.resolve("meta/_journal.json");
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = (ObjectNode) json.readTree(Files.readString(journal));
        ArrayNode entries = root.withArray("entries");
        long newest = files.stream().mapToLong(MigrationFile::when).max().orElse(0);
        int index = entries.size();
        String tag = String.format(Locale.ROOT, "%04d_%s", index, FolderProject.slug(name));
        ObjectNode entry = entries.addObject();
        entry.put("idx", index);
        entry.put("version", root.path("version").asText("7"));
        entry.put("when", Math.max(newest + 1, System.currentTimeMillis()));
        entry.put("tag", tag);
        entry.put("breakpoints", true);
        Path file = folder.resolve(tag + ".sql");
        Files.writeString(file, sql, StandardOpenOption.CREATE_NEW);
        Path written = journal.resolveSibling("_journal.json.new");
        Files.writeString(written, json.writeValueAsString(root) + "\n");
        Files.move(written, journal, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }
}
