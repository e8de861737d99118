package dev.drydock.ui.plan;

import dev.drydock.explain.Numbers;
import dev.drydock.explain.Plan;
import dev.drydock.explain.Timeline;
import dev.drydock.explain.Times;
import dev.drydock.explain.WaterfallStep;
import dev.drydock.ui.kit.Counts;

import java.util.ArrayList;
import java.util.List;

/// A line with a bar on a scale that all lines share.
///
/// @param level how far its name is indented
/// @param node the number of the node that it tells of, -1 for none
/// @param amount what the bar amounts to
/// @param words the bar in a sentence
record BarLine(String name, int level, int node, List<Piece> pieces, String amount, String words) {
    /// A piece of a bar, its ends as parts of the scale.
    record Piece(double from, double to, String style) {}

    BarLine {
        pieces = List.copyOf(pieces);
    }

    /// When each node ran, and the processes that shared it.
    static List<BarLine> timeline(Plan plan, Times times) {
        Timeline timeline = Timeline.of(plan, times);
        double scale = Math.max(timeline.totalMillis(), 1e-9);
        List<BarLine> lines = new ArrayList<>();
        for (Timeline.Span span : timeline.spans()) {
            double start = span.startMillis() / scale;
            double first = span.firstRowMillis() / scale;
            double end = span.endMillis() / scale;
            List<Piece> pieces =
                    span.average()
                            ? List.of(new Piece(start, end, "bar-average"))
                            : List.of(
                                    new Piece(start, first, "bar-blocking"),
                                    new Piece(first, end, "bar-streaming"));
            lines.add(
                    new BarLine(
                            span.node().title(),
                            span.level(),
                            span.node().id(),
                            pieces,
                            Counts.millis(span.endMillis() - span.startMillis()),
                            span.words()));
            span.lanes().forEach(lane -> lines.add(lane(span, lane, scale)));
        }
        return lines;
    }

    private static BarLine lane(Timeline.Span span, Timeline.Lane lane, double scale) {
        double start = span.startMillis() / scale;
        return new BarLine(
                lane.name(),
                span.level() + 1,
                span.node().id(),
                List.of(new Piece(start, start + lane.millis() / scale, "bar-lane")),
                Counts.millis(lane.millis()),
                lane.words());
    }

    /// The whole time in parts that add up, and their sum.
    static List<BarLine> waterfall(Plan plan, Times times) {
        List<WaterfallStep> steps = WaterfallStep.of(plan, times);
        double total = steps.isEmpty() ? 0 : steps.getLast().endMillis();
        double scale = Math.max(total, 1e-9);
        List<BarLine> lines = new ArrayList<>();
        for (WaterfallStep step : steps) {
            double from = Math.min(step.fromMillis(), step.endMillis()) / scale;
            double to = Math.max(step.fromMillis(), step.endMillis()) / scale;
            lines.add(
                    new BarLine(
                            step.name(),
                            0,
                            step.node() == null ? -1 : step.node().id(),
                            List.of(
                                    new Piece(
                                            from,
                                            to,
                                            step.node() == null ? "bar-plain" : "bar-own")),
                            Numbers.millis(step.millis()),
                            step.note()));
        }
        if (!steps.isEmpty()) {
            lines.add(
                    new BarLine(
                            "Together",
                            0,
                            -1,
                            List.of(new Piece(0, 1, "bar-sum")),
                            Numbers.millis(total),
                            "what planning and execution took"));
        }
        return lines;
    }
}
