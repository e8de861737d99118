package dev.drydock.ui.apply;

import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.ProgressStrip;
import dev.drydock.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Tells of a run that has not come to its end, with what can be done about it. Gone when there is none.
public final class RunBanner extends VBox {
    private final RunsModel model;
    private final Runnable details;

    /// @param details opens the page of the run
    public RunBanner(RunsModel model, Runnable details) {
        this.model = model;
        this.details = details;
        getStylesheets().add(Theme.stylesheet(RunBanner.class, "apply.css"));
        getStyleClass().add("desk-problem");
        managedProperty().bind(visibleProperty());
        model.stoppedProperty().subscribe(this::show);
    }

    private void show(@Nullable StoppedRun run) {
        getChildren().clear();
        setVisible(run != null);
        if (run != null) {
            Banner banner =
                    new Banner(
                            run.tone(), run.what(), run.why(), buttons(run).toArray(Node[]::new));
            banner.setId("stopped-run");
            getChildren().addAll(banner, new ProgressStrip(model.retreating()));
        }
    }

    private List<Node> buttons(StoppedRun run) {
        List<Node> buttons = new ArrayList<>();
        if (run.atWork()) {
            buttons.add(Buttons.plain("Look again", model::look));
        } else {
            Button resume = Buttons.primary("Resume", model::resume);
            resume.setId("run-resume");
            buttons.add(resume);
            if (!run.isRollback()) {
                Button back = Buttons.plain("Roll back", model::rollBack);
                back.setId("run-back");
                back.disableProperty().bind(model.retreating().jobProperty().isNotNull());
                buttons.add(back);
            }
        }
        Button page = Buttons.plain("Details", details);
        page.setId("run-details");
        buttons.add(page);
        return buttons;
    }
}
