package dev.drydock.ui.table;

import dev.drydock.rows.Page;

import javafx.scene.control.TableRow;

import org.jspecify.annotations.Nullable;

/// A row; when one of the last ones comes into sight, further rows are read.
final class DataRow extends TableRow<Page.Row> {
    private static final int AHEAD = 60;

    private final TableModel model;

    DataRow(TableModel model) {
        this.model = model;
    }

    @Override
    protected void updateItem(Page.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (!empty && getIndex() >= model.rows().size() - AHEAD) {
            model.more();
        }
    }
}
