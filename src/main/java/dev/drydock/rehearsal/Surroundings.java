package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.sql.Identifier;

import java.util.SortedSet;
import java.util.TreeSet;

/// What a catalog names and a whole server has: roles and tablespaces. A sandbox' server knows only its own.
final class Surroundings {
    private static final String DUPLICATE_OBJECT = "42710";
    private static final String UNIQUE_VIOLATION = "23505";

    /// Since this version a tablespace can be a folder that the server makes in its own place.
    private static final int IN_PLACE = 150_000;

    private static final String FOLDER =
            "SELECT current_setting('data_directory') || '/drydock_space_' || md5(?)";

    private Surroundings() {}

    /// Makes what is missing.
    static void make(Target target, Catalog catalog) {
        SortedSet<String> roles = new TreeSet<>(catalog.mentionedRoles());
        SortedSet<String> spaces = new TreeSet<>(catalog.mentionedTablespaces());
        if (roles.isEmpty() && spaces.isEmpty()) {
            return;
        }
        try (Session session = Session.open(target)) {
            roles.removeAll(session.query("SELECT rolname FROM pg_roles", row -> row.string(1)));
            roles.forEach(
                    role -> create(session, "CREATE ROLE " + Identifier.quote(role) + " NOLOGIN"));
            spaces.removeAll(
                    session.query("SELECT spcname FROM pg_tablespace", row -> row.string(1)));
            spaces.forEach(space -> makeTablespace(session, space));
        }
    }

    /// Makes a tablespace for things to be in while a migration is tried.
    static void makeTablespace(Session session, String name) {
        String folder = "";
        if (session.serverVersion() < IN_PLACE) {
            folder = session.queryOne(FOLDER, row -> row.string(1), name);
            // The server's own user makes the folder; a second time that is an error to it.
            create(
                    session,
                    "COPY (SELECT) TO PROGRAM "
                            + Identifier.literal("mkdir \"" + folder + "\" 2>&1 || exit 0"));
        } else {
            session.execute("SET allow_in_place_tablespaces = on");
        }
        create(
                session,
                "CREATE TABLESPACE "
                        + Identifier.quote(name)
                        + " LOCATION "
                        + Identifier.literal(folder));
    }

    private static void create(Session session, String sql) {
        try {
            session.execute(sql);
        } catch (PgException e) {
            // Another copy may have been quicker.
            if (!e.error().is(DUPLICATE_OBJECT) && !e.error().is(UNIQUE_VIOLATION)) {
                throw e;
            }
        }
    }
}
