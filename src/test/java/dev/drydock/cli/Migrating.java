package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// `drydock migrate` of a folder, here or in a process of its own that can be killed.
///
/// @param home where the child's words go
/// @param sandboxes where the files are tried
record Migrating(Terminal terminal, Path folder, Path home, Sandbox sandboxes) {
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    private Object[] words(Sandbox database) {
        return new Object[] {
            "migrate",
            database,
            folder,
            "--sandbox",
            Terminal.url(sandboxes),
            "--confirm",
            database.target().database()
        };
    }

    Terminal.Result run(Sandbox database) {
        return terminal.run(words(database));
    }

    Terminal.Result resume(Sandbox database) {
        return terminal.run("resume", database, "--confirm", database.target().database());
    }

    /// The command in a process of its own.
    Process child(Sandbox database) throws IOException {
        List<String> java =
                List.of(
                        Objects.requireNonNull(ProcessHandle.current().info().command().get()),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        Drydock.class.getName());
        ProcessBuilder builder =
                new ProcessBuilder(
                        Stream.concat(
                                        java.stream(),
                                        Stream.of(words(database))
                                                .map(word ->
                                                        word instanceof Sandbox sandbox
                                                                ? Terminal.url(sandbox)
                                                                : word.toString()))
                                .toList());
        builder.environment()
                .put("PGPASSWORD", Objects.requireNonNull(database.target().password()));
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("child.txt").toFile())
                .start();
    }

    /// Waits for something to be true in the database while a child is at work.
    void await(Process child, Session session, String condition) {
        await(session, condition, () -> assertThat(child.isAlive()).as(this::said).isTrue());
    }

    /// Waits for something to be true in the database.
    void await(Session session, String condition) {
        await(session, condition, () -> {});
    }

    private void await(Session session, String condition, Runnable look) {
        long end = System.nanoTime() + WAIT_MAX.toNanos();
        while (!session.queryOne("SELECT " + condition, row -> row.bool(1))) {
            assertThat(System.nanoTime()).as(() -> condition + ": " + said()).isLessThan(end);
            look.run();
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private String said() {
        try {
            return Files.readString(home.resolve("child.txt"));
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
