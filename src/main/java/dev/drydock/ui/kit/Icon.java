package dev.drydock.ui.kit;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// Line icons on a grid of 16 by 16, drawn for Drydock.
public enum Icon {
    TABLE(
            "M3.5 2.5h9a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12V4a1.5"
                    + " 1.5 0 0 1 1.5-1.5z M2.200 4.600h11.600 M2.200 5.500h11.600 M2.200"
                    + " 3.700h11.600"),
    VIEW(
            "M4.2 2.5h-.7A1.5 1.5 0 0 0 2 4v.7 M2 7v2 M2 11.3v.7a1.5 1.5 0 0 0 1.5 1.5h.7 M6.8"
                + " 13.5h2.4 M11.8 13.5h.7A1.5 1.5 0 0 0 14 12v-.7 M14 9V7 M14 4.7V4a1.5 1.5 0 0"
                + " 0-1.5-1.5h-.7 M9.2 2.5H6.8"),
    TYPE(
            "M3.5 2.5h9a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12V4a1.5"
                    + " 1.5 0 0 1 1.5-1.5z"),
    INDEX("M3 3.5h10 M3 8h6.5 M3 12.5h3.5"),
    KEY("M5.5 7.2a3.3 3.3 0 1 0 0 1.6 M5.6 8H14 M11 8v2.5 M13.5 8v2"),
    COLUMN("M3 2.5h10v11H3z M6.4 2.5v11 M9.7 2.5v11"),
    CHECK("M3.2 8.4l3.1 3.1 6.5-7"),
    PLUS("M8 3v10 M3 8h10"),
    MINUS("M3 8h10"),
    CLOSE("M4.2 4.2l7.6 7.6 M11.8 4.2l-7.6 7.6"),
    PENCIL("M3 13l.6-2.8 7.3-7.3 2.2 2.2-7.3 7.3z"),
    WARNING("M8 2.6l6 10.6H2z M8 6.6v3.2 M8 11.4v.3"),
    LOCK("M4 7.2h8v6H4z M5.6 7.2V5.1a2.4 2.4 0 0 1 4.8 0v2.1"),
    SEARCH("M11.2 7a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0z M10.2 10.2l3.3 3.3"),
    PLAY("M5 3.2l7.4 4.8L5 12.8z"),
    SUN(
            "M10.8 8a2.8 2.8 0 1 1-5.6 0 2.8 2.8 0 0 1 5.6 0z M8 1.6v1.5 M8 12.9v1.5 M1.6 8h1.5"
                    + " M12.9 8h1.5 M3.5 3.5l1 1 M11.5 11.5l1 1 M12.5 3.5l-1 1 M4.5 11.5l-1 1"),
    MOON("M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z"),
    DATABASE(
            "M13 4c0 1.2-2.2 2.1-5 2.1S3 5.2 3 4s2.2-2.1 5-2.1S13 2.8 13 4z M3 4v8c0 1.2 2.2 2.1 5"
                    + " 2.1s5-.9 5-2.1V4 M3 8c0 1.2 2.2 2.1 5 2.1s5-.9 5-2.1"),
    FOLDER("M2 4.2c0-.6.4-1 1-1h3.2l1.4 1.6H13c.6 0 1 .4 1 1V12c0 .6-.4 1-1 1H3c-.6 0-1-.4-1-1z"),
    DIAGRAM("M2.5 2.5h5v4h-5z M8.5 9.5h5v4h-5z M5 6.5v5h3.5"),
    UNDO("M5.6 3.2L2.8 6l2.8 2.8 M3 6h6.2a3.6 3.6 0 0 1 0 7.2H6.5"),
    REDO("M10.4 3.2L13.2 6l-2.8 2.8 M13 6H6.8a3.6 3.6 0 0 0 0 7.2h2.7"),
    ARROW_UP("M8 13V3.2 M4 7l4-4 4 4"),
    ARROW_DOWN("M8 3v9.8 M4 9l4 4 4-4"),
    CHEVRON_DOWN("M4 6.2l4 4 4-4"),
    CHEVRON_RIGHT("M6.2 4l4 4-4 4"),
    CLOCK("M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z M8 4.6V8l2.3 1.6"),
    FUNCTION("M10.5 3.2c-2-.6-2.7.4-3 2L6.300 11c-.3 1.6-1 2.400-2.600 1.800 M4.800 6.800h4.600"),
    FILTER("M2.5 3.5h11l-4.300 5v4l-2.400 1v-5z"),
    DOCUMENT("M4 2h5.500L12.500 5v9H4z M9.300 2.200V5.200h3");

    private static final double GRID = 16;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// A new node that shows this icon; its colour comes from the style class `icon`.
    public StackPane node() {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon-shape");
        StackPane box = new StackPane(shape);
        box.getStyleClass().add("icon");
        box.setMinSize(GRID, GRID);
        box.setPrefSize(GRID, GRID);
        box.setMaxSize(GRID, GRID);
        return box;
    }
}
