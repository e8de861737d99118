package dev.drydock.ui.plan;

import dev.drydock.explain.PlanNode;
import dev.drydock.explain.Property;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Card;
import dev.drydock.ui.kit.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Stream;

/// Every property of a node as PostgreSQL wrote it, each with what it means; folded until it is asked for.
final class PropertiesCard extends VBox {
    private final PlanNode node;
    private final BooleanProperty open;

    /// @param open whether it is unfolded; the same for all nodes
    PropertiesCard(PlanNode node, BooleanProperty open) {
        this.node = node;
        this.open = open;
        show();
    }

    private void show() {
        List<Property> properties = Property.of(node);
        Button button =
                Buttons.plain(open.get() ? "Hide" : "Show " + properties.size(), this::turn);
        button.setId("properties");
        button.setAccessibleText(
                (open.get() ? "Hide" : "Show") + " every property of the node, explained");
        Card card = new Card("What PostgreSQL said").aside(button);
        if (open.get()) {
            properties.forEach(property -> card.getChildren().add(row(property)));
            node.workers().forEach(worker -> card.getChildren().add(row(worker)));
        }
        getChildren().setAll(card);
    }

    private void turn() {
        open.set(!open.get());
        show();
        lookup("#properties").requestFocus();
    }

    private static Node row(Property property) {
        return row(property.name(), property.value(), property.meaning());
    }

    private static Node row(String name, String value, String meaning) {
        VBox row =
                new VBox(
                        Texts.wrapped(Texts.strong(name)),
                        Texts.wrapped(Texts.mono(value)),
                        Texts.wrapped(Texts.second(meaning)));
        row.getStyleClass().add("property");
        return row;
    }

    private static Node row(PlanNode.Worker worker) {
        PlanNode.Actual actual = worker.actual();
        Stream<String> measured =
                actual == null
                        ? Stream.empty()
                        : Stream.of(
                                "Rows " + Property.exact(actual.rows()),
                                "Loops " + Property.exact(actual.loops()),
                                "Time " + Property.exact(actual.totalMillis()));
        Stream<String> told =
                worker.details().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue());
        return row(
                "Worker " + worker.number(),
                String.join(", ", Stream.concat(measured, told).toList()),
                "The part of one worker process.");
    }
}
