package dev.drydock.ui.design;

import dev.drydock.catalog.Column;
import dev.drydock.ui.design.DesignModel.Field;
import dev.drydock.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The fields of the selected column. A field's edit is made by Enter or when the focus leaves it.
final class ColumnForm extends VBox {
    private final DesignModel model;

    ColumnForm(DesignModel model) {
        this.model = model;
        getStyleClass().add("inspector-form");
        Column column = model.selectedColumn();
        if (column == null) {
            getChildren().add(Texts.third("Choose a column to change it."));
            return;
        }
        add(Field.NAME, "Name", field("name", column.name(), "", model::renameColumn));
        add(Field.TYPE, "Type", field("type", column.type(), "", model::setType));
        add(Field.NOT_NULL, "Not null", notNull(column));
        if (!model.rowsWords().isEmpty()) {
            add(
                    Field.FILL,
                    "Fill with",
                    code(
                            field(
                                    "fill",
                                    model.fillWords(),
                                    "an expression for the rows that exist",
                                    model::fill)));
        }
        add(
                Field.DEFAULT,
                "Default",
                code(field("default", words(column.defaultValue()), "none", model::setDefault)));
        add(
                Field.REFERENCES,
                "References",
                field(
                        "references",
                        model.referenceWords(),
                        "schema.table (column)",
                        model::setReference));
        add(
                Field.COMMENT,
                "Comment",
                field("comment", words(column.comment()), "none", model::commentColumn));
    }

    private void add(Field field, String name, Node input) {
        getChildren().add(new FieldRow(model, field, name, input));
    }

    private static TextField field(String id, String text, String prompt, Consumer<String> commit) {
        TextField field = new TextField(text);
        field.setId("column-" + id);
        field.setPromptText(prompt);
        field.setOnAction(event -> commit.accept(field.getText()));
        field.focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now && !field.getText().equals(text)) {
                        commit.accept(field.getText());
                    }
                });
        return field;
    }

    private static TextField code(TextField field) {
        field.getStyleClass().add("mono-field");
        return field;
    }

    private CheckBox notNull(Column column) {
        CheckBox box = new CheckBox(model.rowsWords());
        box.setId("column-not-null");
        box.getStyleClass().add("not-null");
        box.setSelected(column.notNull());
        box.setOnAction(event -> model.setNotNull(box.isSelected()));
        return box;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }
}
