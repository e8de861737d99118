package dev.drydock.ui.plan;

import dev.drydock.explain.Plan;
import dev.drydock.explain.Replay;
import dev.drydock.explain.Times;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Plays a plan step by step, in the order in which its nodes begin to give rows. What has not given any yet is faint.
final class PlayBar extends HBox {
    private final PlanWalk walk;
    private final Label words = Texts.text("");
    private final Button back = Buttons.plain("Back", () -> step(-1));
    private final Button next = Buttons.plain("Next step", () -> step(1));
    private Replay replay = new Replay(List.of());
    private int at;

    PlayBar(PlanWalk walk) {
        this.walk = walk;
        getStyleClass().add("play-bar");
        words.setMinWidth(0);
        next.setId("replay-next");
        back.setId("replay-back");
        getChildren()
                .setAll(back, next, words, Texts.gap(), Buttons.plain("End replay", this::end));
        setVisible(false);
        setManaged(false);
        walk.playedProperty()
                .subscribe(played -> {
                    setVisible(played != null);
                    setManaged(played != null);
                });
    }

    /// Begins with the first step.
    void start() {
        Plan plan = walk.outlineProperty().get().plan();
        Times times = walk.outlineProperty().get().times();
        replay = plan == null || times == null ? new Replay(List.of()) : Replay.of(plan, times);
        at = 0;
        show();
        next.requestFocus();
    }

    void end() {
        walk.playedProperty().set(null);
    }

    private void step(int by) {
        at = Math.clamp((long) at + by, 0, Math.max(0, replay.steps().size() - 1));
        show();
    }

    private void show() {
        if (replay.steps().isEmpty()) {
            end();
            return;
        }
        Set<Integer> played = new HashSet<>();
        for (int i = 0; i <= at; i++) {
            played.add(replay.steps().get(i).node().id());
        }
        Replay.Step step = replay.steps().get(at);
        walk.playedProperty().set(Set.copyOf(played));
        walk.select(step.node().id());
        words.setText(
                "Step "
                        + (at + 1)
                        + " of "
                        + replay.steps().size()
                        + ": "
                        + step.node().title()
                        + " gives rows");
        words.setAccessibleText(words.getText() + ". " + step.words());
        back.setDisable(at == 0);
        next.setDisable(at == replay.steps().size() - 1);
    }
}
