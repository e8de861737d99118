package dev.drydock.ui.apply;

import dev.drydock.migration.Step;
import dev.drydock.run.journal.RehearsedStep;
import dev.drydock.ui.apply.StepLine.State;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.workspace.LockWord;
import dev.drydock.ui.workspace.Measured;
import dev.drydock.ui.workspace.NoReturn;
import dev.drydock.ui.workspace.StepChips;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;

/// One step of a run: its transaction's bracket, its locks, what is known about it now.
final class StepRow extends HBox {
    private static final double NEWS_MIN = 64;
    private static final double NEWS_MAX = 280;

    private final StackPane mark = new StackPane();

    private StepRow(int number, StepLine line) {
        getStyleClass().add("apply-line");
        setAlignment(Pos.TOP_LEFT);
        mark.getStyleClass().add("apply-mark");
        Label count = Texts.third(Integer.toString(number));
        count.getStyleClass().add("step-number");
        Label sql = Texts.mono(firstLine(line.step().sql()));
        sql.setMinWidth(0);
        Label news = Texts.small("");
        news.textProperty().bind(line.newsProperty());
        news.setWrapText(true);
        news.setMinWidth(NEWS_MIN);
        news.setMaxWidth(NEWS_MAX);
        VBox words = new VBox(purpose(line.step()), sql, chips(line), care(line));
        words.getStyleClass().add("apply-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (line.isNoReturn() && !line.bracket().begins()) {
            // Between the rows it would tear the transaction's bracket apart.
            words.getChildren().addFirst(NoReturn.mark(number));
        }
        HBox body = new HBox(mark, count, words);
        if (line.step() instanceof Step.Backfill) {
            // Its news are too long for a column of their own.
            news.setMaxWidth(Double.MAX_VALUE);
            words.getChildren().addAll(bar(line), news);
        } else {
            body.getChildren().add(news);
        }
        body.getStyleClass().add("apply-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().addAll(line.bracket().node(), body);
        line.stateProperty().subscribe(this::show);
    }

    /// The steps in their order, with the point of no return before the first that has none.
    static VBox list(List<StepLine> lines) {
        VBox rows = new VBox();
        rows.getStyleClass().add("apply-lines");
        for (int i = 0; i < lines.size(); i++) {
            StepLine line = lines.get(i);
            if (line.isNoReturn() && line.bracket().begins()) {
                rows.getChildren().add(NoReturn.mark(i + 1));
            }
            rows.getChildren().add(new StepRow(i + 1, line));
        }
        return rows;
    }

    private static Label purpose(Step step) {
        Label purpose = Texts.wrapped(Texts.second(step.purpose()));
        purpose.setMinWidth(0);
        return purpose;
    }

    /// Its locks and what the rehearsal measured, which may come to be known only when the run is about to begin.
    private static VBox chips(StepLine line) {
        VBox place = new VBox();
        place.getStyleClass().add("apply-chips");
        line.factsProperty()
                .subscribe(facts ->
                        place.getChildren()
                                .setAll(
                                        new StepChips(
                                                LockWord.of(line.step(), facts),
                                                facts == null ? "" : rehearsed(facts),
                                                "")));
        return place;
    }

    private static String rehearsed(RehearsedStep facts) {
        String measured = Measured.of(facts);
        return measured.isEmpty() ? "" : "rehearsal: " + measured;
    }

    private static Label care(StepLine line) {
        Label care = Texts.wrapped(Texts.small(""));
        care.getStyleClass().add("apply-care");
        care.textProperty().bind(line.careProperty());
        care.visibleProperty().bind(line.careProperty().isNotEmpty());
        care.managedProperty().bind(care.visibleProperty());
        return care;
    }

    private static ProgressBar bar(StepLine line) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(line.progressProperty());
        bar.visibleProperty().bind(line.progressProperty().greaterThanOrEqualTo(0));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
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
