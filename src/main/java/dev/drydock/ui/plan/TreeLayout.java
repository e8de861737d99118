package dev.drydock.ui.plan;

import dev.drydock.ui.plan.PlanPicture.Node;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Places the cards of a plan: children below their parent, side by side, the parent over their middle. What is in sight is found
/// without looking at the rest.
final class TreeLayout {
    static final double CARD_WIDTH = 290;
    static final double CARD_HEIGHT = 68;

    private static final double GAP_ACROSS = 28;
    private static final double GAP_DOWN = 22;
    private static final double MARGIN = 24;
    private static final double TOP = 12;
    private static final double ROW = CARD_HEIGHT + GAP_DOWN;

    private final List<List<Spot>> rows = new ArrayList<>();
    private final Map<Integer, Spot> spots = new HashMap<>();
    private final double width;

    private TreeLayout(List<Node> nodes, Set<Integer> folded) {
        Map<Integer, Integer> levels = new HashMap<>();
        List<Node> shown = new ArrayList<>();
        for (Node node : nodes) {
            Integer level = shown.isEmpty() ? Integer.valueOf(0) : levels.get(node.number());
            if (level != null) {
                levels.put(node.number(), level);
                shown.add(node);
                for (Node child : below(node, folded)) {
                    levels.put(child.number(), level + 1);
                }
            }
        }
        this.width = placeAcross(shown, levels, folded);
    }

    /// Lays a plan out.
    ///
    /// @param nodes all, each before its children
    /// @param folded the numbers of those whose children are not shown
    static TreeLayout of(List<Node> nodes, Set<Integer> folded) {
        return new TreeLayout(nodes, folded);
    }

    private double placeAcross(
            List<Node> shown, Map<Integer, Integer> levels, Set<Integer> folded) {
        Map<Integer, Double> lefts = new HashMap<>();
        double next = MARGIN;
        for (Node node : shown) {
            if (below(node, folded).isEmpty()) {
                lefts.put(node.number(), next);
                next += CARD_WIDTH + GAP_ACROSS;
            }
        }
        for (Node node : shown.reversed()) {
            List<Node> below = below(node, folded);
            if (!below.isEmpty()) {
                lefts.put(
                        node.number(),
                        (at(lefts, below.getFirst()) + at(lefts, below.getLast())) / 2);
            }
        }
        for (Node node : shown) {
            int level = levels.getOrDefault(node.number(), 0);
            while (rows.size() <= level) {
                rows.add(new ArrayList<>());
            }
            Spot spot = new Spot(node, at(lefts, node), TOP + level * ROW, level);
            rows.get(level).add(spot);
            spots.put(node.number(), spot);
        }
        return shown.isEmpty() ? 0 : next - GAP_ACROSS + MARGIN;
    }

    private static double at(Map<Integer, Double> lefts, Node node) {
        return lefts.getOrDefault(node.number(), MARGIN);
    }

    private static List<Node> below(Node node, Set<Integer> folded) {
        return folded.contains(node.number()) ? List.of() : node.children();
    }

    double width() {
        return width;
    }

    double height() {
        return TOP + rows.size() * ROW + MARGIN;
    }

    @Nullable Spot spot(int number) {
        return spots.get(number);
    }

    /// The cards that touch a rectangle, in their order.
    List<Spot> within(double left, double top, double right, double bottom) {
        List<Spot> found = new ArrayList<>();
        int first = Math.clamp((long) Math.floor((top - TOP) / ROW), 0, Math.max(0, rows.size()));
        int last = Math.clamp((long) Math.floor((bottom - TOP) / ROW), -1, rows.size() - 1);
        for (int level = first; level <= last; level++) {
            List<Spot> row = rows.get(level);
            for (int i = firstRightOf(row, left - CARD_WIDTH); i < row.size(); i++) {
                if (row.get(i).x() > right) {
                    break;
                }
                found.add(row.get(i));
            }
        }
        return found;
    }

    /// The cards of a row are sorted by their place, as each family stands beside the next.
    private static int firstRightOf(List<Spot> row, double x) {
        int low = 0;
        int high = row.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row.get(middle).x() < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// A card's upper left corner.
    record Spot(Node node, double x, double y, int level) {
        double middle() {
            return x + CARD_WIDTH / 2;
        }

        double bottom() {
            return y + CARD_HEIGHT;
        }
    }
}
