package dev.drydock.ui.design;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.ui.design.DesignModel.Detail;
import dev.drydock.ui.design.DesignModel.Shown;

import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The tables and their foreign keys, to be moved and selected. Moving a table draws only its own edges anew.
final class Canvas extends ScrollPane {
    private static final double MARGIN = 60;
    private static final double SNAP = 22;
    private static final double ZOOM_STEP = 1.1;

    private final DesignModel model;
    private final Pane surface = new Pane();
    private final Map<ObjectAddress, TableBox> boxes = new LinkedHashMap<>();
    private final Map<ObjectAddress, Placement.Point> places = new HashMap<>();
    private final List<EdgeShape> edges = new ArrayList<>();
    private final Group edgeLayer = new Group();

    Canvas(DesignModel model) {
        this.model = model;
        getStyleClass().add("canvas");
        setPannable(true);
        setFitToWidth(true);
        setFitToHeight(true);
        surface.getStyleClass().add("canvas-surface");
        Scale scale = new Scale();
        scale.xProperty().bind(model.zoomProperty());
        scale.yProperty().bind(model.zoomProperty());
        surface.getTransforms().add(scale);
        StackPane frame = new StackPane(new Group(surface));
        frame.getStyleClass().add("canvas-frame");
        frame.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        setContent(frame);
        model.diagramProperty().subscribe(this::rebuild);
        model.detailProperty()
                .subscribe(now -> {
                    places.clear();
                    rebuild(model.diagramProperty().get());
                });
        model.tableProperty().subscribe(now -> mark());
        addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    }

    /// Places all tables anew.
    void tidy() {
        places.clear();
        rebuild(model.diagramProperty().get());
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            model.zoomBy(event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
            event.consume();
        }
    }

    private void rebuild(Shown shown) {
        boxes.clear();
        edges.clear();
        edgeLayer.getChildren().clear();
        surface.getChildren().setAll(edgeLayer);
        Detail detail = model.detailProperty().get();
        placeMissing(shown, detail);
        for (Box box : shown.boxes()) {
            TableBox node = new TableBox(box, detail, column -> model.select(box.table(), column));
            Placement.Point place =
                    Objects.requireNonNull(places.get(box.table()), "every table has a place");
            node.relocate(place.x(), place.y());
            new Drag(node);
            boxes.put(box.table(), node);
            surface.getChildren().add(node);
        }
        for (Edge edge : shown.edges()) {
            TableBox many = boxes.get(edge.many());
            TableBox one = boxes.get(edge.one());
            if (many != null && one != null) {
                EdgeShape shape = new EdgeShape(edge, many, one);
                edges.add(shape);
                edgeLayer.getChildren().add(shape);
            }
        }
        fitSurface();
        mark();
    }

    private void placeMissing(Shown shown, Detail detail) {
        Map<ObjectAddress, Double> heights = new LinkedHashMap<>();
        shown.boxes().forEach(box -> heights.put(box.table(), TableBox.height(box, detail)));
        if (places.isEmpty()) {
            places.putAll(Placement.place(model.start(), heights, shown.edges()));
            return;
        }
        double free = boxesBottom(heights);
        for (ObjectAddress table : heights.keySet()) {
            if (!places.containsKey(table)) {
                places.put(table, new Placement.Point(MARGIN, free));
                free += Objects.requireNonNullElse(heights.get(table), 0.0) + MARGIN / 2;
            }
        }
    }

    private double boxesBottom(Map<ObjectAddress, Double> heights) {
        double bottom = MARGIN;
        for (Map.Entry<ObjectAddress, Placement.Point> place : places.entrySet()) {
            double height = heights.getOrDefault(place.getKey(), 0.0);
            bottom = Math.max(bottom, place.getValue().y() + height + MARGIN / 2);
        }
        return bottom;
    }

    private void fitSurface() {
        double right = 0;
        double bottom = 0;
        for (TableBox box : boxes.values()) {
            right = Math.max(right, box.getLayoutX() + TableBox.WIDTH);
            bottom = Math.max(bottom, box.getLayoutY() + box.getPrefHeight());
        }
        surface.setMinSize(right + MARGIN, bottom + MARGIN);
        surface.setPrefSize(right + MARGIN, bottom + MARGIN);
    }

    private void mark() {
        ObjectAddress chosen = model.tableProperty().get();
        boxes.forEach((table, box) -> box.choose(table.equals(chosen)));
    }

    /// Moves a table with the mouse, or with the arrow keys.
    private final class Drag {
        private final TableBox box;
        private @Nullable Point2D grip;

        Drag(TableBox box) {
            this.box = box;
            box.setOnMousePressed(this::pressed);
            box.setOnMouseDragged(this::dragged);
            box.setOnMouseReleased(this::released);
            box.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    model.select(box.box().table(), null);
                } else if (!event.isAltDown()) {
                    return;
                } else {
                    nudge(event.getCode());
                }
                event.consume();
            });
        }

        private void pressed(MouseEvent event) {
            Point2D at = surface.sceneToLocal(event.getSceneX(), event.getSceneY());
            grip = at.subtract(box.getLayoutX(), box.getLayoutY());
            box.toFront();
            model.select(box.box().table(), null);
            event.consume();
        }

        private void dragged(MouseEvent event) {
            Point2D held = grip;
            if (held != null) {
                Point2D at = surface.sceneToLocal(event.getSceneX(), event.getSceneY());
                move(at.getX() - held.getX(), at.getY() - held.getY());
            }
            event.consume();
        }

        private void released(MouseEvent event) {
            move(snap(box.getLayoutX()), snap(box.getLayoutY()));
            grip = null;
            fitSurface();
            event.consume();
        }

        private void nudge(KeyCode code) {
            double across = code == KeyCode.LEFT ? -SNAP : code == KeyCode.RIGHT ? SNAP : 0;
            double down = code == KeyCode.UP ? -SNAP : code == KeyCode.DOWN ? SNAP : 0;
            move(box.getLayoutX() + across, box.getLayoutY() + down);
            fitSurface();
        }

        private void move(double x, double y) {
            box.relocate(Math.max(0, x), Math.max(0, y));
            places.put(box.box().table(), new Placement.Point(box.getLayoutX(), box.getLayoutY()));
            edges.stream().filter(edge -> edge.touches(box)).forEach(EdgeShape::route);
        }

        private static double snap(double value) {
            return Math.round(value / SNAP) * SNAP;
        }
    }
}
