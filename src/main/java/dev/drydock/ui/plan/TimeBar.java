package dev.drydock.ui.plan;

import dev.drydock.ui.kit.Counts;
import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.plan.PlanPicture.Node;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// One bar that adds up: planning, then every node's own part of the whole, in the order in which rows flow.
final class TimeBar extends Pane {
    private static final double BAR_HEIGHT = 20;
    private static final double LABEL_GAP = 10;
    private static final int HUES = 3;
    private static final double SMALL = 0.003;
    private static final double TOGETHER = 0.02;

    private final PlanWalk walk;
    private final List<Part> parts = new ArrayList<>();

    TimeBar(PlanWalk walk) {
        this.walk = walk;
        getStyleClass().add("time-bar");
        walk.planProperty().subscribe(this::rebuild);
        walk.guessingProperty().subscribe(guessing -> rebuild(walk.planProperty().get()));
    }

    private void rebuild(@Nullable PlanPicture plan) {
        parts.clear();
        getChildren().clear();
        if (plan == null || walk.guessingProperty().get()) {
            return;
        }
        if (plan.planningMillis() > 0 && plan.totalMillis() > 0) {
            add(
                    "planning " + Counts.millis(plan.planningMillis()),
                    plan.planningMillis() / plan.totalMillis(),
                    "time-planning",
                    null);
        }
        Node slowest = walk.slowestTold();
        int hue = 0;
        Small small = new Small();
        for (Node node : plan.nodes().reversed()) {
            boolean worst = slowest != null && node.number() == slowest.number();
            String style = worst ? "time-slowest" : "time-hue-" + hue % HUES;
            if (node.share() >= SMALL || worst) {
                small.add();
                add(node.title() + " " + node.amount(), node.share(), style, node);
                hue += worst ? 0 : 1;
            } else if (node.share() > 0) {
                small.take(node);
            }
        }
        small.add();
    }

    /// Neighbours too narrow to be seen, as one part.
    private final class Small {
        private final List<Node> nodes = new ArrayList<>();
        private double share;

        void take(Node node) {
            nodes.add(node);
            share += node.share();
            if (share >= TOGETHER) {
                add();
            }
        }

        void add() {
            if (!nodes.isEmpty()) {
                Node first = nodes.getFirst();
                String words =
                        nodes.size() == 1
                                ? first.title() + " " + first.amount()
                                : nodes.size() + " small nodes";
                TimeBar.this.add(words, share, "time-planning", first);
            }
            nodes.clear();
            share = 0;
        }
    }

    private void add(String words, double share, String style, @Nullable Node node) {
        Region block = new Region();
        block.getStyleClass().addAll("time-part", style);
        Tooltip.install(block, new Tooltip(words));
        block.setAccessibleText(words);
        if (node != null) {
            block.setOnMouseClicked(event -> walk.selectedProperty().set(node));
        }
        Label label = Texts.small(words);
        label.getStyleClass().addAll("time-label", style + "-label");
        parts.add(new Part(block, label, share));
        getChildren().addAll(block, label);
    }

    @Override
    protected void layoutChildren() {
        double left = getInsets().getLeft();
        double width = getWidth() - left - getInsets().getRight();
        double sum = parts.stream().mapToDouble(Part::share).sum();
        double x = left;
        double labelEnd = Double.NEGATIVE_INFINITY;
        for (Part part : parts) {
            double partWidth = width * part.share() / Math.max(sum, 1e-9);
            part.block()
                    .resizeRelocate(
                            x, getInsets().getTop(), Math.max(1, partWidth - 1), BAR_HEIGHT);
            Label label = part.label();
            double own = label.prefWidth(-1);
            double at =
                    Math.clamp(x + (partWidth - own) / 2, left, Math.max(left, left + width - own));
            boolean fits =
                    at >= labelEnd + LABEL_GAP && (partWidth > own * 0.6 || part.share() > 0.08);
            label.setVisible(fits);
            label.resizeRelocate(
                    at, getInsets().getTop() + BAR_HEIGHT + 5, own, label.prefHeight(-1));
            labelEnd = fits ? at + own : labelEnd;
            x += partWidth;
        }
    }

    private record Part(Region block, Label label, double share) {}
}
