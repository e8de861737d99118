package dev.drydock.sandbox;

import dev.drydock.postgres.Target;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Databases on embedded servers: one server per major version while this is open.
final class EmbeddedSandboxes implements Sandboxes {
    private final Map<Integer, SandboxServer> servers = new TreeMap<>();
    private final Thread atExit = new Thread(this::stopServers, "drydock-sandboxes-stop");
    private boolean closed;

    EmbeddedSandboxes() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    @Override
    public Sandbox create(int major) {
        return server(major).databases().create();
    }

    @Override
    public Sandbox createFilled(int major, String key, Consumer<Target> fill) {
        return server(major).databases().createFilled(key, fill);
    }

    @Override
    public boolean ownsServers() {
        return true;
    }

    private synchronized SandboxServer server(int major) {
        if (closed) {
            throw new IllegalStateException("these sandboxes are closed");
        }
        SandboxServer server = servers.get(major);
        if (server != null && !server.isRunning()) {
            server.close();
            server = null;
        }
        if (server == null) {
            server = SandboxServer.start(PgBundle.of(major));
            servers.put(major, server);
        }
        return server;
    }

    private synchronized void stopServers() {
        closed = true;
        servers.values().forEach(SandboxServer::close);
        servers.clear();
    }

    @Override
    public void close() {
        stopServers();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending; the hook finds nothing to do.
        }
    }
}
