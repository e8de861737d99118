package dev.drydock.sandbox;

import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;

/// A throw-away database. Closing drops it, together with whoever is still connected.
public final class Sandbox implements AutoCloseable {
    private final Target target;
    private final int major;
    private final Runnable drop;

    Sandbox(Target target, int major, Runnable drop) {
        this.target = target;
        this.major = major;
        this.drop = drop;
    }

    public Target target() {
        return target;
    }

    /// The server's major version, such as 18.
    public int major() {
        return major;
    }

    /// A new session on this database.
    public Session open() {
        return Session.open(target);
    }

    @Override
    public void close() {
        drop.run();
    }
}
