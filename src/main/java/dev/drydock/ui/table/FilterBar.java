package dev.drydock.ui.table;

import dev.drydock.rows.Page;
import dev.drydock.rows.RowQuery.Comparison;
import dev.drydock.rows.RowQuery.Filter;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// The line in which a filter is made: column, comparison, value.
final class FilterBar extends HBox {
    private final TableModel model;
    private final BooleanProperty open;
    private final ComboBox<String> column = new ComboBox<>();
    private final ComboBox<Comparison> comparison =
            new ComboBox<>(FXCollections.observableArrayList(Comparison.values()));
    private final TextField value = new TextField();

    FilterBar(TableModel model, BooleanProperty open) {
        this.model = model;
        this.open = open;
        getStyleClass().add("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        column.setAccessibleText("Column");
        comparison.setAccessibleText("Comparison");
        comparison.setValue(Comparison.EQUAL);
        comparison.setConverter(new Words());
        value.setPromptText("value");
        value.setId("filter-value");
        value.disableProperty()
                .bind(comparison.valueProperty().map(chosen -> !FilterWords.hasValue(chosen)));
        value.setOnAction(event -> add());
        model.headersProperty()
                .subscribe(headers -> {
                    column.getItems().setAll(headers.stream().map(Page.Column::name).toList());
                    column.getSelectionModel().selectFirst();
                });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                open.set(false);
            }
        });
        getChildren()
                .addAll(
                        Texts.second("Only rows where"),
                        column,
                        comparison,
                        value,
                        Buttons.primary("Filter", this::add),
                        Buttons.plain("Close", () -> open.set(false)));
        visibleProperty().bind(open);
        managedProperty().bind(open);
    }

    private void add() {
        String chosen = column.getValue();
        if (chosen != null) {
            open.set(false);
            model.addFilter(new Filter(chosen, comparison.getValue(), value.getText()));
            value.clear();
        }
    }

    /// The comparison's words.
    private static final class Words extends StringConverter<Comparison> {
        @Override
        public String toString(@Nullable Comparison comparison) {
            return comparison == null ? "" : FilterWords.of(comparison);
        }

        @Override
        public Comparison fromString(String words) {
            throw new UnsupportedOperationException("the list is not editable");
        }
    }
}
