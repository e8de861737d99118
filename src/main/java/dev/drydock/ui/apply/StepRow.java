package dev.drydock.ui.apply;

import dev.drydock.ui.apply.StepLine.State;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Locale;

/// One step while the migration is applied.
final class StepRow extends HBox {
    private static final double NEWS_MIN = 64;
    private static final double NEWS_MAX = 280;

    private final StackPane mark = new StackPane();

    StepRow(StepLine line) {
        getStyleClass().add("apply-line");
        setAlignment(Pos.TOP_LEFT);
        mark.getStyleClass().add("apply-mark");
        Label sql = Texts.mono(firstLine(line.step().sql()));
        sql.setMinWidth(0);
        Label news = Texts.small("");
        news.textProperty().bind(line.newsProperty());
        news.setWrapText(true);
        news.setMinWidth(NEWS_MIN);
        news.setMaxWidth(NEWS_MAX);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(line.progressProperty());
        bar.visibleProperty().bind(line.progressProperty().greaterThanOrEqualTo(0));
        bar.managedProperty().bind(bar.visibleProperty());
        Label purpose = Texts.second(line.step().purpose());
        VBox words = new VBox(purpose, sql, bar);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(mark, words, news);
        line.stateProperty().subscribe(this::show);
    }

    private void show(State state) {
        for (State each : State.values()) {
            getStyleClass().remove(styleClass(each));
        }
        getStyleClass().add(styleClass(state));
        mark.getChildren().clear();
        switch (state) {
            case WAITING -> {}
            case RUNNING -> {
                ProgressIndicator turning = new ProgressIndicator();
                turning.getStyleClass().add("apply-turning");
                mark.getChildren().add(turning);
            }
            case DONE, COMMITTED -> mark.getChildren().add(Icon.CHECK.node());
            case FAILED -> mark.getChildren().add(Icon.WARNING.node());
        }
    }

    private static String styleClass(State state) {
        return "apply-" + state.name().toLowerCase(Locale.ROOT);
    }

    private static String firstLine(String sql) {
        int end = sql.indexOf('\n');
        return end < 0 ? sql : sql.substring(0, end) + " …";
    }
}
