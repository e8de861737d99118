package dev.drydock.ui.plan;

import dev.drydock.ui.plan.PlanPicture.Node;

import java.util.ArrayList;
import java.util.List;

/// Places the cards of a plan: children below their parent, side by side, the parent over their middle.
final class TreeLayout {
    static final double CARD_WIDTH = 290;
    static final double CARD_HEIGHT = 68;

    private static final double GAP_ACROSS = 28;
    private static final double GAP_DOWN = 22;
    private static final double MARGIN = 24;

    private final List<Spot> spots = new ArrayList<>();
    private double nextLeft = MARGIN;
    private double bottom;

    private TreeLayout() {}

    static Placed of(Node root) {
        TreeLayout layout = new TreeLayout();
        layout.place(root, 0);
        return new Placed(
                layout.spots, layout.nextLeft - GAP_ACROSS + MARGIN, layout.bottom + MARGIN);
    }

    private Spot place(Node node, int depth) {
        double y = 12 + depth * (CARD_HEIGHT + GAP_DOWN);
        bottom = Math.max(bottom, y + CARD_HEIGHT);
        List<Spot> below = new ArrayList<>();
        for (Node child : node.children()) {
            below.add(place(child, depth + 1));
        }
        double x;
        if (below.isEmpty()) {
            x = nextLeft;
            nextLeft += CARD_WIDTH + GAP_ACROSS;
        } else {
            x = (below.getFirst().x() + below.getLast().x()) / 2;
        }
        Spot spot = new Spot(node, x, y, below);
        spots.add(spot);
        return spot;
    }

    /// All cards, children before their parents, and the size that they need.
    record Placed(List<Spot> spots, double width, double height) {}

    /// A card's upper left corner, and its children's.
    record Spot(Node node, double x, double y, List<Spot> children) {
        double middle() {
            return x + CARD_WIDTH / 2;
        }
    }
}
