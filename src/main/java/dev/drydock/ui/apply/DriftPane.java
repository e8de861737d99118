package dev.drydock.ui.apply;

import dev.drydock.run.journal.Drift;
import dev.drydock.ui.kit.Texts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// What somebody else has changed under a run: each object with how the run has left it and how it is now.
final class DriftPane extends ScrollPane {
    DriftPane(List<Drift> drift) {
        VBox all = new VBox();
        all.getStyleClass().add("drift");
        drift.forEach(each -> all.getChildren().add(object(each)));
        setContent(all);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("drift-scroll");
    }

    private static Node object(Drift drift) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("drift-parts");
        String object = drift.object();
        String expected = drift.expected();
        String found = drift.found();
        if (expected == null) {
            line(grid, "", "not there", "there: somebody has made it");
        } else if (found == null) {
            line(grid, "", "there", "not there: somebody has dropped or renamed it");
        } else if (drift.parts().isEmpty()) {
            line(grid, "", expected, found);
        } else {
            drift.parts()
                    .forEach(part ->
                            line(grid, part.name(), value(part.before()), value(part.now())));
        }
        return new VBox(Texts.wrapped(Texts.strong(object)), grid);
    }

    private static String value(@Nullable String written) {
        return written == null || written.isEmpty() || written.equals("null") ? "none" : written;
    }

    private static void line(GridPane grid, String name, String before, String now) {
        int row = grid.getRowCount();
        Label was = Texts.wrapped(Texts.mono(before));
        was.getStyleClass().add("drift-before");
        Label is = Texts.wrapped(Texts.mono(now));
        is.getStyleClass().add("drift-now");
        grid.addRow(row, words(name), Texts.third("was"), was, Texts.third("is now"), is);
    }

    /// `defaultValue` as `default value`.
    private static Label words(String name) {
        Label words = Texts.second(name.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
        words.setMinWidth(USE_PREF_SIZE);
        return words;
    }
}
