package dev.drydock.ui.table;

import dev.drydock.rows.Page;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/// The number of a row, counted from 1 in the order that is shown.
final class NumberCell extends TableCell<Page.Row, Integer> {
    NumberCell() {
        getStyleClass().add("number-cell");
    }

    @Override
    protected void updateItem(@Nullable Integer item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty ? null : Integer.toString(getIndex() + 1));
    }
}
