package dev.drydock.sandbox;

import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;

import java.util.List;

/// Fresh databases for tests, on embedded servers that all test classes of a run share.
public final class TestServers {
    private static final Sandboxes SANDBOXES = Sandboxes.embedded();

    /// The name of the tablespace that scripts may use.
    public static final String SPACE = "drydock_space";

    private final int major;

    private TestServers(int major) {
        this.major = major;
    }

    /// The server of a major version; started when first used, stopped when the tests' process ends.
    public static TestServers of(int major) {
        return new TestServers(major);
    }

    /// The sandboxes behind, for what takes `Sandboxes`. Don't close them.
    public static Sandboxes sandboxes() {
        return SANDBOXES;
    }

    /// An empty database.
    public Sandbox create() {
        return SANDBOXES.create(major);
    }

    /// A database in which the script was run; the second time with the same script it is cloned.
    public Sandbox create(String script) {
        if (script.contains("CREATE SUBSCRIPTION")) {
            Sandbox sandbox = create();
            run(sandbox.target(), script);
            return sandbox;
        }
        return SANDBOXES.createFilled(major, script, target -> run(target, script));
    }

    private static void run(Target target, String script) {
        try (Session session = Session.open(target)) {
            run(session, script);
        }
    }

    /// Runs a script; the tablespace that it may name is there.
    public static void run(Session session, String script) {
        if (script.contains(SPACE)) {
            makeTablespace(session);
        }
        session.execute(script);
    }

    /// Nothing makes a tablespace inside of a script, which is one transaction. The server's own user makes the folder.
    private static synchronized void makeTablespace(Session session) {
        List<Boolean> there =
                session.query(
                        "SELECT true FROM pg_tablespace WHERE spcname = '" + SPACE + "'",
                        row -> row.bool(1));
        if (there.isEmpty()) {
            String folder =
                    session.queryOne(
                            "SELECT current_setting('data_directory') || '/" + SPACE + "'",
                            row -> row.string(1));
            session.execute("COPY (SELECT) TO PROGRAM 'mkdir -p \"" + folder + "\"'");
            session.execute("CREATE TABLESPACE " + SPACE + " LOCATION '" + folder + "'");
        }
    }
}
