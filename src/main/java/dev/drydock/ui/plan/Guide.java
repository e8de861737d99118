package dev.drydock.ui.plan;

import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Card;
import dev.drydock.ui.kit.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/// A first lesson on the plan that is shown: a few steps, each with the node that it speaks of. Comes when asked for, goes when closed.
final class Guide extends VBox {
    private record Step(String title, String words, Runnable shows) {}

    private final List<Step> steps;
    private int at;

    Guide(PlanWalk walk) {
        this.steps =
                List.of(
                        new Step(
                                "Read it from the bottom",
                                "Each card is a node. The lowest read tables; rows flow up along"
                                        + " the edges, wider where there are more, and the topmost"
                                        + " node gives the result.",
                                walk::selectFirst),
                        new Step(
                                "A node's own time",
                                "A card tells what its node took itself, without those below it."
                                        + " The bar above the tree is the same from left to right,"
                                        + " and adds up to the whole.",
                                walk::selectFirst),
                        new Step(
                                "Start at the slowest",
                                "The red card took most. On the right stands what it did, in this"
                                        + " query's numbers. S brings you here from anywhere.",
                                walk::selectSlowest),
                        new Step(
                                "Expected and real",
                                "Look at \"rows, real / expected\". The planner chose by what it"
                                        + " expected; when the two are far apart, everything above"
                                        + " was chosen for another query.",
                                walk::selectSlowest),
                        new Step(
                                "What would help",
                                "Advice stands below the numbers, with the statement that does it."
                                        + " After a change, explain again: Compare shows both plans"
                                        + " side by side.",
                                walk::selectSlowest));
        setVisible(false);
        setManaged(false);
    }

    void start() {
        at = 0;
        show();
    }

    private void show() {
        Step step = steps.get(at);
        step.shows().run();
        Label words = Texts.wrapped(Texts.second(step.words()));
        boolean last = at == steps.size() - 1;
        Button next =
                last ? Buttons.primary("Done", this::close) : Buttons.primary("Next", () -> go(1));
        next.setId("guide-next");
        Button back = Buttons.plain("Back", () -> go(-1));
        back.setDisable(at == 0);
        HBox buttons = new HBox(back, next, Texts.gap(), Buttons.link("Close", this::close));
        buttons.getStyleClass().add("row");
        Card card =
                new Card(step.title(), words, buttons)
                        .aside(Texts.small(at + 1 + " of " + steps.size()));
        card.getStyleClass().add("chosen");
        getChildren().setAll(card);
        setVisible(true);
        setManaged(true);
    }

    private void go(int by) {
        at = Math.clamp((long) at + by, 0, steps.size() - 1);
        show();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
    }
}
