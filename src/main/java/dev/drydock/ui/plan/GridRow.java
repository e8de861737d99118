package dev.drydock.ui.plan;

import dev.drydock.explain.Tally;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

import org.jspecify.annotations.Nullable;

/// A row of the grid: it shows which node is the slowest and which were found, and says its node.
final class GridRow extends TableRow<Tally.Row> {
    private static final PseudoClass SLOWEST = PseudoClass.getPseudoClass("slowest");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    private final PlanWalk walk;

    GridRow(PlanWalk walk) {
        this.walk = walk;
        getStyleClass().add("grid-row");
    }

    @Override
    protected void updateItem(Tally.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        PlanPicture.Node slowest = walk.slowestTold();
        boolean isNode = row != null && !empty && row.node() >= 0;
        pseudoClassStateChanged(
                SLOWEST, isNode && slowest != null && slowest.number() == row.node());
        pseudoClassStateChanged(FOUND, isNode && walk.foundProperty().get().contains(row.node()));
        setAccessibleText(
                row == null || empty
                        ? null
                        : isNode
                                ? walk.words(walk.outlineProperty().get().node(row.node()))
                                : row.name());
    }
}
