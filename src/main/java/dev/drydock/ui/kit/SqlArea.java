package dev.drydock.ui.kit;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

/// SQL with its colours, to read or to edit.
public final class SqlArea extends StackPane {
    /// A pasted plan of thousands of nodes is no SQL, and its colours would take longer than to read it.
    private static final int COLOURED_MAX = 200_000;

    private final CodeArea area = new CodeArea();
    private final StringProperty text = new SimpleStringProperty("");
    private List<Stretch> marked = List.of();

    /// A stretch of the text, from and up to.
    public record Stretch(int start, int end) {}

    private SqlArea(boolean editable) {
        getStyleClass().add("sql-area");
        area.setEditable(editable);
        area.setWrapText(true);
        area.setFocusTraversable(true);
        area.textProperty().addListener((source, before, after) -> typed(after));
        text.subscribe(this::show);
        // The keys go to the area within, and so must the name.
        area.accessibleHelpProperty().bind(accessibleTextProperty());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
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

    /// Marks what something else in the window speaks of, instead of what was marked before.
    public void mark(List<Stretch> stretches) {
        marked = List.copyOf(stretches);
        colour(area.getText());
    }

    /// Tells where somebody put the cursor, counted in `char`s from 0.
    public void onPlace(IntConsumer action) {
        area.addEventHandler(
                MouseEvent.MOUSE_CLICKED, event -> action.accept(area.getCaretPosition()));
        area.addEventHandler(
                KeyEvent.KEY_RELEASED,
                event -> {
                    if (event.getCode().isNavigationKey()) {
                        action.accept(area.getCaretPosition());
                    }
                });
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    /// Tab writes a tab, so that another key must lead out: F6 goes on, with Shift back.
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.F6) {
            area.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
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
        if (!sql.isEmpty() && sql.length() <= COLOURED_MAX) {
            area.setStyleSpans(0, SqlColours.of(sql));
            for (Stretch stretch : marked) {
                if (stretch.end() <= sql.length()) {
                    area.setStyleSpans(
                            stretch.start(),
                            area.getStyleSpans(stretch.start(), stretch.end())
                                    .mapStyles(SqlArea::linked));
                }
            }
        }
    }

    private static Collection<String> linked(Collection<String> styles) {
        List<String> all = new ArrayList<>(styles);
        all.add("sql-linked");
        return all;
    }
}
