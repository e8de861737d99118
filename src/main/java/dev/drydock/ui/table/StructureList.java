package dev.drydock.ui.table;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.workspace.TypeWords;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Columns, constraints, indexes and what else a relation has, as calm lines.
final class StructureList extends ListView<StructureRow> {
    private static final double MARK_WIDTH = 30;
    private static final double NAME_WIDTH = 220;
    private static final double TYPE_WIDTH = 210;

    private final Consumer<ObjectAddress> open;

    StructureList(Consumer<ObjectAddress> open) {
        this.open = open;
        getStyleClass().add("structure-list");
        setCellFactory(view -> new Cell());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                follow(getSelectionModel().getSelectedItem());
            }
        });
    }

    private void follow(@Nullable StructureRow row) {
        if (row instanceof StructureRow.Line line && line.link() != null) {
            open.accept(line.link());
        }
    }

    /// A heading or a line.
    private final class Cell extends ListCell<StructureRow> {
        Cell() {
            getStyleClass().add("structure-cell");
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    follow(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable StructureRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("structure-heading");
            setGraphic(null);
            if (row == null || empty) {
                return;
            }
            switch (row) {
                case StructureRow.Heading heading -> {
                    getStyleClass().add("structure-heading");
                    HBox words =
                            new HBox(
                                    Texts.strong(heading.title()),
                                    Texts.third(Integer.toString(heading.count())));
                    words.getStyleClass().add("row");
                    setGraphic(words);
                }
                case StructureRow.Line line -> setGraphic(cells(line));
            }
        }

        private HBox cells(StructureRow.Line line) {
            Label mark = wide(new Label(line.mark()), MARK_WIDTH);
            mark.getStyleClass().add("structure-mark");
            Label name = wide(Texts.text(line.name()), NAME_WIDTH);
            Label type = wide(Texts.second(TypeWords.brief(line.type())), TYPE_WIDTH);
            Label detail = Texts.mono(line.detail());
            detail.setMinWidth(0);
            detail.setManaged(!line.detail().isEmpty());
            Label comment = Texts.third(line.comment());
            comment.setMinWidth(0);
            comment.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(comment, Priority.ALWAYS);
            Label note = Texts.small(line.note());
            note.setMinWidth(USE_PREF_SIZE);
            HBox cells = new HBox(mark, name, type, detail, comment, note);
            cells.getStyleClass().add("row");
            return cells;
        }

        private static Label wide(Label label, double width) {
            label.setMinWidth(width);
            label.setPrefWidth(width);
            label.setMaxWidth(width);
            return label;
        }
    }
}
