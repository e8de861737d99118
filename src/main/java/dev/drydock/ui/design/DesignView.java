package dev.drydock.ui.design;

import dev.drydock.ui.design.DesignModel.Detail;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.Segmented;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Theme;
import dev.drydock.ui.kit.Toolbar;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;

/// The designer: canvas in the centre, inspector on the right.
public final class DesignView extends BorderPane {
    private static final double ZOOM_STEP = 1.25;

    private final DesignModel model;
    private final Canvas canvas;

    public DesignView(DesignModel model) {
        this.model = model;
        this.canvas = new Canvas(model);
        getStylesheets().add(Theme.stylesheet(DesignView.class, "design.css"));
        getStyleClass().add("design");
        setTop(toolbar());
        setCenter(canvas);
        setRight(new Inspector(model));
    }

    private Toolbar toolbar() {
        Segmented<Detail> details = new Segmented<>(List.of(Detail.values()), Detail::words);
        details.valueProperty().bindBidirectional(model.detailProperty());
        Button undo = Buttons.icon(Icon.UNDO, "Undo (Ctrl Z)", model.draft()::undo);
        undo.disableProperty().bind(model.draft().canUndoProperty().not());
        Button redo = Buttons.icon(Icon.REDO, "Redo (Ctrl Shift Z)", model.draft()::redo);
        redo.disableProperty().bind(model.draft().canRedoProperty().not());
        Label shown = Texts.second("");
        shown.setMinWidth(Region.USE_PREF_SIZE);
        model.diagramProperty().subscribe(now -> shown.setText(model.shownWords()));
        return new Toolbar(
                details,
                newTable(),
                Buttons.plain(
                        "Add neighbours",
                        () -> {
                            model.addNeighbours();
                            canvas.tidy();
                        }),
                Buttons.plain("Tidy", canvas::tidy),
                undo,
                redo,
                Texts.gap(),
                shown,
                zoom());
    }

    private Node newTable() {
        TextField name = new TextField();
        name.setId("new-table");
        name.setPromptText("new table's name");
        name.setPrefWidth(130);
        name.setMinWidth(70);
        Runnable add =
                () -> {
                    model.createTable(name.getText().strip());
                    name.clear();
                };
        name.setOnAction(event -> add.run());
        Button button = Buttons.plain("Add table", add);
        HBox row = new HBox(name, button);
        row.getStyleClass().add("row");
        return row;
    }

    private Node zoom() {
        Label value = new Label();
        value.textProperty()
                .bind(
                        model.zoomProperty()
                                .map(zoom -> Math.round(zoom.doubleValue() * 100) + " %"));
        value.getStyleClass().add("zoom-value");
        Button smaller = Buttons.icon(Icon.MINUS, "Smaller", () -> model.zoomBy(1 / ZOOM_STEP));
        Button larger = Buttons.icon(Icon.PLUS, "Larger", () -> model.zoomBy(ZOOM_STEP));
        HBox zoom = new HBox(smaller, value, larger);
        zoom.setAlignment(Pos.CENTER_LEFT);
        zoom.getStyleClass().add("zoom");
        return zoom;
    }
}
