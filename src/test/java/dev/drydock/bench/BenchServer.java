package dev.drydock.bench;

import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.sandbox.KeptServer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A server with the settings of a small one in production, whose data stays in its folder from one measurement to the next.
final class BenchServer implements AutoCloseable {
    static final int MAJOR = 15;

    private final KeptServer server;

    private BenchServer(KeptServer server) {
        this.server = server;
    }

    /// The server of a folder, which is made when it is not there yet.
    ///
    /// @param more settings that differ from that
    static BenchServer in(Path folder, Map<String, String> more) {
        if (!Files.exists(folder)) {
            KeptServer.create(MAJOR, folder);
        }
        Map<String, String> settings = new TreeMap<>();
        settings.put("shared_buffers", "1GB");
        settings.put("max_wal_size", "8GB");
        settings.put("timezone", "UTC");
        settings.putAll(more);
        return new BenchServer(KeptServer.start(MAJOR, folder, settings));
    }

    /// A fresh copy of the database that scripts fill, one on top of the other; each is run only once.
    Target copy(String name, List<String> scripts) {
        String template = "template0";
        StringBuilder all = new StringBuilder();
        for (String script : scripts) {
            all.append(script);
            String next = "filled_" + Integer.toHexString(all.toString().hashCode());
            if (!isFilled(next)) {
                fill(next, template, script);
            }
            template = next;
        }
        create(name, template);
        execute("CHECKPOINT");
        return server.target().withDatabase(name);
    }

    private void fill(String database, String template, String script) {
        create(database, template);
        try (Session session = Session.open(server.target().withDatabase(database))) {
            session.execute(script);
            session.execute("VACUUM (ANALYZE, FREEZE)");
        }
        execute("COMMENT ON DATABASE " + database + " IS 'filled'");
    }

    private boolean isFilled(String database) {
        try (Session session = Session.open(server.target())) {
            return session.count(
                            """
                            SELECT count(*) FROM pg_database
                            WHERE datname = '%s' AND shobj_description(oid, 'pg_database') = 'filled'
                            """
                                    .formatted(database))
                    > 0;
        }
    }

    private void create(String database, String template) {
        drop(database);
        execute("CREATE DATABASE " + database + " TEMPLATE " + template + " STRATEGY FILE_COPY");
    }

    /// Drops a database, together with whoever is still connected.
    void drop(String database) {
        execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    private void execute(String sql) {
        try (Session session = Session.open(server.target())) {
            session.execute(sql);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
