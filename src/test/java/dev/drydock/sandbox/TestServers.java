package dev.drydock.sandbox;

import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;

/// Fresh databases for tests, on embedded servers that all test classes of a run share.
public final class TestServers {
    private static final Sandboxes SANDBOXES = Sandboxes.embedded();

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
            session.execute(script);
        }
    }
}
