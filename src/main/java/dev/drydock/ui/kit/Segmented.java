package dev.drydock.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.Function;

/// One choice among a few, all of them visible. Arrow keys move, space chooses.
public final class Segmented<T> extends HBox {
    private final ObjectProperty<T> value;

    public Segmented(List<T> choices, Function<T, String> words) {
        getStyleClass().add("segmented");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        value = new SimpleObjectProperty<>(choices.getFirst());
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            getChildren().add(segment(choice, words.apply(choice), group));
        }
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
    }

    /// The choice; set it to choose.
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    private ToggleButton segment(T choice, String words, ToggleGroup group) {
        ToggleButton button = Buttons.shown(new ToggleButton(words));
        button.getStyleClass().setAll("segment");
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            value.set(choice);
        });
        value.subscribe(now -> button.setSelected(choice.equals(now)));
        return button;
    }
}
