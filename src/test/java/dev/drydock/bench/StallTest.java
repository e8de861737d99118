package dev.drydock.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sandbox.KeptServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The benchmark at a size at which it says little about times, and all about what the application notices.
class StallTest {
    private static final long ROWS = 100_000;

    /// A machine that tests run on is busy with more than this.
    private static final long NOISE_MILLIS = 1_000;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Path home;

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static BenchServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        // The server may run as somebody else.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = folder.resolve("server");
        server = BenchServer.in(home, Map.of("fsync", "off"));
    }

    @AfterAll
    static void stop() {
        server.close();
        KeptServer.delete(home);
    }

    static List<StallPair> pairs() {
        return StallPair.asked();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void anApplicationSeesNoErrorWaitsForAMomentAndLosesNoRow(StallPair pair) {
        Stalls.Result result =
                new Stalls(server, ROWS, Duration.ofSeconds(1), Duration.ofSeconds(4))
                        .measure(pair, /* online= */ true);
        assertThat(result.errors()).isEmpty();
        assertThat(result.lost()).isZero();
        assertThat(result.writerMillis())
                .as(result.row())
                .isLessThan(result.limitMillis() + NOISE_MILLIS);
        assertThat(result.readerMillis())
                .as(result.row())
                .isLessThan(result.limitMillis() + NOISE_MILLIS);
    }
}
