package dev.drydock.ui.table;

import dev.drydock.rows.Page;
import dev.drydock.rows.RowQuery.Sort;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.workspace.TypeWords;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The rows of a relation, only those in sight as nodes.
final class DataGrid extends TableView<Page.Row> {
    private static final double ROW_HEIGHT = 30;
    private static final double NUMBER_WIDTH = 52;
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TableModel model;

    DataGrid(TableModel model) {
        super(model.rows());
        this.model = model;
        getStyleClass().add("data-grid");
        setId("grid");
        setFixedCellSize(ROW_HEIGHT);
        getSelectionModel().setCellSelectionEnabled(true);
        model.headersProperty().subscribe(this::showHeaders);
        model.sortProperty().subscribe(sort -> showHeaders(model.headersProperty().get()));
        setRowFactory(view -> new DataRow(model));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event) && !getSelectionModel().getSelectedCells().isEmpty()) {
            var cell = getSelectionModel().getSelectedCells().getFirst();
            int column = cell.getColumn() - 1;
            if (column >= 0) {
                Page.Cell value = model.rows().get(cell.getRow()).cells().get(column);
                ClipboardContent content = new ClipboardContent();
                content.putString(value.text() == null ? "" : value.text());
                Clipboard.getSystemClipboard().setContent(content);
            }
        }
    }

    private void showHeaders(List<Page.Column> headers) {
        List<TableColumn<Page.Row, ?>> columns = new ArrayList<>();
        columns.add(numberColumn());
        for (int i = 0; i < headers.size(); i++) {
            columns.add(column(headers.get(i), i));
        }
        getColumns().setAll(columns);
    }

    private static TableColumn<Page.Row, Integer> numberColumn() {
        TableColumn<Page.Row, Integer> column = new TableColumn<>();
        column.setCellFactory(view -> new NumberCell());
        column.setPrefWidth(NUMBER_WIDTH);
        column.setMinWidth(NUMBER_WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        return column;
    }

    private TableColumn<Page.Row, Page.Cell> column(Page.Column header, int index) {
        CellKind kind = CellKind.of(header.type());
        TableColumn<Page.Row, Page.Cell> column = new TableColumn<>();
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(index)));
        column.setCellFactory(view -> new DataCell(kind));
        column.setGraphic(head(header, kind));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(ColumnWidth.of(header, kind, model.sample(), index));
        return column;
    }

    private VBox head(Page.Column header, CellKind kind) {
        Label name = Texts.strong(header.name());
        HBox first = new HBox(name);
        first.getStyleClass().add("head-name");
        Sort sort = model.sortProperty().get();
        if (sort != null && sort.column().equals(header.name())) {
            first.getChildren().add((sort.descending() ? Icon.ARROW_DOWN : Icon.ARROW_UP).node());
        }
        Label type = new Label(TypeWords.brief(header.type()));
        type.getStyleClass().add("tiny");
        VBox head = new VBox(first, type);
        head.getStyleClass().addAll("grid-head", kind.styleClass());
        head.setMaxWidth(Double.MAX_VALUE);
        head.setOnMouseClicked(event -> model.sortBy(header.name()));
        return head;
    }
}
