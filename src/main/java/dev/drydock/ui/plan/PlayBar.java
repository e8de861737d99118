package dev.drydock.ui.plan;

import dev.drydock.explain.Plan;
import dev.drydock.explain.Replay;
import dev.drydock.explain.Times;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Texts;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Plays a plan in the order in which its nodes begin to give rows, step by step or by itself. What has not given any yet is faint.
/// Keys within the bar: left and right a step, up and down the speed, K or Space on its button plays and pauses, Escape ends it.
final class PlayBar extends HBox {
    private static final double STEP_MILLIS = 1200;
    private static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);

    private final PlanWalk walk;
    private final Timeline clock =
            new Timeline(new KeyFrame(Duration.millis(STEP_MILLIS), tick -> step(1)));
    private final Button play = Buttons.plain("Play", this::playOrPause);
    private final Button speed = Buttons.plain("1 ×", this::nextSpeed);
    private final Label words = Texts.text("");
    private final Button back = Buttons.plain("Back", () -> stepByHand(-1));
    private final Button next = Buttons.plain("Next step", () -> stepByHand(1));
    private Replay replay = new Replay(List.of());
    private int at;

    PlayBar(PlanWalk walk) {
        this.walk = walk;
        getStyleClass().add("play-bar");
        words.setMinWidth(0);
        next.setId("replay-next");
        back.setId("replay-back");
        play.setId("replay-play");
        speed.setId("replay-speed");
        clock.setCycleCount(Animation.INDEFINITE);
        clock.statusProperty().subscribe(status -> tellWhetherPlaying());
        getChildren()
                .setAll(
                        play,
                        back,
                        next,
                        speed,
                        words,
                        Texts.gap(),
                        Buttons.plain("End replay", this::end));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setRate(1);
        setVisible(false);
        setManaged(false);
        walk.playedProperty()
                .subscribe(played -> {
                    if (played == null) {
                        clock.stop();
                    }
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
        clock.stop();
        show();
        play.requestFocus();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> stepByHand(-1);
            case RIGHT -> stepByHand(1);
            case UP -> setRate(SPEEDS.get(Math.min(SPEEDS.size() - 1, rank() + 1)));
            case DOWN -> setRate(SPEEDS.get(Math.max(0, rank() - 1)));
            case K -> playOrPause();
            case ESCAPE -> end();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// At the end it begins anew.
    private void playOrPause() {
        if (isPlaying()) {
            clock.pause();
            return;
        }
        if (isAtEnd()) {
            at = 0;
            show();
        }
        clock.playFromStart();
    }

    private boolean isPlaying() {
        return clock.getStatus() == Animation.Status.RUNNING;
    }

    private boolean isAtEnd() {
        return at >= replay.steps().size() - 1;
    }

    private void nextSpeed() {
        setRate(SPEEDS.get((rank() + 1) % SPEEDS.size()));
    }

    private int rank() {
        return Math.max(0, SPEEDS.indexOf(clock.getRate()));
    }

    private void setRate(double rate) {
        clock.setRate(rate);
        String times = rate < 1 ? "½ ×" : Math.round(rate) + " ×";
        speed.setText(times);
        speed.setAccessibleText("Speed: " + times);
    }

    private void tellWhetherPlaying() {
        String verb = isPlaying() ? "Pause" : "Play";
        play.setText(verb);
        // Whoever does not see the bar hears the step where the keys go.
        play.setAccessibleText(
                words.getAccessibleText() == null ? verb : words.getAccessibleText() + ". " + verb);
    }

    /// Whoever steps by hand wants to look.
    private void stepByHand(int by) {
        clock.pause();
        step(by);
    }

    void end() {
        walk.playedProperty().set(null);
    }

    private void step(int by) {
        at = Math.clamp((long) at + by, 0, Math.max(0, replay.steps().size() - 1));
        show();
        if (isAtEnd()) {
            clock.stop();
        }
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
        tellWhetherPlaying();
        back.setDisable(at == 0);
        next.setDisable(isAtEnd());
    }
}
