package dev.drydock.ui.plan;

import dev.drydock.demo.Example;
import dev.drydock.explain.Comparison;
import dev.drydock.explain.Lesson;
import dev.drydock.explain.advice.Trial;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Card;
import dev.drydock.ui.kit.Chip;
import dev.drydock.ui.kit.FactRow;
import dev.drydock.ui.kit.SqlText;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Tone;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The sentence about the selected node, the numbers behind it, and what would help.
final class NodeDetails extends ScrollPane {
    private final PlanModel model;
    private final VBox content = new VBox();
    private final Guide guide;
    private final BooleanProperty properties = new SimpleBooleanProperty();

    NodeDetails(PlanModel model) {
        this.model = model;
        getStyleClass().add("node-details");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("node-content");
        guide = new Guide(model.walk());
        guide.getStyleClass().add("guide");
        setContent(new VBox(guide, content));
        model.walk().guessingProperty().subscribe(guessing -> refresh());
        model.reasonsProperty().subscribe(reasons -> refresh());
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

    private void refresh() {
        show(model.walk().selectedProperty().get());
    }

    private void show(PlanPicture.@Nullable Node node) {
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
                .addAll(
                        Texts.wrapped(Texts.title(node.title())),
                        Texts.wrapped(Texts.second(node.sentence())),
                        facts(node));
        PlanModel.Both both = model.bothProperty().get();
        if (both != null) {
            content.getChildren().add(card(Comparison.of(both.before(), both.after())));
        }
        PlanPicture plan = model.planProperty().get();
        if (plan != null) {
            plan.advice().forEach(advice -> content.getChildren().add(card(advice)));
        }
        if (plan != null && plan.source() != null) {
            content.getChildren().add(why());
        }
        Lesson.of(node.type())
                .ifPresent(lesson -> content.getChildren().add(card(node.type(), lesson)));
        addProperties(node, plan);
        if (node.type().equals("Custom Scan")) {
            content.getChildren()
                    .add(
                            new Card(
                                    "No example",
                                    Texts.wrapped(
                                            Texts.second(
                                                    "Only an extension makes this node, and each"
                                                            + " its own."))));
        }
        Example.of(node.type())
                .ifPresent(example -> content.getChildren().add(new ExampleCard(example, model)));
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

    private Card card(PlanPicture.Advice advice) {
        Card card = new Card(advice.title(), Texts.wrapped(Texts.second(advice.words())));
        card.getStyleClass().add("chosen");
        if (!advice.sql().isEmpty()) {
            card.getChildren().add(new SqlText(advice.sql()));
            FlowPane buttons = new FlowPane();
            buttons.getStyleClass().add("advice-buttons");
            trial(card, advice.sql(), buttons);
            staging(card, advice.sql(), buttons);
            if (!buttons.getChildren().isEmpty()) {
                card.getChildren().add(buttons);
            }
        }
        return card;
    }

    /// What came of trying it, or a button that does.
    private void trial(Card card, String cure, FlowPane buttons) {
        Trial trial = model.advice().trialsProperty().get().get(cure);
        if (trial != null) {
            card.aside(
                    trial.helps()
                            ? new Chip("tried: helps", Tone.GOOD)
                            : new Chip("tried: of no use", Tone.NEUTRAL));
            trial.words()
                    .forEach(words -> card.getChildren().add(Texts.wrapped(Texts.second(words))));
            if (trial.plans() != null && model.triedProperty().get() == null) {
                Button show = Buttons.plain("Show plan", () -> model.showTried(cure));
                show.setId("show-tried");
                show.setAccessibleText("Show the plan with " + cure);
                buttons.getChildren().add(show);
            }
        } else if (model.advice().canTry(cure)) {
            Button button = Buttons.plain("Try it first", () -> model.advice().tryOut(cure));
            button.setId("try-advice");
            button.setDisable(model.advice().trying().isBusy());
            buttons.getChildren().add(button);
        }
    }

    /// Whether it is in the pending migration, or a button that adds it.
    private void staging(Card card, String cure, FlowPane buttons) {
        switch (model.staging().of(cure)) {
            case NOT_HERE -> {}
            case STAGED -> card.aside(new Chip("in the migration", Tone.PENDING));
            case POSSIBLE -> {
                Button add = Buttons.plain("Add to migration", () -> model.stage(cure));
                add.setId("stage-advice");
                add.setAccessibleText("Add to the migration: " + cure);
                buttons.getChildren().add(add);
            }
        }
    }
}
