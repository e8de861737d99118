package dev.drydock.cases;

import dev.drydock.postgres.Target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A wire to a server that can be cut.
final class TcpProxy implements AutoCloseable {
    private final Target target;
    private final ServerSocket entrance;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    TcpProxy(Target target) {
        this.target = target;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /// The database, through this wire.
    Target target() {
        return new Target(
                "127.0.0.1",
                entrance.getLocalPort(),
                target.database(),
                target.user(),
                target.password(),
                target.parameters());
    }

    private static void start(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    private void accept() {
        try {
            while (!cut) {
                Socket near = entrance.accept();
                Socket far = new Socket(target.host(), target.port());
                open.addAll(List.of(near, far));
                start(() -> copy(near, far));
                start(() -> copy(far, near));
            }
        } catch (IOException e) {
            // The wire is cut.
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The wire is cut.
        }
        end(from);
        end(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed already.
        }
    }

    void cut() {
        cut = true;
        try {
            entrance.close();
        } catch (IOException e) {
            // It is closed already.
        }
        open.forEach(TcpProxy::end);
    }

    @Override
    public void close() {
        cut();
    }
}
