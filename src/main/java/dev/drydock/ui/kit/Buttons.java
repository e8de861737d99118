package dev.drydock.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/// The kinds of buttons.
public final class Buttons {
    private Buttons() {}

    /// The one button of a screen that goes on.
    public static Button primary(String verb, Runnable command) {
        Button button = plain(verb, command);
        button.getStyleClass().add("primary");
        return button;
    }

    /// The same with its keys shown inside.
    public static Button primary(String verb, String keys, Runnable command) {
        Button button = primary(verb, command);
        button.setGraphic(new KeyHint(keys));
        button.setContentDisplay(ContentDisplay.RIGHT);
        return button;
    }

    /// An ordinary button.
    public static Button plain(String verb, Runnable command) {
        Button button = shown(new Button(verb));
        button.getStyleClass().setAll("d-button");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> command.run());
        return button;
    }

    /// The same control, its words as they are: an underscore in a name is no mnemonic.
    public static <T extends Labeled> T shown(T control) {
        control.setMnemonicParsing(false);
        return control;
    }

    /// A button that destroys something.
    public static Button danger(String verb, Runnable command) {
        Button button = plain(verb, command);
        button.getStyleClass().add("danger");
        return button;
    }

    /// A picture only; its words are for the tooltip and for screen readers.
    public static Button icon(Icon icon, String words, Runnable command) {
        Button button = plain("", command);
        button.getStyleClass().add("icon-button");
        button.setGraphic(icon.node());
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    /// A command that looks like a link.
    public static Hyperlink link(String words, Runnable command) {
        Hyperlink link = new Hyperlink(words);
        link.getStyleClass().setAll("d-link");
        link.setOnAction(event -> command.run());
        return link;
    }
}
