package dev.drydock.ui.table;

import dev.drydock.rows.Page;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/// A value, in one line. NULL is dimmed; a value that the server cut ends with an ellipsis.
final class DataCell extends TableCell<Page.Row, Page.Cell> {
    private static final PseudoClass NULL = PseudoClass.getPseudoClass("null");

    DataCell(CellKind kind) {
        getStyleClass().addAll("data-cell", kind.styleClass());
    }

    @Override
    protected void updateItem(Page.@Nullable Cell value, boolean empty) {
        super.updateItem(value, empty);
        if (value == null || empty) {
            setText(null);
            pseudoClassStateChanged(NULL, false);
            return;
        }
        String text = value.text();
        pseudoClassStateChanged(NULL, text == null);
        setText(text == null ? "NULL" : oneLine(text) + (value.truncated() ? " …" : ""));
    }

    private static String oneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.replace("\r", "").replace('\n', '↵');
    }
}
