package dev.drydock.run.journal;

import dev.drydock.postgres.Session;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the journal of a database is.
public sealed interface JournalPlace {
    /// In the database itself when a schema may be made there, else in the file.
    ///
    /// @param file used when the role may not create a schema, or when a publication of all tables would send the journal to subscribers
    ///     that have no such table, which stops them
    record Usual(Path file) implements JournalPlace {}

    /// In a file that somebody has named.
    record InFile(Path file) implements JournalPlace {}

    /// The usual place for a database.
    static JournalPlace usual(String host, int port, String database) {
        String name = (host + "_" + port + "_" + database).replaceAll("[^\\w.-]", "_");
        return new Usual(stateFolder().resolve("journal").resolve(name + ".json"));
    }

    private static Path stateFolder() {
        String named = System.getenv("XDG_STATE_HOME");
        Path home = Path.of(System.getProperty("user.home", "."));
        return (named == null || named.isBlank() ? home.resolve(".local/state") : Path.of(named))
                .resolve("drydock");
    }

    /// Opens the journal to read it.
    ///
    /// @return one without runs when there is none
    default Journal find(Session watch) {
        return switch (this) {
            case InFile named -> new FileJournal(named.file(), watch);
            case Usual usual ->
                    !Files.exists(usual.file()) && JournalTables.areThere(watch)
                            ? new TableJournal(watch)
                            : new FileJournal(usual.file(), watch);
        };
    }

    /// Opens the journal to write it, and makes it when there is none.
    default Journal open(Session watch) {
        return switch (this) {
            case InFile named -> new FileJournal(named.file(), watch);
            case Usual usual -> usual(usual, watch);
        };
    }

    private static Journal usual(Usual usual, Session watch) {
        if (Files.exists(usual.file())) {
            return new FileJournal(usual.file(), watch);
        }
        if (!JournalTables.areThere(watch)) {
            if (!mayCreate(watch)) {
                return new FileJournal(usual.file(), watch);
            }
            JournalTables.create(watch);
        }
        return new TableJournal(watch);
    }

    private static boolean mayCreate(Session watch) {
        return watch.queryOne(
                """
                SELECT has_database_privilege(current_database(), 'CREATE')
                       AND NOT EXISTS (SELECT FROM pg_namespace
                                       WHERE nspname = 'drydock' AND NOT pg_has_role(nspowner, 'USAGE'))
                       AND NOT EXISTS (SELECT FROM pg_publication WHERE puballtables)
                """,
                row -> row.bool(1));
    }
}
