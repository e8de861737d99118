package dev.drydock.ui.shell;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.ui.kit.Dot;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Tone;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The object list with its quick filter.
final class SidebarView extends VBox {
    private final ListView<SidebarRow> list = new ListView<>();
    private final Consumer<ObjectAddress> open;
    private final Runnable openMigrations;

    SidebarView(SidebarModel model, Consumer<ObjectAddress> open, Runnable openMigrations) {
        this.open = open;
        this.openMigrations = openMigrations;
        getStyleClass().add("sidebar");
        TextField filter = new TextField();
        filter.setId("filter");
        filter.setPromptText("Filter objects…");
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
            }
        });
        list.setId("objects");
        list.setItems(model.rows());
        list.setCellFactory(view -> new Cell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
            }
        });
        list.setPlaceholder(Texts.third("No object has these letters."));
        VBox.setMargin(filter, new Insets(0, 8, 0, 8));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(filter, list);
    }

    /// Shows which object the open tab is about.
    void select(@Nullable ObjectAddress address) {
        for (SidebarRow row : list.getItems()) {
            if (row instanceof SidebarRow.Item item && item.address().equals(address)) {
                list.getSelectionModel().select(row);
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    private void openSelected() {
        switch (list.getSelectionModel().getSelectedItem()) {
            case SidebarRow.Item item -> open.accept(item.address());
            case SidebarRow.Migrations migrations -> openMigrations.run();
            case SidebarRow.Heading heading -> {}
            case null -> {}
        }
    }

    /// A heading or an object.
    private final class Cell extends ListCell<SidebarRow> {
        Cell() {
            getStyleClass().add("side-cell");
            // As wide as the list: a long name ends in dots.
            setPrefWidth(0);
            setOnMouseClicked(event -> openSelected());
        }

        @Override
        protected void updateItem(@Nullable SidebarRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("side-heading", "side-item");
            setText(null);
            setGraphic(null);
            setDisable(true);
            if (row == null || empty) {
                return;
            }
            switch (row) {
                case SidebarRow.Heading heading -> {
                    getStyleClass().add("side-heading");
                    setText(heading.text());
                }
                case SidebarRow.Migrations migrations -> {
                    getStyleClass().add("side-item");
                    setDisable(false);
                    setGraphic(
                            line(
                                    Icon.FOLDER,
                                    migrations.name(),
                                    migrations.fact(),
                                    migrations.pending()));
                }
                case SidebarRow.Item item -> {
                    getStyleClass().add("side-item");
                    setDisable(false);
                    setGraphic(line(item.icon(), item.name(), item.fact(), item.pending()));
                    setAccessibleText(item.address() + ", " + item.fact());
                }
            }
        }

        private HBox line(Icon icon, String what, String how, boolean pending) {
            Label name = Texts.text(what);
            name.getStyleClass().add("side-name");
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            Label fact = new Label(how);
            fact.getStyleClass().add("side-fact");
            fact.setMinWidth(USE_PREF_SIZE);
            HBox line = new HBox(icon.node(), name);
            if (pending) {
                line.getChildren().add(new Dot(Tone.PENDING));
            }
            line.getChildren().add(fact);
            line.getStyleClass().add("side-line");
            return line;
        }
    }
}
