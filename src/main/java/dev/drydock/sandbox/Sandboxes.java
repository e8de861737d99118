package dev.drydock.sandbox;

import dev.drydock.postgres.Target;

import java.util.Set;
import java.util.function.Consumer;

/// Where throw-away databases come from. May be used by several threads.
public sealed interface Sandboxes extends AutoCloseable
        permits EmbeddedSandboxes, BorrowedSandboxes {

    /// A new database with nothing in it but the schema `public`, on a server of the given major version.
    ///
    /// @throws SandboxException when there is no such server
    Sandbox create(int major);

    /// A new database that is a clone of a prepared one. The first call with a key prepares it with `fill`, which must close all
    /// its sessions; later calls take some tens of milliseconds. The least recently used preparations are forgotten.
    ///
    /// @param key what the preparation depends on, such as a hash of a catalog
    /// @throws RuntimeException what `fill` throws; nothing is kept then
    Sandbox createFilled(int major, String key, Consumer<Target> fill);

    /// Tells which extensions will be made, before a database is asked for. Where our own server lacks one and a PostgreSQL of that version
    /// is installed on this machine that has them all, its programs serve from then on.
    void need(int major, Set<String> extensions);

    /// Whether the servers are our own, so that roles may be made on them.
    boolean ownsServers();

    /// Removes everything that was made.
    @Override
    void close();

    /// The embedded servers of this process, started when first used.
    static Sandboxes embedded() {
        return new EmbeddedSandboxes();
    }

    /// Databases that are created and dropped on a server of the user's. Their names start with `drydock_sandbox_`.
    ///
    /// @param server any database on that server that the user may connect to; the role needs CREATEDB
    static Sandboxes borrowed(Target server) {
        return new BorrowedSandboxes(server);
    }
}
