package dev.drydock.ui.plan;

import dev.drydock.ui.kit.Texts;
import dev.drydock.ui.plan.PlanPicture.Node;
import dev.drydock.ui.plan.TreeLayout.Spot;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tree of cards; its edges are as wide as the rows that flow along them.
final class PlanTree extends ScrollPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass SLOWEST = PseudoClass.getPseudoClass("slowest");
    private static final double EDGE_MIN = 1.5;
    private static final double EDGE_MAX = 13;

    private static final double REVEALED = 16;

    private final PlanModel model;
    private final Map<Integer, VBox> cards = new HashMap<>();
    private final Map<Integer, Node> parents = new HashMap<>();
    private double surfaceHeight;

    PlanTree(PlanModel model) {
        this.model = model;
        getStyleClass().add("plan-tree");
        setPannable(true);
        setFitToWidth(true);
        setFitToHeight(true);
        model.planProperty().subscribe(this::rebuild);
        model.selectedProperty().subscribe(this::mark);
        viewportBoundsProperty().subscribe(() -> reveal());
    }

    private void rebuild(@Nullable PlanPicture plan) {
        cards.clear();
        parents.clear();
        if (plan == null) {
            setContent(null);
            return;
        }
        TreeLayout.Placed placed = TreeLayout.of(plan.root());
        Pane surface = new Pane();
        surface.setMinSize(placed.width(), placed.height());
        surface.setMaxSize(placed.width(), placed.height());
        surfaceHeight = placed.height();
        double mostRows = plan.nodes().stream().mapToDouble(Node::rows).max().orElse(1);
        Group edges = new Group();
        surface.getChildren().add(edges);
        Node slowest = plan.slowest();
        for (Spot spot : placed.spots()) {
            for (Spot child : spot.children()) {
                edges.getChildren().add(edge(spot, child, mostRows));
                parents.put(child.node().number(), spot.node());
            }
            VBox card =
                    card(spot.node(), slowest != null && spot.node().number() == slowest.number());
            card.relocate(spot.x(), spot.y());
            cards.put(spot.node().number(), card);
            surface.getChildren().add(card);
        }
        StackPane centred = new StackPane(surface);
        centred.getStyleClass().add("plan-surface");
        StackPane.setAlignment(surface, javafx.geometry.Pos.TOP_CENTER);
        setContent(centred);
        mark(model.selectedProperty().get());
    }

    private static CubicCurve edge(Spot parent, Spot child, double mostRows) {
        double top = parent.y() + TreeLayout.CARD_HEIGHT;
        double half = (child.y() - top) / 2;
        CubicCurve curve =
                new CubicCurve(
                        parent.middle(),
                        top,
                        parent.middle(),
                        top + half,
                        child.middle(),
                        child.y() - half,
                        child.middle(),
                        child.y());
        double part = Math.log1p(child.node().rows()) / Math.log1p(Math.max(mostRows, 1));
        curve.setStrokeWidth(EDGE_MIN + (EDGE_MAX - EDGE_MIN) * part * part * part);
        curve.getStyleClass().add("plan-edge");
        return curve;
    }

    private VBox card(Node node, boolean slowest) {
        Label title = Texts.strong(node.title());
        title.setMinWidth(0);
        title.setTooltip(new Tooltip(node.title()));
        Label amount = Texts.text(node.amount());
        amount.getStyleClass().add("plan-amount");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, Texts.gap(), amount);
        head.getStyleClass().add("row");
        VBox card = new VBox(head, Texts.small(node.summary()), new ShareBar(node.share()));
        card.getStyleClass().addAll("card", "plan-card");
        card.setPrefSize(TreeLayout.CARD_WIDTH, TreeLayout.CARD_HEIGHT);
        card.setMinSize(TreeLayout.CARD_WIDTH, TreeLayout.CARD_HEIGHT);
        card.setMaxSize(TreeLayout.CARD_WIDTH, TreeLayout.CARD_HEIGHT);
        card.pseudoClassStateChanged(SLOWEST, slowest);
        card.setFocusTraversable(true);
        card.setAccessibleText(node.title() + ", " + node.amount() + ", " + node.sentence());
        card.setOnMouseClicked(event -> choose(node));
        card.focusedProperty()
                .subscribe(now -> {
                    if (now) {
                        model.selectedProperty().set(node);
                    }
                });
        card.setOnKeyPressed(event -> step(node, event));
        return card;
    }

    private void choose(Node node) {
        model.selectedProperty().set(node);
        focus(node);
    }

    private void step(Node from, KeyEvent event) {
        Node to =
                switch (event.getCode()) {
                    case UP -> parents.get(from.number());
                    case DOWN -> from.children().isEmpty() ? null : from.children().getFirst();
                    case LEFT -> sibling(from, -1);
                    case RIGHT -> sibling(from, 1);
                    default -> null;
                };
        if (to != null) {
            focus(to);
            event.consume();
        }
    }

    private @Nullable Node sibling(Node from, int by) {
        Node parent = parents.get(from.number());
        if (parent == null) {
            return null;
        }
        List<Node> all = parent.children();
        int to = all.indexOf(from) + by;
        return to < 0 || to >= all.size() ? null : all.get(to);
    }

    private void focus(Node node) {
        VBox card = cards.get(node.number());
        if (card != null) {
            card.requestFocus();
        }
    }

    /// Brings the selected card into sight.
    private void reveal() {
        Node selected = model.selectedProperty().get();
        VBox card = selected == null ? null : cards.get(selected.number());
        double hidden = surfaceHeight - getViewportBounds().getHeight();
        if (card != null && hidden > 0) {
            double top = card.getLayoutY();
            double seen = getVvalue() * hidden;
            double end = seen + getViewportBounds().getHeight() - TreeLayout.CARD_HEIGHT - REVEALED;
            if (top < seen || top > end) {
                double wanted = top - getViewportBounds().getHeight() / 2;
                setVvalue(Math.clamp(wanted / hidden, 0, 1));
            }
        }
    }

    private void mark(@Nullable Node selected) {
        reveal();
        cards.forEach((number, card) ->
                card.pseudoClassStateChanged(
                        CHOSEN, selected != null && number == selected.number()));
    }
}
