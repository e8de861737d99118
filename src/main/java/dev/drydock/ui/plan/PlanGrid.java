package dev.drydock.ui.plan;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.Plan;
import dev.drydock.explain.Tally;
import dev.drydock.explain.Times;
import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.kit.Segmented;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Toolbar;

import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// The nodes in a table that sorts by any of its columns, or summed up by table, index and type.
final class PlanGrid extends BorderPane {
    private static final double NUMBER_WIDTH = 82;
    private static final double NAME_WIDTH = 292;
    private static final double LINE = 30;
    private static final int SCROLLED_ABOVE = 4;

    private final PlanWalk walk;
    private final Segmented<Tally.By> by =
            new Segmented<>(List.of(Tally.By.values()), Tally.By::words);
    private final TableView<Tally.Row> table = new TableView<>();
    private final GridSort sort = new GridSort(table, this::fill);
    private final Label nothing = Texts.second("");
    private boolean marking;

    private final List<TableColumn<Tally.Row, ?>> measured =
            List.of(
                    names(),
                    number("Itself", Tally.Row::selfMillis, Counts::millis),
                    number("Inclusive", Tally.Row::inclusiveMillis, Counts::millis),
                    number("Share", Tally.Row::share, Numbers::percent),
                    number("Rows", Tally.Row::rows, Numbers::count),
                    number("Expected", Tally.Row::expectedRows, Numbers::count),
                    number("Off by", Tally.Row::misestimate, PlanGrid::times),
                    number("Loops", Tally.Row::loops, Numbers::count),
                    number("Blocks", Tally.Row::blocks, Numbers::count));
    private final List<TableColumn<Tally.Row, ?>> planned =
            List.of(
                    names(),
                    number("Cost itself", Tally.Row::selfCost, Numbers::count),
                    number("With below", Tally.Row::cost, Numbers::count),
                    number("Expected rows", Tally.Row::expectedRows, Numbers::count));

    PlanGrid(PlanWalk walk) {
        this.walk = walk;
        getStyleClass().add("plan-grid");
        table.setAccessibleText("Nodes of the plan");
        table.setAccessibleHelp(PlanKeys.LIST_HELP);
        table.setFixedCellSize(LINE);
        table.setPlaceholder(nothing);
        table.setRowFactory(all -> new GridRow(walk));
        by.valueProperty().set(Tally.By.NODE);
        by.valueProperty().subscribe(chosen -> fill());
        walk.outlineProperty().subscribe(outline -> fill());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (!marking && row != null) {
                        walk.select(row.node());
                    }
                });
        walk.selectedProperty().subscribe(node -> mark());
        walk.foundProperty().subscribe(found -> table.refresh());
        setTop(new Toolbar(by, Texts.gap(), Texts.second("Sort by"), sort));
        setCenter(table);
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private static String times(double factor) {
        return factor < 1.5 ? "–" : Numbers.count(factor) + " ×";
    }

    /// What was measured, or what the planner expected where nothing was.
    private void chooseColumns(boolean isMeasured) {
        List<TableColumn<Tally.Row, ?>> wanted = isMeasured ? measured : planned;
        if (!table.getColumns().equals(wanted)) {
            table.getColumns().setAll(wanted);
            sort.offer();
        }
    }

    private void fill() {
        Plan plan = walk.outlineProperty().get().plan();
        Times times = walk.outlineProperty().get().times();
        chooseColumns(plan == null || plan.isAnalyzed());
        table.setItems(
                FXCollections.observableArrayList(
                        plan == null || times == null
                                ? List.of()
                                : Tally.of(plan, times, by.valueProperty().get())));
        nothing.setText(
                by.valueProperty().get() == Tally.By.INDEX
                        ? "The plan uses no index."
                        : "The plan reads no table.");
        table.sort();
        mark();
    }

    /// The node that is chosen in the other views is chosen here, too, or the sum that it is part of.
    private void mark() {
        PlanPicture.Node chosen = walk.selectedProperty().get();
        for (int i = 0; i < table.getItems().size(); i++) {
            if (chosen != null && table.getItems().get(i).nodes().contains(chosen.number())) {
                marking = true;
                table.getSelectionModel().clearAndSelect(i);
                marking = false;
                table.scrollTo(Math.max(0, i - SCROLLED_ABOVE));
                return;
            }
        }
        table.getSelectionModel().clearSelection();
    }

    private static TableColumn<Tally.Row, String> names() {
        TableColumn<Tally.Row, String> column = new TableColumn<>("Node");
        column.setPrefWidth(NAME_WIDTH);
        column.setCellValueFactory(row ->
                new SimpleObjectProperty<>(
                        "  ".repeat(Math.min(row.getValue().level(), 20)) + row.getValue().name()));
        return column;
    }

    private static TableColumn<Tally.Row, Double> number(
            String title, ToDoubleFunction<Tally.Row> value, DoubleFunction<String> words) {
        TableColumn<Tally.Row, Double> column = new TableColumn<>(title);
        column.setPrefWidth(NUMBER_WIDTH);
        column.getStyleClass().add("number-column");
        column.setSortType(TableColumn.SortType.DESCENDING);
        column.setCellValueFactory(
                row -> new SimpleObjectProperty<>(value.applyAsDouble(row.getValue())));
        Function<Double, String> shown = number -> words.apply(number);
        column.setCellFactory(all ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(Double item, boolean empty) {
                        super.updateItem(item, empty);
                        setText(empty || item == null ? "" : shown.apply(item));
                    }
                });
        return column;
    }
}
