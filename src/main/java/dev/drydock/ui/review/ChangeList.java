package dev.drydock.ui.review;

import dev.drydock.ui.kit.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What changes, to be read and ticked.
final class ChangeList extends ScrollPane {
    private final ReviewModel model;
    private final Label progress = Texts.third("");
    private final VBox groups = new VBox();

    ChangeList(ReviewModel model) {
        this.model = model;
        getStyleClass().add("change-list");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        HBox head = new HBox(Texts.strong("Changes"), Texts.gap(), progress);
        head.getStyleClass().add("row");
        groups.getStyleClass().add("change-groups");
        VBox content = new VBox(head, groups);
        content.getStyleClass().add("change-content");
        setContent(content);
        model.changes().subscribe(this::rebuild);
        rebuild();
    }

    private void rebuild() {
        List<HBox> lines = new ArrayList<>();
        for (ChangeGroup group : model.changes()) {
            lines.add(line(group));
        }
        groups.getChildren().setAll(lines);
        progress.setText(model.reviewed());
    }

    private HBox line(ChangeGroup group) {
        CheckBox tick = new CheckBox();
        tick.getStyleClass().add("done");
        tick.setAccessibleText("Reviewed " + group.address().words());
        tick.selectedProperty().bindBidirectional(group.reviewedProperty());
        tick.selectedProperty().subscribe(now -> progress.setText(model.reviewed()));
        Label sign = new Label(group.sign().mark());
        sign.getStyleClass()
                .addAll("change-sign", "sign-" + group.sign().name().toLowerCase(Locale.ROOT));
        VBox words = new VBox(Texts.text(group.address().name()));
        for (String detail : group.lines()) {
            words.getChildren().add(Texts.wrapped(Texts.small(detail)));
        }
        HBox line = new HBox(tick, sign, words);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("change-line");
        return line;
    }
}
