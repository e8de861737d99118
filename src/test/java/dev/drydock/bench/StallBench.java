package dev.drydock.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// How long writers wait for a change, as people write it and as Drydock does it. `-Ddrydock.rows=N` says how large the table is,
/// `-Ddrydock.pair=NAME` measures one pair alone. The data stays in `target/stalls`, and so do the rows of the table.
@Tag("bench")
class StallBench {
    private static final long ROWS = Long.getLong("drydock.rows", 5_000_000);
    private static final Path FOLDER = Path.of("target/stalls").toAbsolutePath();
    private static final Path TABLE = FOLDER.resolve(ROWS + ".md");

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static BenchServer server;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(FOLDER);
        server = BenchServer.in(FOLDER.resolve("server"), Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        System.out.println(
                """

                | change | how | s | longest writer ms | longest reader ms | idle writer ms | errors | lost |
                |---|---|---|---|---|---|---|---|\
                """);
        System.out.println(Files.readString(TABLE));
    }

    static List<StallPair> pairs() {
        return StallPair.asked();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    @Timeout(1200)
    void everyChangeNaivelyAndOnline(StallPair pair) throws IOException {
        Stalls stalls = new Stalls(server, ROWS, Duration.ofSeconds(10), Duration.ofSeconds(10));
        keep(stalls.measure(pair, /* online= */ false));
        Stalls.Result result = stalls.measure(pair, /* online= */ true);
        keep(result);
        assertThat(result.errors()).as("errors that the application saw").isEmpty();
        assertThat(result.lost()).as("rows or updates that were lost").isZero();
        assertThat(result.writerMillis())
                .as("the longest wait of a writer, in ms")
                .isLessThanOrEqualTo(result.limitMillis());
    }

    private static void keep(Stalls.Result result) throws IOException {
        System.out.println(result.row());
        result.errors().stream().distinct().limit(3).forEach(System.out::println);
        Files.writeString(
                TABLE,
                result.row() + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
