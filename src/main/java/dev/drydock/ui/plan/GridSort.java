package dev.drydock.ui.plan;

import dev.drydock.explain.Tally;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.ArrayList;
import java.util.List;

/// Chooses by what the grid is sorted, for whoever does not click its headings.
final class GridSort extends ComboBox<String> {
    private static final String AS_PLANNED = "order of the plan";

    private final TableView<Tally.Row> table;
    private final Runnable unsort;
    private boolean following;
    private boolean sorted;

    /// @param unsort puts the rows back into the plan's order
    GridSort(TableView<Tally.Row> table, Runnable unsort) {
        this.table = table;
        this.unsort = unsort;
        setId("grid-sort");
        setAccessibleText("Sort by");
        offer();
        valueProperty().subscribe(this::sort);
        table.getSortOrder()
                .addListener((ListChangeListener<TableColumn<Tally.Row, ?>>) change -> follow());
    }

    /// The table has other columns.
    void offer() {
        List<String> choices = new ArrayList<>(List.of(AS_PLANNED));
        table.getColumns().forEach(column -> choices.add(column.getText()));
        following = true;
        getItems().setAll(choices);
        setValue(AS_PLANNED);
        following = false;
    }

    private void sort(String wanted) {
        if (!following) {
            table.getSortOrder()
                    .setAll(
                            table.getColumns().stream()
                                    .filter(column -> column.getText().equals(wanted))
                                    .toList());
        }
    }

    /// Somebody clicked a heading.
    private void follow() {
        following = true;
        setValue(
                table.getSortOrder().isEmpty()
                        ? AS_PLANNED
                        : table.getSortOrder().getFirst().getText());
        following = false;
        boolean wasSorted = sorted;
        sorted = !table.getSortOrder().isEmpty();
        if (wasSorted && !sorted) {
            unsort.run();
        }
    }
}
