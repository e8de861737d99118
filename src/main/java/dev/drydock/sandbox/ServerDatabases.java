package dev.drydock.sandbox;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.sql.Identifier;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The databases that this process made on one server: sandboxes, and the prepared ones that sandboxes are cloned from.
final class ServerDatabases {
    /// What every name starts with on a server of the user's; whoever finds such a database may drop it.
    static final String BORROWED_PREFIX = "drydock_sandbox_";

    /// What every name starts with on a server that is ours alone.
    static final String OWN_PREFIX = "sandbox_";

    private static final int PREPARED_MAX = 12;
    private static final int BUILTIN_STRATEGY_SINCE = 15;

    private final Target admin;
    private final String prefix;
    private final int major;
    private final @Nullable String strategy;
    private final String owner = HexFormat.of().formatHex(random());
    private final Map<String, String> prepared = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Session session;
    private int made;

    /// @param admin a database that always exists, to create the others from
    /// @param prefix what the names start with
    /// @param strategy how `CREATE DATABASE` copies, or null for the server's own choice
    ServerDatabases(Target admin, String prefix, int major, @Nullable String strategy) {
        this.admin = admin;
        this.prefix = prefix;
        this.major = major;
        this.strategy = strategy;
    }

    private static byte[] random() {
        byte[] bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /// Eight hexadecimal digits that all names of this process carry after the prefix.
    String owner() {
        return owner;
    }

    private static final String OBJECT_IN_USE = "55006";

    Sandbox create() {
        return sandbox(clone("template0"));
    }

    Sandbox createFilled(String key, Consumer<Target> fill) {
        return sandbox(clonePrepared(key, fill));
    }

    private synchronized String clonePrepared(String key, Consumer<Target> fill) {
        String template = prepared.get(key);
        if (template == null) {
            template = clone("template0");
            try {
                fill.accept(admin.withDatabase(template));
            } catch (RuntimeException e) {
                drop(template);
                throw e;
            }
            prepared.put(key, template);
            forgetOldest();
        }
        return clone(template);
    }

    private void forgetOldest() {
        Iterator<String> oldest = prepared.values().iterator();
        while (prepared.size() > PREPARED_MAX && oldest.hasNext()) {
            drop(oldest.next());
            oldest.remove();
        }
    }

    private Sandbox sandbox(String name) {
        return new Sandbox(admin.withDatabase(name), major, () -> drop(name));
    }

    private synchronized String clone(String template) {
        String name = prefix + owner + "_" + ++made;
        String copying =
                strategy == null || major < BUILTIN_STRATEGY_SINCE ? "" : " STRATEGY " + strategy;
        session()
                .execute(
                        "CREATE DATABASE "
                                + name
                                + " TEMPLATE "
                                + Identifier.quote(template)
                                + copying);
        return name;
    }

    /// Drops a database, together with the sessions on it. Not an error when the server is gone already.
    synchronized void drop(String name) {
        try {
            dropDatabase(name);
        } catch (PgException e) {
            if (e.error().is(OBJECT_IN_USE)) {
                dropSubscriptions(name);
                dropDatabase(name);
                return;
            }
            if (!e.error().isConnectionLost()) {
                throw e;
            }
            session = null;
        }
    }

    private void dropDatabase(String name) {
        session().execute("DROP DATABASE IF EXISTS " + Identifier.quote(name) + " WITH (FORCE)");
    }

    /// A database with subscriptions can't be dropped. Their slots are not ours: nobody was ever connected.
    private void dropSubscriptions(String name) {
        try (Session inside = Session.open(admin.withDatabase(name))) {
            for (String subscription :
                    inside.query(
                            "SELECT quote_ident(subname) FROM pg_subscription s JOIN pg_database d"
                                    + " ON d.oid = s.subdbid WHERE d.datname = current_database()",
                            row -> row.string(1))) {
                inside.execute("ALTER SUBSCRIPTION " + subscription + " DISABLE");
                inside.execute("ALTER SUBSCRIPTION " + subscription + " SET (slot_name = NONE)");
                inside.execute("DROP SUBSCRIPTION " + subscription);
            }
        }
    }

    /// Drops the prepared databases.
    synchronized void dropPrepared() {
        List<String> names = new ArrayList<>(prepared.values());
        prepared.clear();
        names.forEach(this::drop);
    }

    synchronized Session session() {
        Session open = session;
        if (open == null) {
            open = Session.open(admin);
            // A clone of a large schema takes seconds; longer than this means that something hangs.
            open.execute("SET statement_timeout = '120s'");
            session = open;
        }
        return open;
    }

    synchronized void disconnect() {
        Session open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }
}
