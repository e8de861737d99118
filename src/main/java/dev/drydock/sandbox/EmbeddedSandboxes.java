package dev.drydock.sandbox;

import dev.drydock.postgres.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Databases on embedded servers: one server per major version while this is open, or two where an extension was needed later.
final class EmbeddedSandboxes implements Sandboxes {
    private final Map<Integer, SandboxServer> servers = new TreeMap<>();
    private final Map<Integer, PgBundle> installed = new TreeMap<>();
    private final Map<Integer, Set<String>> needed = new TreeMap<>();
    private final List<SandboxServer> retired = new ArrayList<>();
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
    public synchronized void need(int major, Set<String> extensions) {
        Set<String> all = needed.computeIfAbsent(major, each -> new TreeSet<>());
        if (!all.addAll(extensions) || bundle(major).has(all)) {
            return;
        }
        InstalledServers.of(major).stream()
                .filter(each -> each.has(all))
                .findFirst()
                .ifPresent(each -> serve(major, each));
    }

    private PgBundle bundle(int major) {
        PgBundle local = installed.get(major);
        return local == null ? PgBundle.of(major) : local;
    }

    /// Databases on the server that has served so far may still be in use.
    private void serve(int major, PgBundle bundle) {
        installed.put(major, bundle);
        SandboxServer before = servers.remove(major);
        if (before != null) {
            retired.add(before);
        }
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
            server = SandboxServer.start(bundle(major));
            servers.put(major, server);
        }
        return server;
    }

    private synchronized void stopServers() {
        closed = true;
        servers.values().forEach(SandboxServer::close);
        retired.forEach(SandboxServer::close);
        retired.clear();
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
