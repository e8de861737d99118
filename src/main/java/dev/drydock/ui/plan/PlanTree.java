package dev.drydock.ui.plan;

import dev.drydock.ui.plan.PlanPicture.Node;
import dev.drydock.ui.plan.TreeLayout.Spot;

import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tree of cards; its edges are as wide as the rows that flow along them. Only the cards in sight exist, and far away they are
/// painted, so that ten thousand nodes cost no more than fifty.
final class PlanTree extends BorderPane {
    private static final double READABLE = 0.45;
    private static final double COMFORTABLE = 0.75;

    private final PlanWalk walk;
    private final Canvas canvas = new Canvas();
    private final Pane cards = new Pane();
    private final TreeSurface surface = new TreeSurface();
    private final Scale scale = new Scale(1, 1);
    private final Sight sight = new Sight();
    private final Palette palette = new Palette();
    private final Map<Integer, PlanCard> shown = new HashMap<>();
    private final Deque<PlanCard> spare = new ArrayDeque<>();
    private TreeLayout layout = TreeLayout.of(List.of(), Set.of());
    private TreeBrush brush = new TreeBrush(layout, palette, 1);
    private double pressedX;
    private double pressedY;
    private boolean dragged;
    private boolean untouched = true;

    PlanTree(PlanWalk walk) {
        this.walk = walk;
        getStyleClass().add("plan-tree");
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(surface.widthProperty());
        clip.heightProperty().bind(surface.heightProperty());
        surface.setClip(clip);
        cards.getTransforms().add(scale);
        cards.setManaged(false);
        canvas.setManaged(false);
        canvas.widthProperty().bind(surface.widthProperty());
        canvas.heightProperty().bind(surface.heightProperty());
        surface.getChildren().setAll(canvas, cards, palette);
        setCenter(surface);
        setRight(sight.down());
        setBottom(sight.across());
        listen();
    }

    private void listen() {
        walk.outlineProperty().subscribe(outline -> lay(true));
        walk.foldedProperty().subscribe(folded -> lay(false));
        walk.selectedProperty().subscribe(node -> chose());
        walk.foundProperty().subscribe(found -> refresh());
        walk.playedProperty().subscribe(played -> refresh());
        walk.guessingProperty().subscribe(guessing -> refresh());
        sight.down().valueProperty().subscribe(value -> refresh());
        sight.across().valueProperty().subscribe(value -> refresh());
        surface.widthProperty().subscribe(width -> resized());
        surface.heightProperty().subscribe(height -> resized());
        palette.onChange(this::refresh);
        surface.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        surface.setOnMousePressed(this::press);
        surface.setOnMouseDragged(this::drag);
        surface.setOnMouseClicked(this::click);
        surface.setOnKeyPressed(this::press);
    }

    @Override
    public void requestFocus() {
        surface.requestFocus();
    }

    private void lay(boolean fresh) {
        Outline outline = walk.outlineProperty().get();
        layout = TreeLayout.of(outline.nodes(), walk.foldedProperty().get());
        brush =
                new TreeBrush(
                        layout,
                        palette,
                        outline.nodes().stream().mapToDouble(Node::rows).max().orElse(1));
        spare.addAll(shown.values());
        shown.clear();
        cards.getChildren().clear();
        sight.setWhole(layout.width(), layout.height());
        untouched |= fresh;
        showAll();
        reveal();
        refresh();
    }

    /// As long as nobody has zoomed: all of the plan, where it can be read so.
    private void showAll() {
        if (untouched) {
            zoomed(() -> sight.zoomToFit(COMFORTABLE));
            untouched = true;
        }
    }

    void zoomIn() {
        zoomed(() -> sight.zoomBy(Sight.ZOOM_STEP));
    }

    void zoomOut() {
        zoomed(() -> sight.zoomBy(1 / Sight.ZOOM_STEP));
    }

    /// As large as lets the whole plan be seen, but not larger than as made.
    void zoomToFit() {
        zoomed(() -> sight.zoomToFit(0));
    }

    private void zoomToNormal() {
        zoomed(() -> sight.zoomTo(1, 0, 0));
        reveal();
    }

    private void zoomed(Runnable change) {
        untouched = false;
        change.run();
        scale.setX(sight.zoom());
        scale.setY(sight.zoom());
        refresh();
    }

    private void resized() {
        sight.setSeen(surface.getWidth(), surface.getHeight());
        showAll();
        reveal();
        refresh();
    }

    /// Paints the edges in sight and gives each node in sight its card.
    private void refresh() {
        double x = sight.left();
        double y = sight.top();
        double zoom = sight.zoom();
        List<Spot> seen =
                layout.within(
                        -x / zoom,
                        -y / zoom,
                        (surface.getWidth() - x) / zoom,
                        (surface.getHeight() - y) / zoom);
        boolean readable = zoom >= READABLE;
        brush.paint(canvas, seen, x, y, zoom, readable ? null : this::isHot, walk);
        cards.setVisible(readable);
        if (readable) {
            deal(seen, x / zoom, y / zoom);
        }
        tell();
    }

    private void deal(List<Spot> seen, double x, double y) {
        Map<Integer, PlanCard> before = new HashMap<>(shown);
        shown.clear();
        for (Spot spot : seen) {
            PlanCard kept = before.remove(spot.node().number());
            if (kept != null) {
                shown.put(spot.node().number(), kept);
            }
        }
        before.values().forEach(card -> card.setVisible(false));
        spare.addAll(before.values());
        for (Spot spot : seen) {
            PlanCard card = shown.computeIfAbsent(spot.node().number(), number -> card());
            card.show(spot.node(), hidden(spot.node()), walk.guessingProperty().get());
            card.setAccessibleText(walk.words(spot.node()));
            // Beside the surface's corner: a far corner's coordinates are too coarse in single
            // precision.
            card.relocate(spot.x() + x, spot.y() + y);
            mark(card, spot.node());
        }
    }

    private PlanCard card() {
        PlanCard card = spare.isEmpty() ? new PlanCard() : spare.pop();
        card.setVisible(true);
        if (card.getParent() == null) {
            cards.getChildren().add(card);
        }
        return card;
    }

    private int hidden(Node node) {
        return walk.foldedProperty().get().contains(node.number())
                ? walk.outlineProperty().get().below(node)
                : 0;
    }

    private void mark(PlanCard card, Node node) {
        Node selected = walk.selectedProperty().get();
        Set<Integer> played = walk.playedProperty().get();
        card.mark(
                selected != null && selected.number() == node.number(),
                isHot(node),
                walk.foundProperty().get().contains(node.number()),
                played != null && !played.contains(node.number()));
    }

    private boolean isHot(Node node) {
        return walk.isSlowestTold(node.number());
    }

    /// What a screen reader says of the tree: the node that is chosen.
    private void tell() {
        Node node = walk.selectedProperty().get();
        surface.setAccessibleText(walk.words(node));
        surface.setChosen(node == null ? null : shown.get(node.number()));
    }

    private void chose() {
        reveal();
        refresh();
    }

    /// Brings the selected card into sight.
    private void reveal() {
        Node selected = walk.selectedProperty().get();
        Spot spot = selected == null ? null : layout.spot(selected.number());
        if (spot != null) {
            sight.reveal(spot.x(), spot.y(), TreeLayout.CARD_WIDTH, TreeLayout.CARD_HEIGHT);
        }
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double factor = event.getDeltaY() > 0 ? Sight.ZOOM_STEP : 1 / Sight.ZOOM_STEP;
            zoomed(() -> sight.zoomTo(sight.zoom() * factor, event.getX(), event.getY()));
        } else {
            sight.pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        surface.requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        dragged = false;
    }

    private void drag(MouseEvent event) {
        dragged = true;
        sight.pan(event.getX() - pressedX, event.getY() - pressedY);
        pressedX = event.getX();
        pressedY = event.getY();
    }

    private void click(MouseEvent event) {
        double x = (event.getX() - sight.left()) / sight.zoom();
        double y = (event.getY() - sight.top()) / sight.zoom();
        List<Spot> hit = layout.within(x, y, x, y);
        if (dragged || hit.isEmpty() || y > hit.getFirst().bottom()) {
            return;
        }
        walk.choose(hit.getFirst().node());
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            walk.fold();
        }
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> zoomIn();
            case MINUS, SUBTRACT -> zoomOut();
            case DIGIT0 -> zoomToNormal();
            case DIGIT9 -> zoomToFit();
            default -> {
                if (!PlanKeys.step(walk, event)) {
                    return;
                }
            }
        }
        event.consume();
    }
}
