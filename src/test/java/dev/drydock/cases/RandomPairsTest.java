package dev.drydock.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cases.random.RandomPair;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Random pairs of schemas, led back and there under the eyes of all judges. `-Ddrydock.pairs=N -Ddrydock.seed=S` tries N pairs from seed S
/// on. A pair that ever failed is kept in `src/test/cases/pairs`, or in `pairs-open` as long as it fails, since seeds change their meaning when the generator grows; `-Ddrydock.case=NAME` runs
/// one. What fails is
/// told with the fewest statements that still fail.
@Execution(ExecutionMode.CONCURRENT)
class RandomPairsTest {
    private static final int PAIRS = Integer.getInteger("drydock.pairs", 40);
    private static final long SEED = Long.getLong("drydock.seed", 1);
    private static final boolean SHRINK = !"false".equals(System.getProperty("drydock.shrink"));
    private static final int BARE_PERCENT = 3;
    private static final Path KEPT = Path.of("src/test/cases/pairs");
    private static final Path OPEN = Path.of("src/test/cases/pairs-open");
    private static final List<Integer> MAJORS =
            Stream.of(System.getProperty("drydock.majors", "14,18").split(","))
                    .map(Integer::valueOf)
                    .toList();

    @TestFactory
    Stream<DynamicTest> everyPairIsLedBackAndThere() {
        return LongStream.range(SEED, SEED + PAIRS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> check(pair(seed))));
    }

    @TestFactory
    Stream<DynamicTest> everyPairThatEverFailedIsLedBackAndThere() throws IOException {
        return kept(KEPT).stream()
                .map(pair -> DynamicTest.dynamicTest(pair.name(), () -> check(pair)));
    }

    /// What is known to fail is kept apart until it is mended, so that nobody thinks that there is nothing.
    @TestFactory
    Stream<DynamicTest> everyPairThatIsStillOpenFails() throws IOException {
        return (Files.exists(OPEN) ? kept(OPEN) : List.<RandomPair>of())
                .stream()
                        .map(pair ->
                                DynamicTest.dynamicTest(
                                        pair.name(),
                                        () ->
                                                assertThat(failure(pair))
                                                        .as("mended: move it to %s", KEPT)
                                                        .isNotNull()));
    }

    private static List<RandomPair> kept(Path folder) throws IOException {
        String wanted = System.getProperty("drydock.case", "");
        List<RandomPair> pairs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                RandomPair pair = RandomPair.kept(file);
                if (wanted.isEmpty() || pair.name().matches(wanted)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    @org.junit.jupiter.api.Test
    void aSeedAlwaysGivesTheSamePairAndAFileKeepsIt() throws IOException {
        RandomPair pair = RandomPair.of(SEED, 18);
        assertThat(pair)
                .isEqualTo(RandomPair.of(SEED, 18))
                .isNotEqualTo(RandomPair.of(SEED + 1, 18));
        Path file = Files.createTempDirectory("pair").resolve("18-kept.sql");
        Files.writeString(file, pair.text());
        assertThat(RandomPair.kept(file))
                .isEqualTo(new RandomPair("18-kept", 18, pair.base(), pair.edits()));
    }

    private static RandomPair pair(long seed) {
        return RandomPair.of(seed, MAJORS.get((int) Math.floorMod(seed, (long) MAJORS.size())));
    }

    /// A generator whose rows stop every pair would prove little.
    @AfterAll
    static void almostAllPairsAreLedWithTheirRows() {
        System.out.println(LedPair.summary());
        assertThat(LedPair.stops())
                .filteredOn(stop -> stop.startsWith("seed-"))
                .as("pairs that were led without rows, of " + LedPair.led())
                .hasSizeLessThanOrEqualTo(1 + LedPair.led() * BARE_PERCENT / 100);
    }

    private static void check(RandomPair pair) {
        String failure = failure(pair);
        if (failure != null) {
            RandomPair small = SHRINK ? smallest(pair, kind(failure)) : pair;
            throw new AssertionError(
                    "%s on PostgreSQL %d\n%s\n%s"
                            .formatted(
                                    pair.name(),
                                    pair.major(),
                                    small.text(),
                                    SHRINK ? failure(small) : failure));
        }
    }

    /// What goes wrong, or null.
    private static @org.jspecify.annotations.Nullable String failure(RandomPair pair) {
        try {
            LedPair.lead(pair);
            return null;
        } catch (AssertionError | RuntimeException e) {
            return String.valueOf(e);
        }
    }

    /// What a failure is told apart by: its words without names and numbers.
    private static String kind(String failure) {
        String line =
                failure.lines()
                        .filter(each ->
                                each.contains("ERROR")
                                        || each.contains("after")
                                        || each.contains("efus")
                                        || each.contains("Exception"))
                        .findFirst()
                        .orElse(failure);
        String words = line.replaceFirst(".*ERROR:", "ERROR").replaceAll("\"[^\"]*\"|\\d+", "");
        return words.substring(0, Math.min(40, words.length()));
    }

    // ---- the fewest statements that still fail ----

    private static RandomPair smallest(RandomPair pair, String kind) {
        List<String> edits =
                fewest(pair.edits(), some -> fails(pair.with(pair.base(), some), kind));
        List<String> base = fewest(pair.base(), some -> fails(pair.with(some, edits), kind));
        return pair.with(base, edits);
    }

    private static boolean fails(RandomPair pair, String kind) {
        String failure = failure(pair);
        return failure != null && kind(failure).equals(kind);
    }

    /// Leaves out halves, then quarters, down to single statements, as long as the rest still fails.
    private static List<String> fewest(List<String> all, Predicate<List<String>> fails) {
        List<String> kept = new ArrayList<>(all);
        for (int size = Math.max(1, kept.size() / 2); ; size = size / 2) {
            for (int start = 0; start < kept.size(); ) {
                List<String> rest = new ArrayList<>(kept);
                rest.subList(start, Math.min(kept.size(), start + size)).clear();
                if (fails.test(rest)) {
                    kept = rest;
                } else {
                    start += size;
                }
            }
            if (size <= 1) {
                return kept;
            }
        }
    }
}
