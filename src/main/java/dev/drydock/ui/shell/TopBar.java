package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.Chip;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.KeyHint;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.workspace.Place;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Where the window is connected to, the box to go anywhere, and the server's state.
final class TopBar extends StackPane {
    /// The width of the box in the middle, as the style sheet has it, and what stands beside the words on their side of it.
    private static final double COMMAND_BOX = 520;

    private static final double BESIDE = 84;

    TopBar(Place place, ShellModel model) {
        getStyleClass().add("top-bar");
        HBox words = words(place);
        words.maxWidthProperty()
                .bind(widthProperty().subtract(COMMAND_BOX).divide(2).subtract(BESIDE));
        HBox left = new HBox(ShellView.logo(), switcher(place, words, model));
        HBox right = new HBox();
        if (place.readOnly()) {
            right.getChildren().add(new Chip("read-only", Tone.NEUTRAL));
        }
        right.getChildren()
                .addAll(
                        new Chip("PostgreSQL " + place.version(), Tone.NEUTRAL),
                        Buttons.icon(Icon.MOON, "Switch light and dark", model::switchTheme));
        for (HBox side : new HBox[] {left, right}) {
            side.getStyleClass().add("top-side");
            side.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        }
        setAlignment(left, Pos.CENTER_LEFT);
        setAlignment(right, Pos.CENTER_RIGHT);
        getChildren().addAll(left, commandBox(model), right);
    }

    private static HBox words(Place place) {
        Chip environment = new Chip(place.environment().words(), place.environment().tone());
        environment.getStyleClass().add("environment");
        HBox words =
                new HBox(environment, Texts.strong(place.database()), Texts.third(place.host()));
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("row");
        return words;
    }

    private static Node switcher(Place place, HBox words, ShellModel model) {
        Button button = Buttons.plain("", model::leave);
        button.setGraphic(words);
        button.getStyleClass().add("switcher");
        button.setAccessibleText(
                place.environment().words() + " " + place.database() + " on " + place.host());
        button.setTooltip(new Tooltip("Switch connection"));
        return button;
    }

    private static Node commandBox(ShellModel model) {
        Label words = Texts.third("Find tables, columns, actions");
        HBox inside = new HBox(words, Texts.gap(), new KeyHint("Ctrl K"));
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.getStyleClass().add("command-inside");
        Button button = Buttons.plain("", () -> model.palette().openProperty().set(true));
        button.setId("command-box");
        button.setGraphic(inside);
        button.getStyleClass().add("command-box");
        button.setAccessibleText("Find tables, columns, actions");
        return button;
    }
}
