package dev.drydock.ui.design;

import dev.drydock.catalog.Column;
import dev.drydock.ui.design.DesignModel.Field;
import dev.drydock.ui.kit.Texts;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The fields of the selected column. A field's edit is made by Enter or when the focus leaves it. The fields stay the same nodes while
/// columns change, so that nobody loses the focus or what they are typing.
final class ColumnForm extends VBox {
    private final DesignModel model;
    private final List<Input> inputs = new ArrayList<>();
    private final CheckBox notNull = new CheckBox();
    private final FieldRow fill;
    private final VBox fields = new VBox();
    private int shownSelection = -1;

    ColumnForm(DesignModel model) {
        this.model = model;
        getStyleClass().add("inspector-form");
        fields.getStyleClass().add("inspector-fields");
        notNull.setId("column-not-null");
        notNull.getStyleClass().add("not-null");
        notNull.setOnAction(event -> model.setNotNull(notNull.isSelected()));
        fields.getChildren()
                .addAll(
                        row(Field.NAME, "Name", "", Column::name, model::renameColumn),
                        row(Field.TYPE, "Type", "", Column::type, model::setType),
                        new FieldRow(model, Field.NOT_NULL, "Not null", notNull));
        fill =
                code(
                        row(
                                Field.FILL,
                                "Fill with",
                                "an expression for the rows that exist",
                                column -> model.fillWords(),
                                model::fill));
        fill.managedProperty().bind(fill.visibleProperty());
        fields.getChildren()
                .addAll(
                        fill,
                        code(
                                row(
                                        Field.DEFAULT,
                                        "Default",
                                        "none",
                                        column -> words(column.defaultValue()),
                                        model::setDefault)),
                        row(
                                Field.REFERENCES,
                                "References",
                                "schema.table (column)",
                                column -> model.referenceWords(),
                                model::setReference),
                        row(
                                Field.COMMENT,
                                "Comment",
                                "none",
                                column -> words(column.comment()),
                                model::commentColumn));
        show();
    }

    /// Shows the selected column as it is now.
    void show() {
        Column column = model.selectedColumn();
        if (column == null) {
            getChildren().setAll(Texts.third("Choose a column to change it."));
            return;
        }
        if (!getChildren().contains(fields)) {
            getChildren().setAll(fields);
        }
        boolean another = model.selections() != shownSelection;
        shownSelection = model.selections();
        inputs.forEach(input -> input.show(column, another));
        notNull.setSelected(column.notNull());
        notNull.setText(model.rowsWords());
        fill.setVisible(!model.rowsWords().isEmpty());
    }

    private FieldRow row(
            Field field,
            String name,
            String prompt,
            Function<Column, String> value,
            Consumer<String> commit) {
        TextField text = new TextField();
        text.setId("column-" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        text.setPromptText(prompt);
        text.setAccessibleText(name);
        inputs.add(new Input(text, value, commit));
        return new FieldRow(model, field, name, text);
    }

    private static FieldRow code(FieldRow row) {
        row.getStyleClass().add("code");
        return row;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// A text field with what it was last filled with.
    private static final class Input {
        private final TextField field;
        private final Function<Column, String> value;
        private final Consumer<String> commit;
        private String filled = "";

        Input(TextField field, Function<Column, String> value, Consumer<String> commit) {
            this.field = field;
            this.value = value;
            this.commit = commit;
            field.setOnAction(event -> commit());
            field.focusedProperty()
                    .subscribe((before, now) -> {
                        if (before && !now && !field.getText().equals(filled)) {
                            commit();
                        }
                    });
        }

        private void commit() {
            String text = field.getText();
            filled = text;
            commit.accept(text);
        }

        /// What somebody is typing stays, unless it is about another column.
        void show(Column column, boolean another) {
            String now = value.apply(column);
            boolean typing = field.isFocused() && !field.getText().equals(filled);
            if (another || !typing) {
                if (!field.getText().equals(now)) {
                    field.setText(now);
                }
                filled = now;
            }
        }
    }
}
