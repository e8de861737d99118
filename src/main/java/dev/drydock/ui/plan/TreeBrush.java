package dev.drydock.ui.plan;

import dev.drydock.ui.plan.Palette.Ink;
import dev.drydock.ui.plan.PlanPicture.Node;
import dev.drydock.ui.plan.TreeLayout.Spot;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Paints what lies between the cards, and from afar the cards themselves.
final class TreeBrush {
    private static final double EDGE_MIN = 1.5;
    private static final double EDGE_MAX = 13;

    /// A node with more children than this has one line across to all of them, instead of a curve to each.
    private static final int CURVES_MAX = 24;

    private final TreeLayout layout;
    private final Palette palette;
    private final double mostRows;

    TreeBrush(TreeLayout layout, Palette palette, double mostRows) {
        this.layout = layout;
        this.palette = palette;
        this.mostRows = mostRows;
    }

    /// Paints.
    ///
    /// @param hot which card is the slowest, where cards are to be painted; null where they are shown as cards
    void paint(
            Canvas canvas,
            List<Spot> seen,
            double x,
            double y,
            double zoom,
            @Nullable Predicate<Node> hot,
            PlanWalk walk) {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setTransform(1, 0, 0, 1, 0, 0);
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double right = (canvas.getWidth() - x) / zoom;
        // Coordinates are kept small: a texture's are of single precision.
        Stroke stroke = new Stroke(pen, x, y, zoom, -x / zoom, right);
        pen.setStroke(palette.of(Ink.LINE));
        Set<Integer> drawn = new HashSet<>();
        for (Spot spot : seen) {
            Node above = walk.outlineProperty().get().parent(spot.node());
            Spot parent = above == null ? null : layout.spot(above.number());
            if (parent != null) {
                edges(stroke, parent, drawn);
            }
            edges(stroke, spot, drawn);
        }
        if (hot != null) {
            seen.forEach(spot -> card(stroke, spot, hot.test(spot.node()), walk));
        }
    }

    private void edges(Stroke stroke, Spot parent, Set<Integer> drawn) {
        List<Node> below = parent.node().children();
        if (!drawn.add(parent.node().number()) || below.isEmpty()) {
            return;
        }
        if (below.size() > CURVES_MAX) {
            bus(stroke, parent, below);
            return;
        }
        for (Node child : below) {
            Spot spot = layout.spot(child.number());
            if (spot != null) {
                stroke.curve(parent, spot, width(child));
            }
        }
    }

    private void bus(Stroke stroke, Spot parent, List<Node> below) {
        Spot first = layout.spot(below.getFirst().number());
        Spot last = layout.spot(below.getLast().number());
        if (first == null || last == null) {
            return;
        }
        double middle = (parent.bottom() + first.y()) / 2;
        double width = width(parent.node());
        stroke.line(parent.middle(), parent.bottom(), parent.middle(), middle, width);
        stroke.line(first.middle(), middle, last.middle(), middle, Math.max(width / 2, EDGE_MIN));
        for (Spot spot : layout.within(stroke.left(), first.y(), stroke.right(), first.y())) {
            if (spot.middle() >= first.middle() && spot.middle() <= last.middle()) {
                stroke.line(spot.middle(), middle, spot.middle(), spot.y(), width(spot.node()));
            }
        }
    }

    private double width(Node node) {
        double part = Math.log1p(node.rows()) / Math.log1p(Math.max(mostRows, 1));
        return EDGE_MIN + (EDGE_MAX - EDGE_MIN) * part * part * part;
    }

    private void card(Stroke stroke, Spot spot, boolean hot, PlanWalk walk) {
        Node selected = walk.selectedProperty().get();
        boolean chosen = selected != null && selected.number() == spot.node().number();
        boolean found = walk.foundProperty().get().contains(spot.node().number());
        Color base = palette.of(hot ? Ink.DANGER : Ink.ACCENT);
        double strength = hot ? 1 : found ? 0.8 : 0.12 + 0.6 * Math.sqrt(spot.node().share());
        stroke.box(
                spot,
                palette.of(Ink.PANEL).interpolate(base, Math.min(1, strength)),
                palette.of(chosen ? Ink.TEXT : Ink.LINE));
    }

    /// Draws in the plan's coordinates.
    private record Stroke(
            GraphicsContext pen, double x, double y, double zoom, double left, double right) {
        void line(double fromX, double fromY, double toX, double toY, double width) {
            double start = Math.clamp(fromX, left - 100, right + 100);
            double end = Math.clamp(toX, left - 100, right + 100);
            pen.setLineWidth(Math.max(0.4, width * zoom));
            pen.strokeLine(start * zoom + x, fromY * zoom + y, end * zoom + x, toY * zoom + y);
        }

        void curve(Spot parent, Spot child, double width) {
            double half = (child.y() - parent.bottom()) / 2;
            pen.setLineWidth(Math.max(0.4, width * zoom));
            pen.beginPath();
            pen.moveTo(parent.middle() * zoom + x, parent.bottom() * zoom + y);
            pen.bezierCurveTo(
                    parent.middle() * zoom + x,
                    (parent.bottom() + half) * zoom + y,
                    child.middle() * zoom + x,
                    (child.y() - half) * zoom + y,
                    child.middle() * zoom + x,
                    child.y() * zoom + y);
            pen.stroke();
        }

        void box(Spot spot, Color fill, Color line) {
            double left = spot.x() * zoom + x;
            double top = spot.y() * zoom + y;
            pen.setFill(fill);
            pen.fillRect(left, top, TreeLayout.CARD_WIDTH * zoom, TreeLayout.CARD_HEIGHT * zoom);
            pen.setStroke(line);
            pen.setLineWidth(1);
            pen.strokeRect(left, top, TreeLayout.CARD_WIDTH * zoom, TreeLayout.CARD_HEIGHT * zoom);
        }
    }
}
