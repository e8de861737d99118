package dev.drydock.ui.plan;

import dev.drydock.explain.Numbers;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.plan.PlanPicture.Node;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// Lets somebody guess which node takes most, with all times hidden, and then says it.
final class GuessBar extends HBox {
    private final PlanWalk walk;
    private final Label words = Texts.text("");
    private final Button mine = Buttons.primary("This one", "↵", this::reveal);
    private final Button close = Buttons.plain("Close", this::close);

    GuessBar(PlanWalk walk) {
        this.walk = walk;
        getStyleClass().add("play-bar");
        words.setMinWidth(0);
        mine.setId("guess-mine");
        mine.setAccessibleText("The node that is chosen in the plan is the slowest");
        close.setId("guess-close");
        getChildren().setAll(words, Texts.gap(), mine, close);
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
        close.setAccessibleText("Close");
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
        close.setAccessibleText(words.getText() + " Close");
        close.requestFocus();
    }

    /// Enter in the plan says that the chosen node is the one, Escape gives up.
    void pressed(KeyEvent event) {
        if (!walk.guessingProperty().get()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> reveal();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
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
