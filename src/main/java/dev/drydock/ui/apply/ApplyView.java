package dev.drydock.ui.apply;

import dev.drydock.run.RunOutcome;
import dev.drydock.ui.apply.ApplyModel.Stage;
import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Chip;
import dev.drydock.ui.kit.FactRow;
import dev.drydock.ui.kit.SqlText;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Theme;
import dev.drydock.ui.kit.Tone;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The dialog that applies a migration, over the window.
public final class ApplyView extends StackPane {
    private final ApplyModel model;
    private final Runnable close;
    private final VBox box = new VBox();

    /// @param close takes the dialog away
    public ApplyView(ApplyModel model, Runnable close) {
        this.model = model;
        this.close = close;
        getStylesheets().add(Theme.stylesheet(ApplyView.class, "apply.css"));
        getStyleClass().add("veil");
        box.getStyleClass().addAll("floating", "apply");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(box);
        model.stageProperty().subscribe(this::show);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.stageProperty().get() == Stage.ASKING) {
                close.run();
            }
        });
    }

    private void show(Stage stage) {
        box.getChildren().setAll(head());
        switch (stage) {
            case ASKING -> ask();
            case RUNNING -> run();
            case ENDED -> end();
        }
    }

    private Node head() {
        HBox head =
                new HBox(
                        Texts.title(model.verb()),
                        new Chip(
                                model.place().environment().words(),
                                model.place().environment().tone()),
                        Texts.third(model.place().host()));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("row");
        return head;
    }

    private void ask() {
        VBox facts =
                new VBox(
                        new FactRow("what runs", model.size()),
                        new FactRow("touches", model.touched()),
                        new FactRow("as", model.place().user()));
        facts.getStyleClass().add("apply-facts");
        box.getChildren().add(facts);
        if (!model.isRehearsed()) {
            box.getChildren()
                    .add(
                            new Banner(
                                    Tone.CARE,
                                    "This migration was not rehearsed.",
                                    "Rehearse it first to see its locks, and whether it leads where"
                                            + " you want."));
        }
        if (!model.losses().isEmpty()) {
            box.getChildren().add(losses());
        }
        Button apply =
                model.losses().isEmpty()
                        ? Buttons.primary(model.verb(), model::apply)
                        : Buttons.danger(model.verb(), model::apply);
        apply.setId("apply-now");
        apply.disableProperty().bind(model.confirmedProperty().not());
        Button cancel = Buttons.plain("Cancel", close);
        cancel.setId("apply-cancel");
        if (model.mustType()) {
            box.getChildren().add(typing());
        }
        box.getChildren().add(actions(cancel, apply));
    }

    private Node losses() {
        VBox ticks = new VBox();
        ticks.getStyleClass().add("apply-losses");
        for (LossTick loss : model.losses()) {
            CheckBox tick = Buttons.shown(new CheckBox(loss.what()));
            tick.getStyleClass().add("allow-loss");
            tick.setWrapText(true);
            tick.setMinHeight(Region.USE_PREF_SIZE);
            tick.selectedProperty().bindBidirectional(loss.allowedProperty());
            Label size = Texts.second(loss.size());
            size.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(tick, Texts.gap(), size);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("row");
            ticks.getChildren().add(line);
        }
        ScrollPane all = new ScrollPane(ticks);
        all.setFitToWidth(true);
        all.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        all.getStyleClass().add("apply-losses-scroll");
        return new VBox(
                new Banner(
                        Tone.DANGER, "This cannot be brought back.", "Tick each that may be lost."),
                all);
    }

    private Node typing() {
        TextField field = new TextField();
        field.setId("apply-name");
        field.setPromptText(model.place().database());
        field.textProperty().bindBidirectional(model.typedProperty());
        field.setOnAction(event -> model.apply());
        Label words =
                Texts.wrapped(
                        Texts.second(
                                "Type the database's name, "
                                        + model.place().database()
                                        + ", to confirm."));
        VBox typing = new VBox(words, field);
        typing.getStyleClass().add("stack");
        return typing;
    }

    private void run() {
        Button stop = Buttons.plain("Stop", model::stop);
        stop.setId("apply-stop");
        VBox pause = new VBox();
        pause.managedProperty().bind(pause.visibleProperty());
        model.pauseProperty()
                .subscribe(purpose -> {
                    pause.setVisible(purpose != null);
                    if (purpose != null) {
                        pause.getChildren()
                                .setAll(
                                        new Banner(
                                                Tone.ACCENT,
                                                "The migration waits for you.",
                                                purpose,
                                                Buttons.primary("Continue", model::goOn)));
                    }
                });
        box.getChildren().addAll(lines(), pause, actions(stop));
    }

    private Node lines() {
        VBox lines = new VBox();
        lines.getStyleClass().add("apply-lines");
        for (StepLine line : model.lines()) {
            lines.getChildren().add(new StepRow(line));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("apply-scroll");
        return scroll;
    }

    private void end() {
        box.getChildren().add(lines());
        RunOutcome outcome = model.outcomeProperty().get();
        if (outcome != null) {
            OutcomeWords words = OutcomeWords.of(outcome);
            String why = words.why().isEmpty() ? words.state() : words.why() + "\n" + words.state();
            box.getChildren().add(new Banner(words.tone(), words.what(), why));
            if (!words.sql().isEmpty()) {
                box.getChildren().add(new SqlText(words.sql()));
            }
        }
        var problem = model.problemProperty().get();
        if (problem != null) {
            box.getChildren()
                    .add(
                            new Banner(
                                    Tone.DANGER,
                                    problem.what(),
                                    problem.why() + "\n" + problem.next()));
        }
        Button done = Buttons.primary("Close", close);
        done.setId("apply-close");
        box.getChildren().add(actions(done));
        done.requestFocus();
    }

    private static HBox actions(Button... buttons) {
        HBox actions = new HBox(Texts.gap());
        actions.getChildren().addAll(buttons);
        actions.getStyleClass().add("row");
        HBox.setHgrow(actions, Priority.ALWAYS);
        return actions;
    }
}
