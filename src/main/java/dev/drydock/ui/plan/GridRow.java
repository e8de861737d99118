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
        Tally.Row shown = row == null || empty ? null : row;
        int node = shown == null ? -1 : shown.node();
        pseudoClassStateChanged(SLOWEST, node >= 0 && walk.isSlowestTold(node));
        pseudoClassStateChanged(FOUND, node >= 0 && walk.foundProperty().get().contains(node));
        setAccessibleText(
                node >= 0
                        ? walk.words(walk.outlineProperty().get().node(node))
                        : shown == null ? null : shown.name());
    }
}
