package dev.drydock.ui.plan;

import dev.drydock.explain.Tally;
import dev.drydock.ui.kit.Counts;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A row of the grid: it shows which node is the slowest and which were found, and says its node or how many it sums up.
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
        List<Integer> nodes = shown == null ? List.of() : shown.nodes();
        pseudoClassStateChanged(SLOWEST, nodes.stream().anyMatch(walk::isSlowestTold));
        pseudoClassStateChanged(
                FOUND, nodes.stream().anyMatch(walk.foundProperty().get()::contains));
        setAccessibleText(shown == null ? null : words(shown));
    }

    private String words(Tally.Row row) {
        return row.nodes().size() == 1
                ? walk.words(walk.outlineProperty().get().node(row.node()))
                : row.name()
                        + ": "
                        + Counts.of(row.nodes().size(), "node", "nodes")
                        + ", "
                        + Counts.millis(row.selfMillis())
                        + " themselves";
    }
}
