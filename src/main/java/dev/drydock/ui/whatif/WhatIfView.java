package dev.drydock.ui.whatif;

import dev.drydock.lab.TriedQuery;
import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.ProgressStrip;
import dev.drydock.ui.kit.SqlArea;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Theme;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Toolbar;
import dev.drydock.ui.whatif.WhatIfSource.Result;
import dev.drydock.ui.workspace.Problem;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// On the left what is tried and for which queries, on the right what comes of it.
public final class WhatIfView extends BorderPane {
    private static final KeyCombination RUN =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final WhatIfModel model;
    private final VBox news = new VBox();

    public WhatIfView(WhatIfModel model) {
        this.model = model;
        getStylesheets().add(Theme.stylesheet(WhatIfView.class, "whatif.css"));
        getStyleClass().addAll("panel", "what-if");
        news.getStyleClass().add("what-if-news");
        Button go = Buttons.primary("Try it", "Ctrl ↵", model::tryOut);
        go.setId("try");
        setTop(
                new VBox(
                        new Toolbar(
                                Texts.title("What if"),
                                Texts.second(
                                        "tried in a lab with this database's sizes and statistics;"
                                                + " nothing is changed here"),
                                Texts.gap(),
                                go),
                        new ProgressStrip(model.working()),
                        news));
        setLeft(question());
        model.resultProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (RUN.match(event)) {
            event.consume();
            model.tryOut();
        }
    }

    private VBox question() {
        SqlArea change = SqlArea.editor();
        change.setId("change");
        change.setAccessibleText("Statements to try");
        change.textProperty().bindBidirectional(model.changeProperty());
        SqlArea queries = SqlArea.editor();
        queries.setId("queries");
        queries.setAccessibleText("Queries to plan before and after");
        queries.textProperty().bindBidirectional(model.queriesProperty());
        VBox.setVgrow(change, Priority.SOMETIMES);
        VBox.setVgrow(queries, Priority.ALWAYS);
        CheckBox pending = Buttons.shown(new CheckBox("Make the pending schema edits first"));
        pending.selectedProperty().bindBidirectional(model.withPendingProperty());
        VBox question =
                new VBox(
                        Texts.strong("Try"),
                        Texts.wrapped(
                                Texts.second(
                                        "CREATE INDEX, DROP INDEX, ALTER TABLE or any other"
                                                + " DDL.")),
                        change,
                        pending,
                        new HBox(
                                Texts.strong("Queries"),
                                Texts.gap(),
                                Buttons.link("Take the server's dearest", model::takeDearest)),
                        Texts.wrapped(
                                Texts.second("$1 stands for any value. None of them is run.")),
                        queries);
        question.getStyleClass().add("what-if-question");
        return question;
    }

    private void show(@Nullable Problem problem) {
        news.getChildren().clear();
        if (problem != null) {
            news.getChildren().add(new Banner(Tone.DANGER, problem.what(), problem.text()));
        }
        news.setVisible(problem != null);
        news.setManaged(problem != null);
    }

    private void show(@Nullable Result result) {
        if (result == null) {
            setCenter(
                    new EmptyState(
                            Icon.DIAGRAM,
                            "Nothing was tried yet",
                            "Write a change and some queries on the left. Which of them get better"
                                    + " or worse, how large a new index would be and what it costs"
                                    + " writers would be here."));
            return;
        }
        VBox page = new VBox(new Outcomes(model, result));
        page.getStyleClass().add("what-if-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
    }

    /// What a verdict looks like.
    static Tone tone(TriedQuery query) {
        return switch (query) {
            case TriedQuery.Refused _ -> Tone.DANGER;
            case TriedQuery.Arrived _ -> Tone.ACCENT;
            case TriedQuery.Planned planned ->
                    switch (planned.verdict()) {
                        case BETTER -> Tone.GOOD;
                        case SAME -> Tone.NEUTRAL;
                        case WORSE -> Tone.CARE;
                    };
        };
    }
}
