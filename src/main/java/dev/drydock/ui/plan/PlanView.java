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
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Stream;

/// A query and its plan.
public final class PlanView extends BorderPane {
    private static final String RUNS_IT =
            "Runs the query and measures. A statement that changes data is asked about first, and"
                    + " rolled back.";
    private static final int RUNS = 5;
    private static final double EDITOR_LINE = 20;
    private static final double EDITOR_PADDING = 24;
    private static final double EDITOR_MIN = 84;
    private static final double EDITOR_MAX = 164;

    private final PlanModel model;
    private final SqlArea editor = SqlArea.editor();
    private final PlanTree tree;
    private final PlanIcicle icicle;
    private final BarList timeline;
    private final BarList waterfall;
    private final PlanGrid grid;
    private final PlanLines lines;
    private final SideBySide sides;
    private final PlanTools tools;
    private final PlayBar play;
    private final GuessBar guess;
    private final BorderPane treePane;
    private final NodeDetails details;
    private final StackPane centre = new StackPane();
    private final VBox news = new VBox();

    public PlanView(PlanModel model) {
        this.model = model;
        this.tree = new PlanTree(model.walk());
        this.icicle = new PlanIcicle(model.walk());
        this.timeline =
                new BarList(
                        model.walk(),
                        "Strong until the first row, light while rows stream; striped where it is"
                                + " an average over loops",
                        BarLine::timeline);
        this.waterfall =
                new BarList(
                        model.walk(),
                        "Each node's own time, in the order in which they begin; all together is"
                                + " the whole",
                        BarLine::waterfall);
        this.grid = new PlanGrid(model.walk());
        this.lines = new PlanLines(model.walk());
        this.sides = new SideBySide(model);
        this.play = new PlayBar(model.walk());
        this.guess = new GuessBar(model.walk());
        this.tools = new PlanTools(model.walk());
        centre.getStyleClass().add("plan-centre");
        this.treePane = new BorderPane(tree);
        treePane.setTop(new TimeBar(model.walk()));
        getStylesheets().add(Theme.stylesheet(PlanView.class, "plan.css"));
        getStyleClass().add("plan");
        editor.setId("query");
        editor.setAccessibleText(
                "The query. Control Enter runs it and measures. F6 goes on to the plan, and from"
                        + " there to the details of its nodes. Control 1 to 7 choose how the plan"
                        + " is shown.");
        editor.textProperty().bindBidirectional(model.queryProperty());
        model.queryProperty().subscribe(this::fitEditor);
        news.getStyleClass().add("plan-news");
        BorderPane middle = new BorderPane(centre);
        middle.setTop(
                new VBox(
                        editor,
                        toolbar(),
                        new ProgressStrip(model.explaining()),
                        new ProgressStrip(model.asking()),
                        new ProgressStrip(model.advice().trying()),
                        news,
                        tools));
        middle.setBottom(new VBox(play, guess));
        setCenter(middle);
        details = new NodeDetails(model);
        setRight(details);
        tools.setLearning(this::replay, this::guess, details.guide()::start);
        new PlanShortcuts(
                        model,
                        List.of(
                                editor::requestFocus,
                                () -> shown().requestFocus(),
                                details::takeFocus),
                        this::runOrExplain,
                        tools::find)
                .bind(
                        this,
                        List.of(editor, centre, details),
                        List.of(centre, details, play, guess));
        centre.addEventFilter(KeyEvent.KEY_PRESSED, guess::pressed);
        QueryLinks.join(model, editor);
        model.planProperty().subscribe(now -> showCentre());
        model.modeProperty().subscribe(now -> showCentre());
        model.walk().guessingProperty().subscribe(now -> showCentre());
        model.problemProperty().subscribe(now -> showNews());
        model.questionProperty().subscribe(now -> showNews());
        model.repeatedProperty().subscribe(now -> showNews());
        model.triedProperty().subscribe(now -> showNews());
        model.visitProperty().subscribe(now -> showNews());
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

    /// The view of the plan that is shown.
    private Node shown() {
        Node shown = centre.getChildren().getFirst();
        return shown.equals(treePane) ? tree : shown;
    }

    private void replay() {
        model.modeProperty().set(Mode.TREE);
        play.start();
    }

    private void guess() {
        model.modeProperty().set(Mode.TREE);
        guess.start();
        tree.requestFocus();
    }

    private void runOrExplain() {
        if (model.canRun()) {
            model.analyze(editor.chosenText());
        } else {
            model.explain(editor.chosenText());
        }
    }

    private Toolbar toolbar() {
        Segmented<Mode> modes = new Segmented<>(List.of(Mode.values()), Mode::words);
        modes.setId("plan-views");
        modes.valueProperty().bindBidirectional(model.modeProperty());
        for (int i = 0; i < modes.getChildren().size(); i++) {
            Tooltip.install(modes.getChildren().get(i), new Tooltip("Ctrl " + (i + 1)));
        }
        if (!model.canRun()) {
            Button only = Buttons.primary("Explain", "Ctrl ↵", this::runOrExplain);
            only.setId("explain");
            return new Toolbar(modes, Texts.gap(), only);
        }
        Button explain = Buttons.plain("Explain", () -> model.explain(editor.chosenText()));
        explain.setId("explain");
        Button analyze = Buttons.primary("Explain analyze", "Ctrl ↵", this::runOrExplain);
        analyze.setId("analyze");
        analyze.setAccessibleHelp(RUNS_IT);
        analyze.setTooltip(new Tooltip(RUNS_IT));
        Button repeat =
                Buttons.plain("Run " + RUNS + " ×", () -> model.repeat(editor.chosenText(), RUNS));
        repeat.setAccessibleText("Run " + RUNS + " times and tell what is noise");
        return new Toolbar(modes, Texts.gap(), explain, repeat, analyze);
    }

    private void showCentre() {
        PlanPicture plan = model.planProperty().get();
        tools.setVisible(plan != null);
        tools.setManaged(plan != null);
        if (plan == null) {
            centre.getChildren()
                    .setAll(
                            new EmptyState(
                                    Icon.DIAGRAM,
                                    "No plan yet",
                                    words(model.canRun()),
                                    firstLesson()));
            return;
        }
        Mode mode = model.modeProperty().get();
        if (model.walk().guessingProperty().get() && mode.tellsTimes()) {
            centre.getChildren()
                    .setAll(
                            new EmptyState(
                                    Icon.DIAGRAM,
                                    "Hidden while you guess",
                                    "This view tells what the nodes took. Choose a node in the"
                                            + " tree."));
            return;
        }
        centre.getChildren()
                .setAll(
                        switch (mode) {
                            case TREE -> treePane;
                            case ICICLE -> icicle;
                            case TIMELINE -> timeline;
                            case WATERFALL -> waterfall;
                            case GRID -> grid;
                            case TEXT -> lines;
                            case COMPARE -> sides;
                        });
        tools.setAside(
                switch (mode) {
                    case TREE ->
                            zoom(
                                    tree::zoomOut,
                                    tree::zoomIn,
                                    Buttons.plain("Fit", tree::zoomToFit),
                                    Buttons.plain("Unfold all", model.walk()::unfoldAll));
                    case ICICLE -> zoom(icicle::zoomOut, icicle::zoomIn);
                    case COMPARE ->
                            new Node[] {
                                Buttons.plain("Compare with a file…", model::compareWithFile),
                                Buttons.plain("Keep as the one before", model::keep)
                            };
                    case TIMELINE, WATERFALL, GRID, TEXT -> new Node[0];
                });
    }

    private static String words(boolean canRun) {
        return (canRun
                        ? "Write a query above. Explain asks how it would be run; Explain analyze"
                                + " runs it and measures."
                        : "Write a query above and press Ctrl Enter.")
                + " Or paste a plan that EXPLAIN printed. Its steps, and where the time goes, would"
                + " be here.";
    }

    private Button firstLesson() {
        Button lesson = Buttons.plain("First lesson", details.guide()::start);
        lesson.setId("lesson-before");
        lesson.disableProperty().bind(model.queryProperty().map(String::isBlank));
        return lesson;
    }

    private static Node[] zoom(Runnable smaller, Runnable larger, Node... more) {
        Button out = Buttons.plain("−", smaller);
        out.setAccessibleText("Smaller");
        Button in = Buttons.plain("+", larger);
        in.setAccessibleText("Larger");
        return Stream.concat(Stream.of(out, in), Stream.of(more)).toArray(Node[]::new);
    }

    private void showNews() {
        news.getChildren().clear();
        Problem problem = model.problemProperty().get();
        if (problem != null) {
            news.getChildren().add(new Banner(Tone.DANGER, problem.what(), problem.text()));
            showPosition(problem);
        }
        String repeated = model.repeatedProperty().get();
        if (!repeated.isEmpty()) {
            news.getChildren().add(new Banner(Tone.GOOD, "Run several times", repeated));
        }
        PlanModel.Tried tried = model.triedProperty().get();
        if (tried != null) {
            news.getChildren().add(tried(tried));
        }
        PlanModel.Visit visit = model.visitProperty().get();
        if (visit != null) {
            news.getChildren().add(visit(visit));
        }
        List<String> remarks = model.remarks();
        if (!remarks.isEmpty()) {
            news.getChildren()
                    .add(
                            new Banner(
                                    Tone.NEUTRAL,
                                    remarks.getFirst(),
                                    String.join(" ", remarks.subList(1, remarks.size()))));
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

    private Banner tried(PlanModel.Tried tried) {
        Button back = Buttons.plain("Back to the query's own plan", model::leaveTried);
        back.setId("leave-tried");
        return new Banner(
                Tone.NEUTRAL,
                "The plan as it would be. Nothing was done to the database.",
                "With " + tried.cure().strip(),
                back);
    }

    private Banner visit(PlanModel.Visit visit) {
        Button back = Buttons.plain("Back to your query", model::leaveExample);
        back.setId("leave-example");
        return new Banner(
                Tone.NEUTRAL,
                "The example of " + visit.example().type() + ".",
                "It ran on a server that is thrown away; your database has nothing to do with it.",
                back);
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
