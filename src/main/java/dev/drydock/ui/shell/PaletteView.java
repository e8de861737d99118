package dev.drydock.ui.shell;

import dev.drydock.ui.kit.KeyHint;
import dev.drydock.ui.kit.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The palette, above everything else while it is open.
final class PaletteView extends StackPane {
    private final PaletteModel model;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();

    PaletteView(PaletteModel model) {
        this.model = model;
        getStyleClass().add("veil");
        field.setId("palette-field");
        field.setPromptText("Find tables, columns, actions");
        field.getStyleClass().add("palette-field");
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setItems(model.found());
        list.setCellFactory(view -> new Cell());
        list.setFocusTraversable(false);
        list.getStyleClass().add("palette-list");
        list.setOnMouseClicked(event -> chooseSelected());
        list.setPlaceholder(Texts.second("Nothing has these letters in this order."));
        VBox box = new VBox(field, list);
        box.getStyleClass().addAll("floating", "palette");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                model.openProperty().set(false);
            }
        });
        visibleProperty().bind(model.openProperty());
        model.openProperty().subscribe(this::opened);
        model.found().subscribe(() -> list.getSelectionModel().selectFirst());
    }

    private void opened(boolean now) {
        if (now) {
            list.getSelectionModel().selectFirst();
            field.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN) {
            move(1);
        } else if (code == KeyCode.UP) {
            move(-1);
        } else if (code == KeyCode.ENTER) {
            chooseSelected();
        } else if (code == KeyCode.ESCAPE) {
            model.openProperty().set(false);
        } else {
            return;
        }
        event.consume();
    }

    private void move(int by) {
        int size = model.found().size();
        if (size > 0) {
            int to = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().select(to);
            list.scrollTo(to);
        }
    }

    private void chooseSelected() {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            model.choose(entry);
        }
    }

    /// One line of the palette.
    private static final class Cell extends ListCell<PaletteEntry> {
        Cell() {
            getStyleClass().add("palette-cell");
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(entry == null || empty ? null : row(entry));
        }

        private static HBox row(PaletteEntry entry) {
            Label detail = Texts.third(entry.detail());
            HBox row = new HBox(entry.icon().node(), Texts.text(entry.name()), detail, Texts.gap());
            if (!entry.keys().isEmpty()) {
                row.getChildren().add(new KeyHint(entry.keys()));
            }
            row.getStyleClass().add("row");
            return row;
        }
    }
}
