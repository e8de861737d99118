package dev.drydock.sandbox;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Target;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Databases on a server of the user's, created and dropped by us. What an earlier process could not drop is dropped by the next
/// one: every process holds an advisory lock on its own number as long as it lives.
final class BorrowedSandboxes implements Sandboxes {
    /// The first key of our advisory locks: `dryd` in ASCII.
    private static final int LOCK_CLASS = 0x64727964;

    private static final int VERSION_UNIT = 10_000;

    private final Target server;
    private final Set<Sandbox> open = new HashSet<>();
    private @Nullable ServerDatabases databases;
    private int major;

    BorrowedSandboxes(Target server) {
        this.server = server;
    }

    @Override
    public Sandbox create(int wanted) {
        return remember(databases(wanted).create());
    }

    @Override
    public Sandbox createFilled(int wanted, String key, Consumer<Target> fill) {
        return remember(databases(wanted).createFilled(key, fill));
    }

    /// The user's server has what it has.
    @Override
    public void need(int wanted, Set<String> extensions) {}

    @Override
    public boolean ownsServers() {
        return false;
    }

    private synchronized Sandbox remember(Sandbox made) {
        open.add(made);
        return new Sandbox(
                made.target(),
                made.major(),
                () -> {
                    made.close();
                    forget(made);
                });
    }

    private synchronized void forget(Sandbox made) {
        open.remove(made);
    }

    private synchronized ServerDatabases databases(int wanted) {
        ServerDatabases made = databases;
        if (made == null) {
            made = connect();
            databases = made;
        }
        if (major != wanted) {
            throw new SandboxException(
                    "The sandbox server "
                            + server.words()
                            + " is PostgreSQL "
                            + major
                            + ", but version "
                            + wanted
                            + " is needed. Name a server of that version with --sandbox, or leave"
                            + " the option out.");
        }
        return made;
    }

    private ServerDatabases connect() {
        ServerDatabases probe =
                new ServerDatabases(server, ServerDatabases.BORROWED_PREFIX, 0, null);
        try {
            major = probe.session().serverVersion() / VERSION_UNIT;
        } finally {
            probe.disconnect();
        }
        ServerDatabases made =
                new ServerDatabases(server, ServerDatabases.BORROWED_PREFIX, major, null);
        boolean mayCreate =
                made.session()
                        .queryOne(
                                "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname ="
                                        + " current_user",
                                row -> row.bool(1));
        if (!mayCreate) {
            made.disconnect();
            throw new SandboxException(
                    "The role "
                            + server.user()
                            + " may not create databases on "
                            + server.words()
                            + ". Let an administrator run: ALTER ROLE "
                            + server.user()
                            + " CREATEDB");
        }
        made.session()
                .query(
                        "SELECT pg_advisory_lock(?, ?)",
                        row -> true,
                        LOCK_CLASS,
                        number(made.owner()));
        sweep(made);
        return made;
    }

    private static int number(String owner) {
        return Integer.parseUnsignedInt(owner, 16);
    }

    private static void sweep(ServerDatabases made) {
        List<String> names =
                made.session()
                        .query(
                                "SELECT datname FROM pg_database WHERE datname ~ ? AND"
                                        + " pg_has_role(datdba, 'MEMBER') ORDER BY 1",
                                row -> row.string(1),
                                "^" + ServerDatabases.BORROWED_PREFIX + "[0-9a-f]{8}_[0-9]+$");
        for (String name : names) {
            int start = ServerDatabases.BORROWED_PREFIX.length();
            String owner = name.substring(start, start + 8);
            if (!owner.equals(made.owner())) {
                sweepOne(made, name, number(owner));
            }
        }
    }

    private static void sweepOne(ServerDatabases made, String name, int owner) {
        // Advisory locks belong to a database, and the other process may be connected to another
        // one
        // of this server; pg_locks shows them all.
        boolean alive =
                made.session()
                        .queryOne(
                                "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory'"
                                        + " AND granted AND classid = ?::oid AND objid = ?::oid)",
                                row -> row.bool(1),
                                (long) LOCK_CLASS,
                                Integer.toUnsignedLong(owner));
        if (alive) {
            return;
        }
        try {
            made.drop(name);
        } catch (PgException e) {
            // Two sweepers may meet; what the other one drops, or may not be dropped by this role,
            // does not stop us.
        }
    }

    @Override
    public synchronized void close() {
        ServerDatabases made = databases;
        databases = null;
        if (made != null) {
            List.copyOf(open).forEach(Sandbox::close);
            open.clear();
            made.dropPrepared();
            made.disconnect();
        }
    }
}
