package dev.drydock.explain.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.explain.Plan;
import dev.drydock.explain.Property;
import dev.drydock.explain.Times;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Plans of versions that no longer are served but that people still hold, kept as servers 12.22 and 13.22 made them. `text.txt` and its
/// like are the same plans in each format; those of `timed-….txt` were run with times, and with WAL in 13.
class OlderPlansTest {
    private static final Path OLDER = Path.of("src/test/cases/plans/older");
    private static final int PLANS = 57;

    @ParameterizedTest
    @ValueSource(ints = {12, 13})
    void everyFormatIsReadToTheSameTree(int major) throws IOException {
        List<Plan> expected = plans(major, "json");
        assertThat(expected).hasSize(PLANS);
        for (String format : List.of("text", "xml", "yaml")) {
            List<Plan> plans = plans(major, format);
            assertThat(plans).as(format).hasSameSizeAs(expected);
            for (int i = 0; i < plans.size(); i++) {
                assertThat(lines(plans.get(i)))
                        .as(format + ", plan " + (i + 1))
                        .isEqualTo(lines(expected.get(i)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13})
    void everyTimedPlanHasASlowestNodeAndNoUnknownProperty(int major) throws IOException {
        for (String format : List.of("json", "text", "xml", "yaml")) {
            List<Plan> plans = plans(major, "timed-" + format);
            assertThat(plans).as(format).hasSizeGreaterThanOrEqualTo(6);
            for (Plan plan : plans) {
                assertThat(Times.of(plan).slowest()).as(format).isPresent();
                assertThat(plan.executionMillis()).isPositive();
                assertThat(unknown(plan)).as(format).isEmpty();
            }
            assertThat(plans)
                    .as("BEFORE and AFTER trigger of " + format)
                    .anyMatch(plan -> plan.triggers().size() == 2);
            assertThat(plans.stream().flatMap(Plan::nodes))
                    .as("processes of " + format)
                    .anyMatch(node -> !node.workers().isEmpty());
            if (major == 13) {
                assertThat(
                                plans.stream()
                                        .mapToLong(plan -> Times.of(plan).wal(plan.root()).bytes()))
                        .as("WAL of " + format)
                        .anyMatch(bytes -> bytes > 0);
            }
        }
    }

    private static List<Plan> plans(int major, String name) throws IOException {
        Path file = OLDER.resolve(major + "/" + name + ".txt");
        return PlanFile.read(Files.readString(file)).stream()
                .map(entry ->
                        switch (entry) {
                            case PlanEntry.Whole whole -> whole.plan();
                            case PlanEntry.Broken broken ->
                                    throw new AssertionError(
                                            file + ": " + broken.problem() + " at " + broken.at());
                        })
                .toList();
    }

    private static List<String> lines(Plan plan) {
        return Arrays.asList(PlanShape.of(plan).split("\n"));
    }

    private static Set<String> unknown(Plan plan) {
        return plan.nodes()
                .flatMap(node -> Property.of(node).stream())
                .filter(property -> !property.isKnown())
                .map(Property::name)
                .collect(Collectors.toSet());
    }
}
