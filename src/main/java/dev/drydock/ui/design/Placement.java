package dev.drydock.ui.design;

import dev.drydock.catalog.ObjectAddress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds a place for every box: what a table points at stands left of it, what points at it right.
final class Placement {
    private static final double COLUMN_STEP = 300;
    private static final double GAP = 34;
    private static final double MARGIN = 40;

    private Placement() {}

    /// A point on the canvas.
    record Point(double x, double y) {}

    /// @param heights how high each box is
    static Map<ObjectAddress, Point> place(
            ObjectAddress start, Map<ObjectAddress, Double> heights, List<Edge> edges) {
        Map<ObjectAddress, Integer> columns = columns(start, edges);
        SortedMap<Integer, Map<ObjectAddress, Double>> byColumn = new TreeMap<>();
        heights.forEach((table, height) ->
                byColumn.computeIfAbsent(
                                columns.getOrDefault(table, 0), key -> new LinkedHashMap<>())
                        .put(table, height));
        double tallest =
                byColumn.values().stream().mapToDouble(Placement::columnHeight).max().orElse(0);
        Map<ObjectAddress, Point> places = new HashMap<>();
        double x = MARGIN;
        for (Map<ObjectAddress, Double> column : byColumn.values()) {
            double y = MARGIN + (tallest - columnHeight(column)) / 2;
            for (Map.Entry<ObjectAddress, Double> box : column.entrySet()) {
                places.put(box.getKey(), new Point(x, y));
                y += box.getValue() + GAP;
            }
            x += COLUMN_STEP;
        }
        return places;
    }

    private static double columnHeight(Map<ObjectAddress, Double> column) {
        return column.values().stream().mapToDouble(height -> height + GAP).sum() - GAP;
    }

    private static Map<ObjectAddress, Integer> columns(ObjectAddress start, List<Edge> edges) {
        Map<ObjectAddress, Integer> columns = new HashMap<>();
        Deque<ObjectAddress> open = new ArrayDeque<>();
        columns.put(start, 0);
        open.add(start);
        while (!open.isEmpty()) {
            ObjectAddress table = open.remove();
            int own = columns.getOrDefault(table, 0);
            for (Edge edge : edges) {
                if (edge.many().equals(table) && columns.putIfAbsent(edge.one(), own - 1) == null) {
                    open.add(edge.one());
                }
                if (edge.one().equals(table) && columns.putIfAbsent(edge.many(), own + 1) == null) {
                    open.add(edge.many());
                }
            }
        }
        return columns;
    }
}
