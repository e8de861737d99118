package dev.drydock.ui.apply;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// The steps of a run in a list that is as long as it needs to be, and moves to the step at work.
final class StepsInSight extends ScrollPane {
    private final VBox rows;
    private final List<Node> steps;
    private int wanted;
    private int shown;
    private double length;

    /// @param current the step at work, counted from 0
    StepsInSight(List<StepLine> lines, ReadOnlyIntegerProperty current) {
        this.rows = StepRow.list(lines);
        this.steps = rows.getChildren().stream().filter(StepRow.class::isInstance).toList();
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("apply-scroll");
        current.subscribe(number -> {
            wanted = number.intValue();
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        // Only when something is new, so that whoever scrolls away is left alone.
        if (wanted != shown || rows.getHeight() != length) {
            shown = wanted;
            length = rows.getHeight();
            rows.layout();
            moveTo(steps.get(wanted).getBoundsInParent());
        }
    }

    private void moveTo(Bounds row) {
        double hidden = rows.getHeight() - getViewportBounds().getHeight();
        double above = row.getCenterY() - getViewportBounds().getHeight() / 2;
        setVvalue(hidden <= 0 ? 0 : Math.clamp(above / hidden, 0, 1));
    }
}
