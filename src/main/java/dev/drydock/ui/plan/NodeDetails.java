package dev.drydock.ui.plan;

import dev.drydock.demo.Example;
import dev.drydock.explain.Comparison;
import dev.drydock.explain.Lesson;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Card;
import dev.drydock.ui.kit.Chip;
import dev.drydock.ui.kit.FactRow;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Tone;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// The sentence about the selected node, the numbers behind it, and what would help.
final class NodeDetails extends ScrollPane {
    private final PlanModel model;
    private final VBox content = new VBox();
    private final Guide guide;
    private PlanPicture.@Nullable Node shown;
    private final BooleanProperty properties = new SimpleBooleanProperty();

    NodeDetails(PlanModel model) {
        this.model = model;
        getStyleClass().add("node-details");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("node-content");
        guide = new Guide(model);
        guide.getStyleClass().add("guide");
        setContent(new VBox(guide, content));
        model.walk().guessingProperty().subscribe(guessing -> refresh());
        model.reasonsProperty().subscribe(reasons -> refresh());
        model.visitProperty().subscribe(visit -> refresh());
        model.advice().trialsProperty().subscribe(trials -> refresh());
        model.advice().trying().jobProperty().subscribe(job -> refresh());
        ObservableValue<?> pending = model.staging().pending();
        if (pending != null) {
            pending.subscribe(now -> refresh());
        }
        model.walk().selectedProperty().subscribe(this::show);
    }

    /// The first lesson, shown above the node that it speaks of.
    Guide guide() {
        return guide;
    }

    /// Takes the keys: the lesson's where there is one, else arrows scroll.
    void takeFocus() {
        if (!guide.takeFocus()) {
            requestFocus();
        }
    }

    private void refresh() {
        show(model.walk().selectedProperty().get());
    }

    /// Shows a node. A button within that had the keys has them again, where there still is one.
    private void show(PlanPicture.@Nullable Node node) {
        Scene scene = getScene();
        Node before = scene == null ? null : scene.getFocusOwner();
        boolean within = before != null && isBelow(before, content);
        fill(node);
        if (!Objects.equals(node, shown)) {
            shown = node;
            setVvalue(0);
        }
        setAccessibleText("Details of " + (node == null ? "the chosen node" : node.title()));
        if (within && before != null) {
            content.lookupAll(".d-button").stream()
                    .filter(button -> Objects.equals(button.getId(), before.getId()))
                    .filter(button -> !button.isDisabled())
                    .findFirst()
                    .ifPresentOrElse(Node::requestFocus, this::requestFocus);
        }
    }

    private static boolean isBelow(Node node, Node above) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(above)) {
                return true;
            }
        }
        return false;
    }

    private void fill(PlanPicture.@Nullable Node node) {
        content.getChildren().clear();
        if (node == null) {
            content.getChildren()
                    .addAll(
                            Texts.title("Details"),
                            Texts.wrapped(
                                    Texts.second(
                                            "Explain a query, and what each of its steps does would"
                                                    + " be told here.")));
            return;
        }
        if (model.walk().guessingProperty().get()) {
            content.getChildren()
                    .addAll(
                            Texts.wrapped(Texts.title(node.title())),
                            Texts.wrapped(Texts.second(node.summary())));
            return;
        }
        content.getChildren()
                .addAll(title(node), Texts.wrapped(Texts.second(node.sentence())), facts(node));
        PlanModel.Both both = model.bothProperty().get();
        if (both != null) {
            content.getChildren().add(card(Comparison.of(both.before(), both.after())));
        }
        PlanPicture plan = model.planProperty().get();
        PlanModel.Visit visit = model.visitProperty().get();
        if (visit != null) {
            content.getChildren().add(new ExampleCard(visit.example(), model));
        } else if (plan != null) {
            plan.advice().stream()
                    .sorted(Comparator.comparing(advice -> advice.sql().isEmpty()))
                    .forEach(advice -> content.getChildren().add(AdviceCard.of(advice, model)));
            if (plan.source() != null) {
                content.getChildren().add(why());
            }
        }
        Lesson.of(node.type())
                .ifPresent(lesson -> content.getChildren().add(card(node.type(), lesson)));
        addProperties(node, plan);
        if (visit == null || !visit.example().type().equals(node.type())) {
            addExample(node.type());
        }
    }

    private void addExample(String type) {
        if (type.equals("Custom Scan")) {
            content.getChildren()
                    .add(
                            new Card(
                                    "No example",
                                    Texts.wrapped(
                                            Texts.second(
                                                    "Only an extension makes this node, and each"
                                                            + " its own."))));
        }
        Example.of(type)
                .ifPresent(example -> content.getChildren().add(new ExampleCard(example, model)));
    }

    /// The colour of the slowest, in a word.
    private HBox title(PlanPicture.Node node) {
        Label words = Texts.wrapped(Texts.title(node.title()));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox title = new HBox(words);
        title.getStyleClass().add("node-title");
        if (model.walk().isSlowestTold(node.number())) {
            title.getChildren().add(new Chip(model.walk().most(), Tone.DANGER));
        }
        return title;
    }

    private void addProperties(PlanPicture.Node node, @Nullable PlanPicture plan) {
        if (plan != null && plan.source() != null) {
            plan.source()
                    .nodes()
                    .filter(each -> each.id() == node.number())
                    .findFirst()
                    .ifPresent(each ->
                            content.getChildren().add(new PropertiesCard(each, properties)));
        }
    }

    private static VBox facts(PlanPicture.Node node) {
        VBox facts = new VBox();
        facts.getStyleClass().add("card");
        boolean first = true;
        for (PlanPicture.Fact fact : node.facts()) {
            facts.getChildren().add(fact(fact, first));
            first = false;
        }
        return facts;
    }

    /// The first is what one looks for; names of indexes may be long.
    private static FactRow fact(PlanPicture.Fact fact, boolean first) {
        return first
                ? new FactRow(fact.what(), fact.value(), true)
                : new FactRow(fact.what(), Texts.text(fact.value()));
    }

    /// Why this and not that: asked only when somebody wants to know.
    private Card why() {
        Card card = new Card("Why this and not that?");
        List<String> reasons = model.reasonsProperty().get();
        if (reasons.isEmpty()) {
            Button ask = Buttons.plain("Forbid each way and see", model::askWhy);
            ask.setId("why");
            card.getChildren()
                    .addAll(
                            Texts.wrapped(
                                    Texts.second(
                                            "Plans the query again without each way that it takes."
                                                    + " Runs nothing.")),
                            ask);
        }
        reasons.forEach(words -> card.getChildren().add(Texts.wrapped(Texts.second(words))));
        return card;
    }

    /// What holds of every such node, for who wants to learn.
    private static Card card(String type, Lesson lesson) {
        return new Card(
                "About " + type,
                Texts.wrapped(Texts.second(lesson.does())),
                Texts.wrapped(Texts.second("Chosen: " + lowered(lesson.chosen()))),
                Texts.wrapped(Texts.second("Slow: " + lowered(lesson.hurts()))));
    }

    private static String lowered(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static Card card(Comparison comparison) {
        Card card =
                new Card(
                        "Compared with the run before",
                        Texts.wrapped(Texts.text(comparison.summary())));
        comparison
                .words()
                .forEach(words -> card.getChildren().add(Texts.wrapped(Texts.second(words))));
        return card;
    }
}
