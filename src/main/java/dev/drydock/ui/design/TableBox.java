package dev.drydock.ui.design;

import dev.drydock.ui.design.DesignModel.Detail;
import dev.drydock.ui.kit.Texts;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// A table on the canvas.
final class TableBox extends VBox {
    static final double WIDTH = 220;

    private static final double HEAD_HEIGHT = 36;
    private static final double LINE_HEIGHT = 23;
    private static final double FOOT = 4;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Box box;
    private final List<Box.Line> lines;

    TableBox(Box box, Detail detail, Consumer<String> chooseColumn) {
        this.box = box;
        this.lines = lines(box, detail);
        getStyleClass().addAll("table-box", box.state().styleClass());
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        setPrefHeight(height(box, detail));
        setMinHeight(height(box, detail));
        setFocusTraversable(true);
        setAccessibleText("table " + box.table().words() + ", " + box.fact());
        getChildren().add(head());
        lines.forEach(line -> getChildren().add(line(line, chooseColumn)));
    }

    static double height(Box box, Detail detail) {
        int count = lines(box, detail).size();
        return HEAD_HEIGHT + count * LINE_HEIGHT + (count == 0 ? 0 : FOOT);
    }

    private static List<Box.Line> lines(Box box, Detail detail) {
        return switch (detail) {
            case ALL -> box.lines();
            case KEYS -> box.lines().stream().filter(line -> !line.mark().isEmpty()).toList();
            case NAMES -> List.of();
        };
    }

    Box box() {
        return box;
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /// Where an edge meets a column's line, measured from the box's upper edge.
    double lineMiddle(String column) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).name().equals(column)) {
                return HEAD_HEIGHT + i * LINE_HEIGHT + LINE_HEIGHT / 2;
            }
        }
        return HEAD_HEIGHT / 2;
    }

    private HBox head() {
        Label name = Texts.strong(box.table().name());
        name.setMinWidth(0);
        Label fact = Texts.third(box.fact());
        fact.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(name, Texts.gap(), fact);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("table-box-head");
        return head;
    }

    private HBox line(Box.Line line, Consumer<String> chooseColumn) {
        Label mark = new Label(line.mark());
        mark.getStyleClass().add("table-box-mark");
        Label name = Texts.text(line.name());
        name.setMinWidth(0);
        Label type = Texts.third(line.type());
        type.setMinWidth(0);
        HBox row = new HBox(mark, name, Texts.gap(), type);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("table-box-line", line.state().styleClass());
        row.setOnMouseClicked(event -> {
            chooseColumn.accept(line.name());
            event.consume();
        });
        return row;
    }
}
