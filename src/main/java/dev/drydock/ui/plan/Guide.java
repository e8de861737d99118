package dev.drydock.ui.plan;

import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Card;
import dev.drydock.ui.kit.Texts;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.List;

/// A first lesson on the query in the window: a few steps, each of which says what to do and goes on when it is done. Comes when asked
/// for, goes when closed; who only wants to read goes on with a button.
final class Guide extends VBox {
    private static final Duration MOMENT = Duration.millis(300);

    private final PlanModel model;
    private final PauseTransition moment = new PauseTransition(MOMENT);
    private List<LessonStep> steps = List.of();
    private int at;
    private Button next = new Button();

    Guide(PlanModel model) {
        this.model = model;
        setVisible(false);
        setManaged(false);
        moment.setOnFinished(event -> goOn());
        model.planProperty().subscribe(plan -> look());
        model.walk().selectedProperty().subscribe(node -> look());
        model.advice().trialsProperty().subscribe(trials -> look());
        model.triedProperty().subscribe(tried -> look());
        model.modeProperty().subscribe(mode -> look());
    }

    void start() {
        steps = LessonStep.of(model);
        show(0);
        next.requestFocus();
    }

    /// Takes the keys where it is shown.
    ///
    /// @return whether it is
    boolean takeFocus() {
        if (isVisible()) {
            next.requestFocus();
        }
        return isVisible();
    }

    /// Something was done: a moment later, when all views show it, it may be what the step asks for.
    private void look() {
        if (isVisible()) {
            moment.playFromStart();
        }
    }

    /// Goes on when what the step asks for was done.
    private void goOn() {
        if (isVisible() && at < steps.size() && steps.get(at).isDone().getAsBoolean()) {
            boolean hadKeys = next.isFocused();
            show(next(1));
            if (hadKeys) {
                next.requestFocus();
            }
        }
    }

    private void show(int step) {
        at = step;
        LessonStep now = steps.get(step);
        now.begins().run();
        // What makes it ready may look like its being done.
        moment.stop();
        Label words = Texts.wrapped(Texts.second(now.words()));
        boolean last = step == steps.size() - 1;
        String place = step + 1 + " of " + steps.size();
        next = last ? Buttons.primary("Done", this::close) : Buttons.primary("Next", () -> go(1));
        next.setId("guide-next");
        // Whoever does not see the card hears the step where the keys go.
        next.setAccessibleText(
                "First lesson, "
                        + place
                        + ". "
                        + now.title()
                        + ". "
                        + now.words()
                        + (last ? " Done" : " Next"));
        Button back = Buttons.plain("Back", () -> go(-1));
        back.setDisable(step == 0);
        Hyperlink close = Buttons.link("Close", this::close);
        close.setAccessibleText("Close the lesson");
        HBox buttons = new HBox(back, next, Texts.gap(), close);
        buttons.getStyleClass().addAll("row", "guide-buttons");
        Card card = new Card(now.title(), words, buttons).aside(Texts.small(place));
        card.getStyleClass().add("chosen");
        getChildren().setAll(card);
        setVisible(true);
        setManaged(true);
    }

    private void go(int by) {
        show(next(by));
        next.requestFocus();
    }

    /// The next step that can be done with this plan.
    private int next(int by) {
        int to = at + by;
        while (to > 0 && to < steps.size() - 1 && !steps.get(to).isPossible().getAsBoolean()) {
            to += by;
        }
        return Math.clamp(to, 0, steps.size() - 1);
    }

    private void close() {
        setVisible(false);
        setManaged(false);
    }
}
