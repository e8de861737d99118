package dev.drydock.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.catalog.ObjectAddress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class StepGraphTest {
    private static final Action FIRST = action("a");
    private static final Action SECOND = action("b");
    private static final Action THIRD = action("c");
    private static final Action BEHIND = action("d");

    private static Action action(String table) {
        return new Action(ObjectAddress.table("public", table), Action.Kind.ALTER);
    }

    private static StepGraph graph() {
        StepGraph graph = new StepGraph();
        for (Action action : List.of(BEHIND, THIRD, SECOND, FIRST)) {
            graph.add(
                    action, List.of(Step.Ddl.of(action.address(), "SELECT 1", action.toString())));
        }
        return graph;
    }

    @Test
    void aCycleHasNoOrderAndIsToldByItsPath() {
        StepGraph graph = graph();
        graph.before(FIRST, SECOND);
        graph.before(SECOND, THIRD);
        graph.before(THIRD, FIRST);
        graph.before(THIRD, BEHIND);
        StepGraph.Order order = graph.sort(Set.of());
        assertThat(order.steps()).isEmpty();
        assertThat(order.cycle()).containsExactly(FIRST, THIRD, SECOND);
        assertThat(order.stuck()).containsExactlyInAnyOrder(FIRST, SECOND, THIRD);
    }

    @Test
    void whatIsFreeComesByAddressWhateverTheOrderItWasAddedIn() {
        StepGraph graph = graph();
        graph.before(THIRD, FIRST);
        StepGraph.Order order = graph.sort(Set.of());
        assertThat(order.cycle()).isEmpty();
        assertThat(order.steps())
                .extracting(StepGraph.Placed::action)
                .containsExactly(SECOND, THIRD, FIRST, BEHIND);
    }
}
