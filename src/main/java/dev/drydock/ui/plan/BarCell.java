package dev.drydock.ui.plan;

import dev.drydock.ui.kit.Texts;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A line with its bar.
final class BarCell extends ListCell<BarLine> {
    private static final PseudoClass SLOWEST = PseudoClass.getPseudoClass("slowest");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final double NAME_WIDTH = 300;
    private static final double AMOUNT_WIDTH = 76;
    private static final double INDENT = 10;
    private static final int INDENTS_MAX = 12;

    private final PlanWalk walk;
    private final Label name = Texts.text("");
    private final Label amount = Texts.second("");
    private final Track track = new Track();
    private final HBox row = new HBox(name, track, amount);
    private final Tooltip tip = new Tooltip();

    BarCell(PlanWalk walk) {
        this.walk = walk;
        getStyleClass().add("bar-cell");
        row.getStyleClass().add("bar-row");
        name.setMinWidth(NAME_WIDTH);
        name.setPrefWidth(NAME_WIDTH);
        name.setMaxWidth(NAME_WIDTH);
        amount.setMinWidth(AMOUNT_WIDTH);
        amount.setMaxWidth(AMOUNT_WIDTH);
        amount.getStyleClass().add("bar-amount");
        HBox.setHgrow(track, Priority.ALWAYS);
        setPrefWidth(0);
        walk.foundProperty().subscribe(found -> light(getItem()));
    }

    @Override
    protected void updateItem(@Nullable BarLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            light(null);
            return;
        }
        name.setText(line.name());
        name.setPadding(new Insets(0, 8, 0, INDENT * Math.min(line.level(), INDENTS_MAX)));
        boolean hidden = walk.guessingProperty().get();
        amount.setText(hidden ? "?" : line.amount());
        track.show(hidden ? List.of() : line.pieces());
        tip.setText(line.name() + ". " + line.words());
        setTooltip(tip);
        setAccessibleText(
                line.name()
                        + ", "
                        + amount.getText()
                        + (walk.isSlowestTold(line.node()) ? ", the slowest" : "")
                        + ". "
                        + line.words());
        setGraphic(row);
        light(line);
    }

    private void light(@Nullable BarLine line) {
        pseudoClassStateChanged(SLOWEST, line != null && walk.isSlowestTold(line.node()));
        pseudoClassStateChanged(
                FOUND, line != null && walk.foundProperty().get().contains(line.node()));
    }

    /// Where the pieces lie.
    private static final class Track extends Pane {
        private static final double HEIGHT = 12;

        private List<BarLine.Piece> pieces = List.of();

        Track() {
            getStyleClass().add("bar-track");
            setMinWidth(0);
        }

        void show(List<BarLine.Piece> now) {
            pieces = now;
            while (getChildren().size() < now.size()) {
                getChildren().add(new Region());
            }
            for (int i = 0; i < getChildren().size(); i++) {
                boolean used = i < now.size();
                getChildren().get(i).setVisible(used);
                if (used) {
                    getChildren().get(i).getStyleClass().setAll("bar-piece", now.get(i).style());
                }
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double top = Math.round((getHeight() - HEIGHT) / 2);
            for (int i = 0; i < pieces.size(); i++) {
                BarLine.Piece piece = pieces.get(i);
                double left = piece.from() * getWidth();
                double width = (piece.to() - piece.from()) * getWidth();
                double shown = width <= 0 ? 0 : Math.max(1.5, width);
                getChildren()
                        .get(i)
                        .resizeRelocate(Math.min(left, getWidth() - shown), top, shown, HEIGHT);
            }
        }
    }
}
