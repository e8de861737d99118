package dev.drydock.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Labels in the few text styles that there are.
public final class Texts {
    private Texts() {}

    public static Label text(String words) {
        return styled(words, "d-text");
    }

    public static Label strong(String words) {
        return styled(words, "strong");
    }

    public static Label title(String words) {
        return styled(words, "title");
    }

    /// Second-level text, wrapped.
    public static Label second(String words) {
        return styled(words, "second");
    }

    /// Third-level text: may be missed.
    public static Label third(String words) {
        return styled(words, "third");
    }

    /// Small second-level text.
    public static Label small(String words) {
        return styled(words, "small");
    }

    /// An identifier or a value as the server wrote it.
    public static Label mono(String words) {
        return styled(words, "mono");
    }

    /// The same label, wrapping its lines.
    public static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// What pushes its neighbours apart in a row.
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label styled(String words, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
