package dev.drydock.explain.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.explain.Lesson;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.Property;
import dev.drydock.explain.Unprovoked;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every format of one plan is read to the same tree, on real servers.
class PlanFormatsTest {
    private static final List<String> OPTIONS =
            List.of(
                    "COSTS OFF",
                    "VERBOSE, SETTINGS",
                    "ANALYZE, TIMING OFF, SUMMARY OFF, BUFFERS OFF",
                    "ANALYZE, TIMING OFF, SUMMARY OFF, BUFFERS OFF, COSTS OFF");

    @TestFactory
    Stream<DynamicTest> everyFormatIsReadToTheSameTree() {
        return TestMajors.chosen().stream()
                .map(major -> DynamicTest.dynamicTest("PostgreSQL " + major, () -> compare(major)));
    }

    private static void compare(int major) {
        Set<String> types = new TreeSet<>();
        EveryNode cases = EveryNode.read();
        Set<String> unexplained = new TreeSet<>();
        List<String> differences = new ArrayList<>();
        try (Sandbox sandbox = TestServers.of(major).create();
                Session session = Session.open(sandbox.target())) {
            cases.prepare(session);
            for (EveryNode.Query query : cases.queries(major)) {
                for (String options : OPTIONS) {
                    if (!query.repeats(options)) {
                        continue;
                    }
                    Map<String, String> trees = new TreeMap<>();
                    for (String format : List.of("JSON", "TEXT", "XML", "YAML")) {
                        String text = query.explain(session, options + ", FORMAT " + format);
                        trees.put(format, PlanShape.of(text));
                        types.addAll(types(text));
                        unexplained.addAll(unexplained(text));
                    }
                    if (new TreeSet<>(trees.values()).size() > 1) {
                        differences.add(query.name() + " (" + options + ")\n" + different(trees));
                    }
                }
            }
        }
        assertThat(Lesson.types()).hasSize(42);
        assertThat(Lesson.types().stream().filter(type -> !types.contains(type)))
                .as("types of nodes not seen")
                .containsExactlyInAnyOrderElementsOf(Unprovoked.types());
        assertThat(unexplained).as("properties that nobody explains").isEmpty();
        assertThat(differences.stream().limit(Integer.getInteger("drydock.shown", 3)).toList())
                .as(differences.size() + " differ")
                .isEmpty();
    }

    /// The lines that not all formats have.
    private static String different(Map<String, String> trees) {
        StringBuilder told = new StringBuilder();
        trees.forEach((format, tree) ->
                tree.lines()
                        .filter(line ->
                                !trees.values().stream()
                                        .allMatch(other -> other.lines().anyMatch(line::equals)))
                        .forEach(line ->
                                told.append(format).append(": ").append(line).append('\n')));
        return told.toString();
    }

    private static Set<String> unexplained(String text) {
        return PlanFile.first(text)
                .nodes()
                .flatMap(node -> Property.of(node).stream())
                .filter(property -> !property.isKnown())
                .map(Property::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> types(String text) {
        return PlanFile.first(text).nodes().map(PlanNode::type).collect(Collectors.toSet());
    }
}
