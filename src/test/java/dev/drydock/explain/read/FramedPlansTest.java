package dev.drydock.explain.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One plan in every frame that psql and others put around it. The samples come from psql 15 and servers of versions 18 and, run
/// and with names and strings that need quotes, 15.
class FramedPlansTest {
    private static final Path FRAMED = Path.of("src/test/cases/plans/framed");
    private static final Path ANALYZED = Path.of("src/test/cases/plans/framed-analyzed");
    private static final Path LOGS = Path.of("src/test/cases/plans/logs");

    @TestFactory
    Stream<DynamicTest> everyFrameIsTakenOff() throws IOException {
        assertThat(PlanShape.of(Files.readString(FRAMED.resolve("json-unaligned.txt"))).lines())
                .hasSize(7);
        return Stream.concat(takenOff(FRAMED), takenOff(ANALYZED));
    }

    private static Stream<DynamicTest> takenOff(Path folder) throws IOException {
        String expected = PlanShape.of(Files.readString(folder.resolve("json-unaligned.txt")));
        return samples(folder).stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                file.getFileName().toString(),
                                () ->
                                        assertThat(PlanShape.of(Files.readString(file)))
                                                .isEqualTo(expected)));
    }

    @TestFactory
    Stream<DynamicTest> everyLogHoldsItsPlans() throws IOException {
        return Stream.of("stderr.log", "stderr-numbered.log", "log.csv", "log.json")
                .map(name ->
                        DynamicTest.dynamicTest(
                                name,
                                () -> {
                                    List<PlanEntry> entries =
                                            PlanFile.read(Files.readString(LOGS.resolve(name)));
                                    assertThat(types(entries))
                                            .isEqualTo(
                                                    types(
                                                            PlanFile.read(
                                                                    Files.readString(
                                                                            LOGS.resolve(
                                                                                    "stderr.log")))));
                                    assertThat(types(entries).lines().distinct())
                                            .contains(
                                                    "Limit Sort Merge Join Index Scan Sort Seq"
                                                            + " Scan",
                                                    "Aggregate Seq Scan",
                                                    "Result");
                                    assertThat(entries)
                                            .allSatisfy(entry ->
                                                    assertThat(entry)
                                                            .isInstanceOfSatisfying(
                                                                    PlanEntry.Whole.class,
                                                                    whole -> {
                                                                        assertThat(
                                                                                        whole.plan()
                                                                                                .executionMillis())
                                                                                .isPositive();
                                                                        assertThat(
                                                                                        whole.plan()
                                                                                                .other())
                                                                                .containsKey(
                                                                                        "Query"
                                                                                            + " Text");
                                                                    }));
                                }));
    }

    private static String types(List<PlanEntry> entries) {
        return entries.stream()
                .map(entry ->
                        switch (entry) {
                            case PlanEntry.Whole whole ->
                                    whole.plan()
                                            .nodes()
                                            .map(node -> node.type())
                                            .collect(Collectors.joining(" "));
                            case PlanEntry.Broken broken -> broken.problem() + " at " + broken.at();
                        })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aTerminalMixesPlansWithResults() throws IOException {
        List<PlanEntry> entries = PlanFile.read(Files.readString(LOGS.resolve("terminal.txt")));
        assertThat(types(entries)).isEqualTo("Aggregate Seq Scan\nResult");
    }

    private static List<Path> samples(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
