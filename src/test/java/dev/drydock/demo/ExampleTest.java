package dev.drydock.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.explain.Fingerprint;
import dev.drydock.explain.Lesson;
import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanNode;
import dev.drydock.explain.Unprovoked;
import dev.drydock.postgres.Session;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Every example yields its node at some size, and those that say so flip.
class ExampleTest {
    @Test
    void everyTypeOfNodeThatCanBeProvokedHasAnExample() {
        assertThat(Lesson.types().stream().filter(type -> Example.of(type).isEmpty()))
                .containsExactlyInAnyOrderElementsOf(Unprovoked.types());
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void everyExampleYieldsItsNodeAndThoseThatSaySoFlip(int major) {
        List<String> wrong = new ArrayList<>();
        try (Sandbox sandbox = TestServers.of(major).create("");
                Session session = sandbox.open()) {
            for (String type : Lesson.types()) {
                Example.of(type).ifPresent(example -> check(session, example, wrong));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(Session session, Example example, List<String> wrong) {
        Set<String> shapes = new TreeSet<>();
        Set<String> types = new TreeSet<>();
        for (long rows : example.rows()) {
            Plan plan = example.plan(session, rows, false);
            shapes.add(Fingerprint.of(plan));
            plan.nodes().map(PlanNode::type).forEach(types::add);
        }
        if (!types.contains(example.type())) {
            wrong.add(example.type() + " is in no plan: " + types);
        }
        if (example.flips() && shapes.size() < 2) {
            wrong.add(example.type() + " does not flip: " + types);
        }
    }
}
