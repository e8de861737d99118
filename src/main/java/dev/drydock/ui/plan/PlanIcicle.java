package dev.drydock.ui.plan;

import dev.drydock.explain.Icicle;
import dev.drydock.explain.Icicle.Cell;
import dev.drydock.explain.Plan;
import dev.drydock.explain.Times;
import dev.drydock.ui.kit.Segmented;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.kit.Toolbar;
import dev.drydock.ui.plan.Palette.Ink;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The plan as stacked bars. Only what is in sight is drawn, so that ten thousand nodes cost no more than fifty.
final class PlanIcicle extends BorderPane {
    private static final double ROW = 28;
    private static final double GAP = 1;
    private static final double EDGE = 16;
    private static final double LABEL_MIN = 34;
    private static final double PADDING = 8;
    private static final double CHARACTER = 6.6;

    private final PlanWalk walk;
    private final Segmented<Icicle.Measure> measures =
            new Segmented<>(List.of(Icicle.Measure.values()), Icicle.Measure::words);
    private final Canvas canvas = new Canvas();
    private final Pane sight = new Pane();
    private final ScrollBar bar = new ScrollBar();
    private final Label note = Texts.second("");
    private final Tooltip tip = new Tooltip();
    private final Palette palette = new Palette();
    private Icicle icicle = new Icicle(List.of(), 0, 0);
    private boolean measured = true;
    private double from;
    private double to = 1;

    PlanIcicle(PlanWalk walk) {
        this.walk = walk;
        getStyleClass().add("plan-icicle");
        bar.setOrientation(Orientation.VERTICAL);
        sight.getChildren().setAll(canvas, palette);
        sight.getStyleClass().add("icicle-sight");
        sight.setMinSize(0, 0);
        canvas.widthProperty().bind(sight.widthProperty());
        canvas.heightProperty().bind(sight.heightProperty());
        canvas.widthProperty().subscribe(width -> draw());
        canvas.heightProperty().subscribe(height -> fit());
        bar.valueProperty().subscribe(value -> draw());
        setTop(new Toolbar(measures, Texts.gap(), note));
        setCenter(sight);
        setRight(bar);
        measures.valueProperty().set(Icicle.Measure.TIME);
        measures.valueProperty().subscribe(measure -> lay());
        walk.outlineProperty().subscribe(outline -> lay(outline));
        walk.foundProperty().subscribe(found -> draw());
        walk.guessingProperty().subscribe(guessing -> draw());
        walk.selectedProperty().subscribe(this::chose);
        palette.onChange(this::draw);
        sight.setFocusTraversable(true);
        sight.setAccessibleRole(AccessibleRole.TREE_VIEW);
        sight.setAccessibleHelp(PlanKeys.HELP + " Plus and minus zoom.");
        sight.setOnMousePressed(this::choose);
        sight.setOnMouseMoved(this::hover);
        sight.setOnKeyPressed(this::step);
        Tooltip.install(sight, tip);
        setOnScroll(event ->
                bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax())));
    }

    /// A plan without times is drawn by what it would cost.
    private void lay(Outline outline) {
        Plan plan = outline.plan();
        boolean now = plan == null || plan.isAnalyzed();
        if (now != measured) {
            measured = now;
            measures.valueProperty().set(now ? Icicle.Measure.TIME : Icicle.Measure.COST);
        }
        lay();
    }

    private void lay() {
        Plan plan = walk.outlineProperty().get().plan();
        Times times = walk.outlineProperty().get().times();
        icicle =
                plan == null || times == null
                        ? new Icicle(List.of(), 0, 0)
                        : Icicle.of(plan, times, measures.valueProperty().get());
        from = 0;
        to = 1;
        note.setText(note());
        chose(walk.selectedProperty().get());
        fit();
    }

    private void chose(PlanPicture.@Nullable Node node) {
        sight.setAccessibleText(said(node));
        draw();
    }

    /// The node, and what it is by the measure that is drawn.
    private String said(PlanPicture.@Nullable Node node) {
        Icicle.Measure measure = measures.valueProperty().get();
        return icicle.cells().stream()
                .filter(cell -> icicle.total() > 0)
                .filter(cell -> node != null && cell.node().id() == node.number())
                .findFirst()
                .map(cell -> walk.words(node) + " " + measure.words() + ": " + amounts(cell))
                .orElseGet(() -> walk.words(node));
    }

    /// Its own and all.
    private String amounts(Cell cell) {
        Icicle.Measure measure = measures.valueProperty().get();
        return Amounts.of(measure, cell.own())
                + " itself, "
                + Amounts.of(measure, (cell.end() - cell.start()) * icicle.total())
                + " with all below";
    }

    @Override
    public void requestFocus() {
        sight.requestFocus();
    }

    private String note() {
        if (icicle.cells().isEmpty()) {
            return "";
        }
        return icicle.total() > 0
                ? "The whole width is " + Amounts.of(measures.valueProperty().get(), icicle.total())
                : "The plan does not tell this. Explain analyze does.";
    }

    private void fit() {
        double hidden = Math.max(0, icicle.levels() * ROW - canvas.getHeight());
        bar.setMax(hidden);
        bar.setVisibleAmount(
                hidden <= 0 ? 1 : canvas.getHeight() * hidden / (icicle.levels() * ROW));
        bar.setVisible(hidden > 0);
        bar.setManaged(hidden > 0);
        bar.setValue(Math.min(bar.getValue(), hidden));
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setFont(Font.font("Inter Tabular", 12));
        PlanPicture.Node slowest = walk.slowestTold();
        PlanPicture.Node selected = walk.selectedProperty().get();
        for (Cell cell : icicle.cells()) {
            double y = cell.level() * ROW - bar.getValue();
            double x = Math.max(EDGE, across(cell.start()));
            double width = Math.min(canvas.getWidth() - EDGE, across(cell.end())) - x - GAP;
            if (y + ROW < 0 || y > canvas.getHeight() || width < 0.5) {
                continue;
            }
            int number = cell.node().id();
            boolean hot = slowest != null && slowest.number() == number;
            boolean chosen =
                    (selected != null && selected.number() == number)
                            || walk.foundProperty().get().contains(number);
            paint(pen, cell, x, y, width, hot, chosen);
        }
    }

    private void paint(
            GraphicsContext pen,
            Cell cell,
            double x,
            double y,
            double width,
            boolean hot,
            boolean chosen) {
        double share = icicle.total() <= 0 ? 0 : cell.own() / icicle.total();
        Color base = hot ? palette.of(Ink.DANGER) : palette.of(Ink.ACCENT);
        pen.setFill(palette.of(Ink.WINDOW).interpolate(base, 0.14 + 0.5 * Math.sqrt(share)));
        pen.fillRoundRect(x, y, width, ROW - GAP, 4, 4);
        if (chosen) {
            pen.setStroke(palette.of(Ink.TEXT));
            pen.setLineWidth(1.5);
            pen.strokeRoundRect(x + 0.75, y + 0.75, width - 1.5, ROW - GAP - 1.5, 4, 4);
        }
        if (width >= LABEL_MIN) {
            pen.setFill(palette.of(Ink.TEXT));
            pen.fillText(cut(label(cell), width - 2 * PADDING), x + PADDING, y + ROW / 2 + 4);
        }
    }

    /// The node's name, and its own amount where it has one.
    private String label(Cell cell) {
        String name = cell.node().title();
        return cell.own() <= 0
                ? name
                : name + " · " + Amounts.of(measures.valueProperty().get(), cell.own());
    }

    private static String cut(String text, double width) {
        int fits = (int) (width / CHARACTER);
        return text.length() <= fits ? text : text.substring(0, Math.max(0, fits - 1)) + "…";
    }

    private @Nullable Cell at(MouseEvent event) {
        int level = (int) ((event.getY() + bar.getValue()) / ROW);
        double x = from + (event.getX() - EDGE) / width() * (to - from);
        return icicle.cells().stream()
                .filter(cell -> cell.level() == level && cell.start() <= x && x < cell.end())
                .findFirst()
                .orElse(null);
    }

    private void choose(MouseEvent event) {
        sight.requestFocus();
        Cell cell = at(event);
        if (cell != null) {
            walk.select(cell.node().id());
            if (event.getClickCount() == 2) {
                zoomIn();
            }
        }
    }

    /// The chosen node and what is below it take the whole width.
    void zoomIn() {
        PlanPicture.Node chosen = walk.selectedProperty().get();
        for (Cell cell : icicle.cells()) {
            if (chosen != null
                    && cell.node().id() == chosen.number()
                    && cell.end() > cell.start()) {
                from = cell.start();
                to = cell.end();
            }
        }
        draw();
    }

    /// The whole plan takes the whole width.
    void zoomOut() {
        from = 0;
        to = 1;
        draw();
    }

    private double across(double place) {
        return EDGE + (place - from) / (to - from) * width();
    }

    private double width() {
        return Math.max(1, canvas.getWidth() - 2 * EDGE);
    }

    private void hover(MouseEvent event) {
        Cell cell = at(event);
        tip.setText(cell == null ? "" : cell.node().title() + "\n" + amounts(cell));
    }

    private void step(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD, ENTER -> zoomIn();
            case MINUS, SUBTRACT, DIGIT0 -> zoomOut();
            default -> {
                if (!PlanKeys.step(walk, event)) {
                    return;
                }
            }
        }
        event.consume();
    }
}
