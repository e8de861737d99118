package dev.drydock.ui.plan;

import dev.drydock.explain.Numbers;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.plan.PlanPicture.Node;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Lets somebody guess which node takes most, with all times hidden, and then says it.
final class GuessBar extends HBox {
    private final PlanWalk walk;
    private final Label words = Texts.text("");
    private final Button mine = Buttons.primary("This one", this::reveal);

    GuessBar(PlanWalk walk) {
        this.walk = walk;
        getStyleClass().add("play-bar");
        words.setMinWidth(0);
        mine.setId("guess-mine");
        getChildren().setAll(words, Texts.gap(), mine, Buttons.plain("Close", this::close));
        close();
        walk.planProperty().subscribe(plan -> close());
    }

    /// Hides the times and asks.
    void start() {
        if (walk.outlineProperty().get().slowest() == null) {
            return;
        }
        walk.guessingProperty().set(true);
        walk.selectFirst();
        words.setText("Which node takes most of the time? Choose it in the plan.");
        mine.setVisible(true);
        setVisible(true);
        setManaged(true);
    }

    /// What the guess was worth.
    String told() {
        return words.getText();
    }

    void reveal() {
        Node guessed = walk.selectedProperty().get();
        walk.guessingProperty().set(false);
        Node slowest = walk.slowestTold();
        mine.setVisible(false);
        if (guessed == null || slowest == null) {
            return;
        }
        words.setText(
                guessed.number() == slowest.number()
                        ? "Right: " + took(slowest) + "."
                        : "It is another: " + took(slowest) + "; yours, " + took(guessed) + ".");
        walk.selectSlowest();
    }

    private static String took(Node node) {
        return node.title() + ", " + Numbers.percent(node.share()) + " of the whole";
    }

    private void close() {
        walk.guessingProperty().set(false);
        setVisible(false);
        setManaged(false);
    }
}
