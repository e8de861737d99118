package dev.drydock.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A running `postgres` on a port of the loopback address, which ends when this process ends, even by SIGKILL.
///
/// A shell stands between: it waits on a pipe from this process and stops the server when the pipe breaks. (`pg_ctl` would let
/// the server outlive us; Linux' parent-death signal follows the thread that started it, not the process.)
final class ServerProcess implements AutoCloseable {
    /// How the server is told to stop.
    enum Stop {
        /// At once, without a checkpoint; for data that is thrown away.
        IMMEDIATE("QUIT"),
        /// With a checkpoint; for data that is kept.
        FAST("INT");

        private final String signal;

        Stop(String signal) {
            this.signal = signal;
        }
    }

    // After the server is started the shell lets go of stderr, so that its end tells of the
    // server's end.
    private static final String SHELL =
            """
            signal=$1; shift
            "$@" </dev/null & p=$!
            exec >/dev/null 2>&1
            trap 'kill -INT $p' TERM INT HUP
            read x
            kill -$signal $p
            wait $p
            """;

    /// A standby is ready to accept read-only connections.
    private static final String READY = "database system is ready to accept ";

    private static final int START_SECONDS = 30;
    private static final int RECOVERY_SECONDS = 120;
    private static final int STOP_SECONDS = 10;
    private static final int TRIES = 5;
    private static final int LINES_KEPT = 40;

    private final Process process;
    private final int port;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Deque<String> lastLines = new ArrayDeque<>();

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        Thread reader = new Thread(this::readMessages, "drydock-server-" + port);
        reader.setDaemon(true);
        reader.start();
    }

    /// Starts the server and waits until it accepts connections.
    ///
    /// @param settings what `postgres -c` is given
    /// @throws SandboxException when it does not start, with the server's own last words
    static ServerProcess start(
            PgBundle bundle, ServerUser user, Path data, Map<String, String> settings, Stop stop) {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            ServerProcess server;
            try {
                server =
                        new ServerProcess(
                                launch(command(bundle, user, data, settings, port, stop), data),
                                port);
            } catch (IOException e) {
                throw new SandboxException(
                        "PostgreSQL " + bundle.version() + " can't be started: " + e.getMessage(),
                        e);
            }
            if (server.awaitReady(stop)) {
                return server;
            }
            String words = server.lastWords();
            server.close();
            // Somebody else may have taken the port between our look and the server's start.
            if (!words.contains("Address already in use") || attempt == TRIES) {
                throw new SandboxException(
                        "PostgreSQL "
                                + bundle.version()
                                + " did not start in "
                                + data
                                + ":\n"
                                + words);
            }
        }
    }

    int port() {
        return port;
    }

    boolean isRunning() {
        return !ended.isDone();
    }

    private static List<String> command(
            PgBundle bundle,
            ServerUser user,
            Path data,
            Map<String, String> settings,
            int port,
            Stop stop) {
        List<String> server = new ArrayList<>();
        server.add(bundle.program("postgres").toString());
        server.addAll(List.of("-D", data.toString(), "-p", String.valueOf(port)));
        settings.forEach((name, value) -> server.addAll(List.of("-c", name + "=" + value)));
        if (!ServerUser.isPosix()) {
            return server;
        }
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", "-c", SHELL, "drydock-server", stop.signal));
        command.addAll(user.command(server));
        return command;
    }

    private static Process launch(List<String> command, Path data) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(data.toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // What steers libpq or the server's time zone in the user's shell must not reach this
        // server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.equals("TZ"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new SandboxException("No free port on the loopback address.", e);
        }
    }

    private void readMessages() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                keep(line);
                if (line.contains(READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            keep(String.valueOf(e.getMessage()));
        } finally {
            ready.complete(false);
            ended.complete(true);
        }
    }

    private void keep(String line) {
        synchronized (lastLines) {
            lastLines.add(line);
            if (lastLines.size() > LINES_KEPT) {
                lastLines.remove();
            }
        }
    }

    private String lastWords() {
        synchronized (lastLines) {
            return String.join("\n", lastLines);
        }
    }

    private boolean awaitReady(Stop stop) {
        int seconds = stop == Stop.FAST ? RECOVERY_SECONDS : START_SECONDS;
        try {
            return ready.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            keep("not ready after " + seconds + " s");
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new SandboxException("Interrupted while the server was starting.", e);
        }
    }

    /// Stops the server and waits until it is gone.
    @Override
    public void close() {
        List<ProcessHandle> family = process.descendants().toList();
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The pipe is broken already: the shell is gone.
        }
        if (!ServerUser.isPosix()) {
            process.destroy();
        }
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
