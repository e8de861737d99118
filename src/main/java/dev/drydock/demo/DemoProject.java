package dev.drydock.demo;

import dev.drydock.postgres.Session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The repository that belongs to the shop: a Drizzle folder whose last migration is pending and risky, a query, a little code.
final class DemoProject {
    private static final String JOURNAL = "drizzle/meta/_journal.json";
    private static final Pattern ENTRY = Pattern.compile("\"when\": (\\d+), \"tag\": \"([^\"]+)\"");

    private record Entry(long when, String tag) {
        String file() {
            return "drizzle/" + tag + ".sql";
        }
    }

    private DemoProject() {}

    private static List<Entry> journal() {
        List<Entry> entries = new ArrayList<>();
        Matcher matcher = ENTRY.matcher(DemoResource.read(JOURNAL));
        while (matcher.find()) {
            entries.add(new Entry(Long.parseLong(matcher.group(1)), matcher.group(2)));
        }
        return entries;
    }

    /// All files but the database's scripts; what they depend on changes the prepared database as well.
    static List<String> files() {
        List<String> files = new ArrayList<>(List.of(JOURNAL));
        journal().forEach(entry -> files.add(entry.file()));
        files.addAll(List.of("slow.sql", "slow-index.sql", "code/schema.ts", "code/catalogue.ts"));
        return files;
    }

    /// Applies all migrations but the last and records them, as drizzle-kit would have done.
    static void migrate(Session session) {
        session.execute(
                """
                CREATE SCHEMA drizzle;
                CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)
                """);
        List<Entry> entries = journal();
        for (Entry entry : entries.subList(0, entries.size() - 1)) {
            String text = DemoResource.read(entry.file());
            for (String statement : text.split("--> statement-breakpoint")) {
                session.execute(statement);
            }
            session.update(
                    "INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES (?, ?)",
                    sha256(text),
                    entry.when());
        }
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Writes the project's files into a folder.
    static void write(Path folder) throws IOException {
        List<String> names = new ArrayList<>(List.of(JOURNAL));
        journal().forEach(entry -> names.add(entry.file()));
        for (String name : names) {
            put(folder.resolve(name), name);
        }
        put(folder.resolve("queries/best-sellers.sql"), "slow.sql");
        put(folder.resolve("src/schema.ts"), "code/schema.ts");
        put(folder.resolve("src/catalogue.ts"), "code/catalogue.ts");
    }

    private static void put(Path file, String resource) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, DemoResource.read(resource));
    }
}
