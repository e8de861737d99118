package dev.drydock.ui.review;

import dev.drydock.migration.Approach;
import dev.drydock.migration.WayBack;
import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Chip;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.ProgressStrip;
import dev.drydock.ui.kit.Segmented;
import dev.drydock.ui.kit.SqlArea;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Theme;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Toolbar;
import dev.drydock.ui.review.ReviewModel.Mode;
import dev.drydock.ui.workspace.Problem;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The review of a migration: changes, steps, proof.
public final class ReviewView extends BorderPane {
    private final ReviewModel model;
    private final StackPane centre = new StackPane();
    private final StepList steps;
    private final SqlArea script = SqlArea.reader();

    /// @param save asks for a file and writes the script
    /// @param apply opens the dialog that applies
    public ReviewView(ReviewModel model, Runnable save, Runnable apply) {
        this.model = model;
        this.steps = new StepList(model);
        getStylesheets().add(Theme.stylesheet(ReviewView.class, "review.css"));
        getStyleClass().add("review");
        setTop(
                new VBox(
                        toolbar(save, apply),
                        new ProgressStrip(model.rehearsing()),
                        problem(),
                        new QuestionCards(model)));
        setLeft(new ChangeList(model));
        setCenter(centre);
        setRight(new ProofColumn(model));
        model.modeProperty().subscribe(now -> showCentre());
        model.steps().subscribe(this::showCentre);
        model.backProperty().subscribe(now -> showCentre());
    }

    private void showCentre() {
        centre.getChildren().setAll(centreNode());
    }

    private Node centreNode() {
        var migration = model.migrationProperty().get();
        if (migration != null && migration.isEmpty()) {
            return new EmptyState(
                    Icon.CHECK,
                    "Nothing is pending",
                    "The steps of a migration would be here. Open a table and choose Design to"
                            + " change it.");
        }
        return switch (model.modeProperty().get()) {
            case STEPS -> steps;
            case BACK -> back();
            case SCRIPT -> {
                script.textProperty().set(model.script());
                yield script;
            }
        };
    }

    private Node back() {
        WayBack back = model.backProperty().get();
        return back == null ? new StackPane() : new BackPane(back);
    }

    private Toolbar toolbar(Runnable save, Runnable apply) {
        Label title = Texts.title("");
        title.setMinWidth(0);
        Segmented<Mode> modes = new Segmented<>(List.of(Mode.values()), Mode::words);
        modes.valueProperty().bindBidirectional(model.modeProperty());
        Segmented<Approach> approaches =
                new Segmented<>(
                        List.of(Approach.values()),
                        approach ->
                                switch (approach) {
                                    case AUTO -> "Auto";
                                    case ONLINE -> "Online";
                                    case DIRECT -> "Direct";
                                });
        approaches.valueProperty().bindBidirectional(model.wishes().approachProperty());
        Button rehearse = Buttons.plain("Rehearse", model::rehearse);
        rehearse.setId("rehearse");
        Button applying = Buttons.primary("Apply…", apply);
        applying.setId("apply");
        model.steps()
                .subscribe(() -> {
                    title.setText(model.title());
                    rehearse.setDisable(model.steps().isEmpty());
                    applying.setDisable(isNotReady());
                });
        model.questions().subscribe(() -> applying.setDisable(isNotReady()));
        title.setText(model.title());
        rehearse.disableProperty().set(model.steps().isEmpty());
        applying.setDisable(isNotReady());
        model.resultProperty()
                .subscribe(now -> rehearse.setText(now == null ? "Rehearse" : "Rehearse again"));
        return new Toolbar(
                title,
                state(),
                modes,
                Texts.gap(),
                approaches,
                Buttons.plain("Save SQL…", save),
                rehearse,
                applying);
    }

    /// While it is not settled what was renamed, nothing is applied.
    private boolean isNotReady() {
        return model.steps().isEmpty() || !model.questions().isEmpty();
    }

    private Chip state() {
        Chip chip = new Chip("not rehearsed", Tone.NEUTRAL);
        model.resultProperty()
                .subscribe(now -> {
                    if (now == null) {
                        chip.setText("not rehearsed");
                        chip.toneProperty().set(Tone.NEUTRAL);
                    } else {
                        chip.setText(now.isProven() ? "Rehearsed" : "Rehearsal failed");
                        chip.toneProperty().set(now.isProven() ? Tone.GOOD : Tone.DANGER);
                    }
                });
        return chip;
    }

    private Node problem() {
        VBox place = new VBox();
        place.getStyleClass().add("problem-place");
        place.managedProperty().bind(place.visibleProperty());
        model.problemProperty().subscribe(now -> fillProblem(place, now));
        return place;
    }

    private static void fillProblem(VBox place, @Nullable Problem problem) {
        place.setVisible(problem != null);
        place.getChildren().clear();
        if (problem != null) {
            place.getChildren().add(new Banner(Tone.DANGER, problem.what(), problem.text()));
        }
    }
}
