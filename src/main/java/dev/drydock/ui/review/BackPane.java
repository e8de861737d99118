package dev.drydock.ui.review;

import dev.drydock.migration.SqlScript;
import dev.drydock.migration.WayBack;
import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.SqlArea;
import dev.drydock.ui.kit.Tone;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// The way back: what it can't bring back first, then its script.
final class BackPane extends BorderPane {
    /// However much is lost, the script stays in sight.
    private static final double WORDS_SHARE = 0.5;

    BackPane(WayBack back) {
        getStyleClass().add("back");
        VBox words = new VBox();
        words.getStyleClass().add("back-words");
        if (back.isComplete()) {
            words.getChildren()
                    .add(new Banner(Tone.GOOD, "The way back brings everything back.", ""));
        }
        add(words, Tone.DANGER, "This does not come back.", back.lost());
        add(words, Tone.CARE, "This is lost on the way back.", back.endangered());
        add(words, Tone.NEUTRAL, "This may stop the way back.", back.mayStop());
        ScrollPane shown = new ScrollPane(words);
        shown.setFitToWidth(true);
        shown.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        shown.getStyleClass().add("back-scroll");
        shown.maxHeightProperty().bind(heightProperty().multiply(WORDS_SHARE));
        setTop(shown);
        setMinHeight(0);
        SqlArea script = SqlArea.reader();
        script.textProperty().set(SqlScript.write(back.migration()));
        setCenter(script);
    }

    private static void add(VBox words, Tone tone, String what, List<String> lines) {
        if (!lines.isEmpty()) {
            words.getChildren().add(new Banner(tone, what, String.join("\n", lines)));
        }
    }
}
