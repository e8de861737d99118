package dev.drydock.ui.plan;

import dev.drydock.ui.kit.Banner;
import dev.drydock.ui.kit.Buttons;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.kit.ProgressStrip;
import dev.drydock.ui.kit.Segmented;
import dev.drydock.ui.kit.SqlArea;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Theme;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Toolbar;
import dev.drydock.ui.plan.PlanModel.Mode;
import dev.drydock.ui.plan.PlanModel.Question;
import dev.drydock.ui.workspace.Problem;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// A query and its plan.
public final class PlanView extends BorderPane {
    private static final KeyCombination RUN =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private static final double EDITOR_LINE = 20;
    private static final double EDITOR_PADDING = 24;
    private static final double EDITOR_MIN = 84;
    private static final double EDITOR_MAX = 164;

    private final PlanModel model;
    private final SqlArea editor = SqlArea.editor();
    private final PlanTree tree;
    private final PlanIcicle icicle;
    private final PlanGrid grid;
    private final TimeBar bar;
    private final Label text = Texts.mono("");
    private final StackPane centre = new StackPane();
    private final VBox news = new VBox();

    public PlanView(PlanModel model) {
        this.model = model;
        this.tree = new PlanTree(model);
        this.icicle = new PlanIcicle(model);
        this.grid = new PlanGrid(model);
        this.bar = new TimeBar(model);
        getStylesheets().add(Theme.stylesheet(PlanView.class, "plan.css"));
        getStyleClass().add("plan");
        editor.setId("query");
        editor.textProperty().bindBidirectional(model.queryProperty());
        model.queryProperty().subscribe(this::fitEditor);
        news.getStyleClass().add("plan-news");
        BorderPane middle = new BorderPane(centre);
        middle.setTop(new VBox(editor, toolbar(), new ProgressStrip(model.explaining()), news));
        setCenter(middle);
        setRight(new NodeDetails(model));
        model.planProperty().subscribe(now -> showCentre());
        model.modeProperty().subscribe(now -> showCentre());
        model.problemProperty().subscribe(now -> showNews());
        model.questionProperty().subscribe(now -> showNews());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// As high as its lines, within limits.
    private void fitEditor(String query) {
        double height =
                Math.clamp(
                        EDITOR_PADDING + query.lines().count() * EDITOR_LINE,
                        EDITOR_MIN,
                        EDITOR_MAX);
        editor.setMinHeight(height);
        editor.setPrefHeight(height);
        editor.setMaxHeight(height);
    }

    private void pressed(KeyEvent event) {
        if (RUN.match(event)) {
            event.consume();
            model.analyze(editor.chosenText());
        }
    }

    private Toolbar toolbar() {
        Segmented<Mode> modes = new Segmented<>(List.of(Mode.values()), Mode::words);
        modes.valueProperty().bindBidirectional(model.modeProperty());
        Button explain = Buttons.plain("Explain", () -> model.explain(editor.chosenText()));
        explain.setId("explain");
        Button analyze =
                Buttons.primary(
                        "Explain analyze", "Ctrl ↵", () -> model.analyze(editor.chosenText()));
        analyze.setId("analyze");
        return new Toolbar(modes, Texts.gap(), explain, analyze);
    }

    private void showCentre() {
        PlanPicture plan = model.planProperty().get();
        if (plan == null) {
            centre.getChildren()
                    .setAll(
                            new EmptyState(
                                    Icon.DIAGRAM,
                                    "No plan yet",
                                    "Write a query above and press Ctrl Enter, or paste a plan that"
                                        + " EXPLAIN printed. Its steps, and where the time goes,"
                                        + " would be here."));
            return;
        }
        centre.getChildren()
                .setAll(
                        switch (model.modeProperty().get()) {
                            case TREE -> {
                                BorderPane pane = new BorderPane(tree);
                                pane.setTop(bar);
                                yield pane;
                            }
                            case ICICLE -> icicle;
                            case GRID -> grid;
                            case TEXT -> textPane(plan);
                        });
    }

    private Node textPane(PlanPicture plan) {
        text.setText(plan.text());
        text.getStyleClass().add("plan-text");
        return new ScrollPane(text);
    }

    private void showNews() {
        news.getChildren().clear();
        Problem problem = model.problemProperty().get();
        if (problem != null) {
            news.getChildren().add(new Banner(Tone.DANGER, problem.what(), problem.text()));
            showPosition(problem);
        }
        Question question = model.questionProperty().get();
        if (question != null) {
            news.getChildren().add(question(question));
        }
        boolean any = !news.getChildren().isEmpty();
        news.setVisible(any);
        news.setManaged(any);
    }

    private void showPosition(Problem problem) {
        if (problem.position() > 0) {
            editor.showPosition(problem.position());
        }
    }

    private Banner question(Question question) {
        return new Banner(
                Tone.CARE,
                "This statement changes data.",
                question.words(),
                Buttons.plain("Run it and roll back", model::analyzeAndRollBack),
                Buttons.plain("Plan only", () -> model.explain(question.sql())));
    }
}
