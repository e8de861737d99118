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

import javafx.beans.binding.Bindings;
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

import java.util.ArrayList;
import java.util.List;

/// The dialog that applies a migration, over the window.
public final class ApplyView extends StackPane {
    private static final int WARNINGS_UNSCROLLED = 3;

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
        Label title = Texts.title(model.verb());
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head =
                new HBox(
                        title,
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
                        new FactRow("touches", Texts.text(model.touched())),
                        new FactRow("as", model.place().user()));
        facts.getStyleClass().add("apply-facts");
        box.getChildren().add(facts);
        if (!model.isRehearsed()) {
            box.getChildren()
                    .add(
                            new Banner(
                                    Tone.CARE,
                                    "This migration was not rehearsed.",
                                    "It is rehearsed now, before anything is applied. In the review"
                                            + " you would see its locks first."));
        }
        box.getChildren().add(warnings());
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

    private Node warnings() {
        VBox place = new VBox();
        place.getStyleClass().add("apply-seen");
        place.managedProperty().bind(place.visibleProperty());
        model.lookedProperty()
                .subscribe(looked -> {
                    place.setVisible(
                            !looked || !model.warnings().isEmpty() || !model.rows().isEmpty());
                    place.getChildren()
                            .setAll(
                                    looked
                                            ? seen()
                                            : List.of(
                                                    Texts.third(
                                                            "Looking at what will be in the"
                                                                    + " way…")));
                });
        return place;
    }

    private List<Node> seen() {
        List<Node> seen = new ArrayList<>();
        if (!model.rows().isEmpty()) {
            seen.add(rows());
        }
        if (!model.warnings().isEmpty()) {
            seen.add(warned());
        }
        return seen;
    }

    private Node rows() {
        CheckBox despite =
                Buttons.shown(
                        new CheckBox(
                                "Begin despite them: the run stops there, and can be resumed when"
                                        + " they are mended."));
        despite.setId("despite-rows");
        despite.setWrapText(true);
        despite.setMinHeight(Region.USE_PREF_SIZE);
        despite.selectedProperty().bindBidirectional(model.rows().despiteProperty());
        VBox rows =
                new VBox(new Banner(Tone.DANGER, model.rows().what(), model.rows().why()), despite);
        rows.getStyleClass().add("stack");
        return rows;
    }

    private Node warned() {
        Banner banner =
                new Banner(
                        Tone.CARE,
                        "Know this before you begin.",
                        String.join("\n", model.warnings()));
        if (model.warnings().size() <= WARNINGS_UNSCROLLED) {
            return banner;
        }
        ScrollPane all = new ScrollPane(banner);
        all.setFitToWidth(true);
        all.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        all.getStyleClass().add("apply-warnings-scroll");
        return all;
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
        Button stop = Buttons.plain("Cancel", model::stop);
        stop.setId("apply-stop");
        VBox pause = new VBox();
        pause.managedProperty().bind(pause.visibleProperty());
        model.questionProperty()
                .subscribe(question -> {
                    pause.setVisible(question != null);
                    if (question != null) {
                        pause.getChildren().setAll(asked(question));
                    }
                });
        box.getChildren()
                .addAll(lines(), facts(), new BlockersPane(model.blockers()), pause, paced(stop));
    }

    private Banner asked(Question question) {
        Button yes = Buttons.primary(question.yes(), model::goOn);
        yes.setId("apply-go-on");
        return new Banner(Tone.ACCENT, question.what(), question.why(), yes);
    }

    private Node facts() {
        Label doing = Texts.text("");
        Label waits = Texts.text("");
        waits.textProperty().bind(model.waitsProperty());
        VBox facts =
                new VBox(
                        new FactRow("others have waited", waits),
                        new FactRow("stops by itself when that reaches", model.patience()));
        if (model.hasBackfill()) {
            Label pace = Texts.text("");
            pace.textProperty().bind(model.pace().wordsProperty());
            facts.getChildren().add(new FactRow("rows are filled", pace));
        }
        model.running()
                .jobProperty()
                .subscribe(job -> {
                    doing.textProperty().unbind();
                    if (job != null) {
                        doing.textProperty().bind(job.doingProperty());
                    }
                });
        facts.getChildren().addFirst(new FactRow("now", doing));
        facts.getStyleClass().add("apply-facts");
        return facts;
    }

    private HBox paced(Button stop) {
        Button rest = Buttons.plain("Pause", model.pace()::rest);
        rest.setId("apply-rest");
        rest.textProperty()
                .bind(
                        Bindings.when(model.pace().restingProperty())
                                .then("Resume")
                                .otherwise("Pause"));
        if (!model.hasBackfill()) {
            return actions(rest, stop);
        }
        return actions(
                Buttons.plain("Slower", model.pace()::slower),
                Buttons.plain("Faster", model.pace()::faster),
                rest,
                stop);
    }

    private Node lines() {
        return new StepsInSight(model.lines(), model.currentProperty());
    }

    private void end() {
        box.getChildren().add(lines());
        RunOutcome outcome = model.outcomeProperty().get();
        if (outcome != null) {
            OutcomeWords words = OutcomeWords.of(outcome, model.course().done());
            String text = words.text();
            box.getChildren()
                    .add(
                            new Banner(
                                    words.tone(),
                                    words.what(),
                                    text.isEmpty() ? words.state() : text + "\n" + words.state()));
            if (outcome instanceof RunOutcome.Drifted drifted) {
                box.getChildren().add(new DriftPane(drifted.drift()));
            }
            if (!words.sql().isEmpty()) {
                box.getChildren().add(new SqlText(words.sql()));
            }
        }
        var problem = model.problemProperty().get();
        if (problem != null) {
            box.getChildren().add(new Banner(Tone.DANGER, problem.what(), problem.text()));
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
