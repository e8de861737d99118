package dev.drydock.ui.apply;

import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.FactRow;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Theme;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Toolbar;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The page of the run that has not come to its end: what is known about it, its steps, and giving it up.
public final class RunView extends BorderPane {
    private final RunsModel model;

    public RunView(RunsModel model) {
        this.model = model;
        getStylesheets().add(Theme.stylesheet(RunView.class, "apply.css"));
        getStyleClass().add("panel");
        model.stoppedProperty().subscribe(this::show);
    }

    private void show(@Nullable StoppedRun run) {
        if (run == null) {
            setTop(new Toolbar(Texts.title("No migration is unfinished")));
            setCenter(null);
            return;
        }
        Toolbar bar =
                new Toolbar(
                        Texts.title("Run " + run.run().id()),
                        Texts.second("to " + run.run().undertaking().goal()),
                        Texts.gap());
        if (!run.atWork()) {
            bar.getChildren().add(Buttons.plain("Give up", model::giveUp));
        }
        setTop(bar);
        VBox page = new VBox(facts(run));
        if (!run.drift().isEmpty()) {
            page.getChildren()
                    .addAll(
                            new Banner(
                                    Tone.DANGER,
                                    "Somebody else has changed what this run is about.",
                                    "Put these back as they were and resume; or give the run up,"
                                            + " and review what is left to do."),
                            new DriftPane(run.drift()));
        }
        page.getChildren().add(steps(run));
        if (!run.atWork()) {
            page.getChildren()
                    .add(
                            new Banner(
                                    Tone.NEUTRAL,
                                    "Giving up changes nothing in the database.",
                                    "It stays as the run has left it, and another migration may"
                                            + " begin."));
        }
        page.getStyleClass().add("run-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    private static VBox facts(StoppedRun run) {
        VBox facts =
                new VBox(
                        new FactRow("begun", run.begun()),
                        new FactRow("by", run.run().runner().words()));
        if (!run.lastSign().isEmpty()) {
            facts.getChildren().add(new FactRow("last sign of life", run.lastSign()));
        }
        String note = run.run().note();
        if (note != null) {
            facts.getChildren().add(new FactRow("why it stands still", note));
        }
        if (!run.nextStep().isEmpty()) {
            facts.getChildren().add(new FactRow("comes next", run.nextStep()));
        }
        facts.getStyleClass().add("apply-facts");
        return facts;
    }

    private static VBox steps(StoppedRun run) {
        return StepRow.list(RunLines.of(run.run()).all());
    }
}
