package dev.drydock.ui.kit;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.StackPane;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

import java.util.Objects;

/// SQL with its colours, to read or to edit.
public final class SqlArea extends StackPane {
    private final CodeArea area = new CodeArea();
    private final StringProperty text = new SimpleStringProperty("");

    private SqlArea(boolean editable) {
        getStyleClass().add("sql-area");
        area.setEditable(editable);
        area.setWrapText(true);
        area.setFocusTraversable(true);
        area.textProperty().addListener((source, before, after) -> typed(after));
        text.subscribe(this::show);
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    public static SqlArea editor() {
        SqlArea editor = new SqlArea(true);
        editor.getStyleClass().add("sql-editor");
        return editor;
    }

    public static SqlArea reader() {
        SqlArea reader = new SqlArea(false);
        reader.getStyleClass().add("sql-reader");
        return reader;
    }

    public StringProperty textProperty() {
        return text;
    }

    /// What the user marked, or all when nothing is.
    public String chosenText() {
        String selected = area.getSelectedText();
        return selected.isBlank() ? area.getText() : selected;
    }

    /// Marks the place that an error is about.
    ///
    /// @param position counted in characters from 1, as the server says it
    public void showPosition(int position) {
        int at = Math.clamp(position - 1L, 0, area.getLength());
        area.moveTo(at);
        area.selectWord();
        area.requestFollowCaret();
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    private void typed(String after) {
        text.set(after);
        colour(after);
    }

    private void show(String wanted) {
        if (!Objects.equals(area.getText(), wanted)) {
            area.replaceText(wanted);
            area.moveTo(0);
            area.requestFollowCaret();
            area.getUndoManager().forgetHistory();
        }
    }

    private void colour(String sql) {
        if (!sql.isEmpty()) {
            area.setStyleSpans(0, SqlColours.of(sql));
        }
    }
}
