package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Icon;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;

/// The row of open tabs.
final class TabStrip extends HBox {
    private final DeskModel model;

    TabStrip(DeskModel model) {
        this.model = model;
        getStyleClass().add("tab-strip");
        setAlignment(Pos.BOTTOM_LEFT);
        model.tabs().subscribe(this::rebuild);
        model.selectedProperty().subscribe(now -> rebuild());
    }

    private void rebuild() {
        List<HBox> handles = new ArrayList<>();
        for (Tab tab : model.tabs()) {
            handles.add(handle(tab));
        }
        getChildren().setAll(handles);
    }

    private HBox handle(Tab tab) {
        boolean chosen = tab.equals(model.selectedProperty().get());
        ToggleButton title = Buttons.shown(new ToggleButton(tab.title()));
        title.getStyleClass().setAll("tab-title");
        title.setSelected(chosen);
        title.setOnAction(event -> model.selectedProperty().set(tab));
        Button close = Buttons.icon(Icon.CLOSE, "Close " + tab.title(), () -> model.close(tab));
        close.getStyleClass().add("tab-close");
        close.setFocusTraversable(false);
        HBox handle = new HBox(title, close);
        handle.setAlignment(Pos.CENTER_LEFT);
        handle.getStyleClass().add("tab-handle");
        if (chosen) {
            handle.getStyleClass().add("chosen");
        }
        return handle;
    }
}
