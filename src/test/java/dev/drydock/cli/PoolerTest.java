package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Migrations through a real PgBouncer.
class PoolerTest {
    private static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BASE = "CREATE TABLE items (id int PRIMARY KEY, name text);";
    private static final String WANTED =
            """
            CREATE TABLE items (id int PRIMARY KEY, name text NOT NULL, price numeric);
            CREATE INDEX items_name ON items (name);
            """;

    @TempDir private Path folder;

    private Sandbox sandbox;
    private Terminal terminal;
    private Process pooler;
    private Path wanted;

    @BeforeEach
    void demandThePooler() throws Exception {
        assumeTrue(
                Files.isExecutable(PROGRAM),
                "pgbouncer is not installed (Debian: apt-get install pgbouncer)");
        sandbox = TestServers.of(18).create(BASE);
        terminal = new Terminal(sandbox);
        wanted = Files.writeString(folder.resolve("wanted.sql"), WANTED);
    }

    @AfterEach
    void endThePooler() throws Exception {
        if (pooler != null) {
            pooler.destroy();
            pooler.waitFor(10, TimeUnit.SECONDS);
        }
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Test
    void throughAPoolerByTransactionNothingIsApplied() throws Exception {
        Target target = pool("transaction", "");
        apply(target)
                .ends(ExitCode.FAILED)
                .says(
                        "! A pooler gives each transaction another session",
                        "Nothing was applied. A pooler gives each transaction another session");
        assertThat(columns()).isEqualTo("id, name");
        terminal.run("status", sandbox).says("No run is known");
    }

    @Test
    void aPoolerThatTakesItsSessionsInTurnIsFoundToo() throws Exception {
        apply(pool("transaction", "server_round_robin = 1\nmin_pool_size = 6"))
                .ends(ExitCode.FAILED)
                .says("Nothing was applied. A pooler gives each transaction another session");
        assertThat(columns()).isEqualTo("id, name");
    }

    @Test
    void throughAPoolerBySessionAllIsAppliedAndThePoolerIsTold() throws Exception {
        apply(pool("session", ""))
                .ends(ExitCode.DONE)
                .says("! A pooler stands between Drydock and the server", "Verified");
        assertThat(columns()).isEqualTo("id, name, price");
    }

    private Terminal.Result apply(Target target) {
        return terminal.run(
                "apply", target, wanted, "--style", "online", "--confirm", target.database());
    }

    private String columns() {
        try (Session session = sandbox.open()) {
            return session.queryOne(
                    "SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute WHERE"
                            + " attrelid = 'items'::regclass AND attnum > 0",
                    row -> row.string(1));
        }
    }

    /// Starts a pooler before the sandbox and waits until it answers.
    private Target pool(String mode, String more) throws Exception {
        Target behind = sandbox.target();
        int port = freePort();
        Path own = Files.createTempDirectory("pooler");
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path settings =
                Files.writeString(
                        own.resolve("pgbouncer.ini"),
                        """
                        [databases]
                        * = host=%s port=%d user=%s password=%s
                        [pgbouncer]
                        listen_addr = 127.0.0.1
                        listen_port = %d
                        unix_socket_dir =
                        auth_type = any
                        pool_mode = %s
                        ignore_startup_parameters = extra_float_digits
                        %s
                        """
                                .formatted(
                                        behind.host(),
                                        behind.port(),
                                        behind.user(),
                                        behind.password(),
                                        port,
                                        mode,
                                        more));
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString(), "-q"));
        if (System.getProperty("user.name").equals("root")) {
            // It refuses to run as root.
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(settings.toString());
        Path log = own.resolve("pgbouncer.log");
        pooler =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        Target target =
                new Target(
                        "127.0.0.1",
                        port,
                        behind.database(),
                        behind.user(),
                        behind.password(),
                        behind.parameters());
        await(target, log);
        return target;
    }

    private void await(Target target, Path log) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Session session = Session.open(target)) {
                session.execute("SELECT 1");
                return;
            } catch (PgException e) {
                if (!pooler.isAlive() || System.nanoTime() > end) {
                    throw new AssertionError(
                            "pgbouncer does not answer: " + Files.readString(log), e);
                }
                Thread.onSpinWait();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
