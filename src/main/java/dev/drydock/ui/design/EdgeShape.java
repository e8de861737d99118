package dev.drydock.ui.design;

import javafx.scene.Group;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/// A foreign key as a line with a crow's foot where many rows are, and a bar where there is one.
final class EdgeShape extends Group {
    private static final double STUB = 24;
    private static final double FOOT = 10;
    private static final double SPREAD = 5.5;
    private static final double BAR = 6;

    private final Edge edge;
    private final TableBox many;
    private final TableBox one;

    EdgeShape(Edge edge, TableBox many, TableBox one) {
        this.edge = edge;
        this.many = many;
        this.one = one;
        getStyleClass().addAll("edge", edge.state().styleClass());
        setMouseTransparent(true);
        route();
    }

    boolean touches(TableBox box) {
        return box == many || box == one;
    }

    /// Draws the line anew, after one of its tables was moved.
    void route() {
        double fromY = many.getLayoutY() + many.lineMiddle(edge.column());
        double toY = one.getLayoutY() + one.lineMiddle(edge.referencedColumn());
        boolean manyRight = leavesRight(many, one);
        boolean oneRight = leavesRight(one, many);
        double fromX = many.getLayoutX() + (manyRight ? TableBox.WIDTH : 0);
        double toX = one.getLayoutX() + (oneRight ? TableBox.WIDTH : 0);
        double fromSign = manyRight ? 1 : -1;
        double toSign = oneRight ? 1 : -1;
        double middle = middle(fromX, toX, manyRight, oneRight);
        Path path =
                new Path(
                        new MoveTo(fromX, fromY),
                        new HLineTo(middle),
                        new VLineTo(toY),
                        new HLineTo(toX));
        Line upper = new Line(fromX + fromSign * FOOT, fromY, fromX, fromY - SPREAD);
        Line lower = new Line(fromX + fromSign * FOOT, fromY, fromX, fromY + SPREAD);
        Line bar = new Line(toX + toSign * BAR, toY - SPREAD, toX + toSign * BAR, toY + SPREAD);
        path.getStyleClass().add("edge-line");
        for (Line line : new Line[] {upper, lower, bar}) {
            line.getStyleClass().addAll("edge-line", "edge-end");
        }
        getChildren().setAll(path, upper, lower, bar);
    }

    private static boolean leavesRight(TableBox from, TableBox to) {
        double own = from.getLayoutX();
        double other = to.getLayoutX();
        boolean besides = Math.abs(own - other) > TableBox.WIDTH;
        return !besides || other > own;
    }

    private static double middle(double fromX, double toX, boolean fromRight, boolean toRight) {
        if (fromRight == toRight) {
            return fromRight ? Math.max(fromX, toX) + STUB : Math.min(fromX, toX) - STUB;
        }
        return (fromX + toX) / 2;
    }
}
