package dev.drydock.ui.plan;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// Which part of something large is seen, and how large it is shown.
final class Sight {
    static final double ZOOM_STEP = 1.25;

    private static final double ZOOM_MIN = 0.04;
    private static final double ZOOM_MAX = 2;
    private static final double THUMB_MIN = 0.04;
    private static final double UNIT = 40;

    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private double zoom = 1;
    private double width;
    private double height;
    private double seenWidth;
    private double seenHeight;

    Sight() {
        down.setOrientation(Orientation.VERTICAL);
    }

    ScrollBar down() {
        return down;
    }

    ScrollBar across() {
        return across;
    }

    double zoom() {
        return zoom;
    }

    /// Where the left edge of the whole lies; in the middle when all of it fits.
    double left() {
        double spare = seenWidth - width * zoom;
        return spare > 0 ? spare / 2 : -across.getValue();
    }

    double top() {
        return -down.getValue();
    }

    /// Another whole is looked at.
    void setWhole(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        fit();
    }

    /// The window onto it has another size.
    void setSeen(double newWidth, double newHeight) {
        seenWidth = newWidth;
        seenHeight = newHeight;
        fit();
    }

    /// Shows it so large, a point of what is seen staying where it is.
    void zoomTo(double wanted, double x, double y) {
        double wholeX = (x - left()) / zoom;
        double wholeY = (y - top()) / zoom;
        zoom = Math.clamp(wanted, ZOOM_MIN, ZOOM_MAX);
        fit();
        across.setValue(Math.clamp(wholeX * zoom - x, 0, across.getMax()));
        down.setValue(Math.clamp(wholeY * zoom - y, 0, down.getMax()));
    }

    /// Larger or smaller about the middle.
    void zoomBy(double factor) {
        zoomTo(zoom * factor, seenWidth / 2, seenHeight / 2);
    }

    /// As large as lets all of it be seen, but not larger than as made.
    ///
    /// @param least no smaller than this
    void zoomToFit(double least) {
        double fits = Math.min(seenWidth / Math.max(1, width), seenHeight / Math.max(1, height));
        zoomTo(Math.clamp(fits, least, 1), 0, 0);
    }

    void pan(double byX, double byY) {
        across.setValue(Math.clamp(across.getValue() - byX, 0, across.getMax()));
        down.setValue(Math.clamp(down.getValue() - byY, 0, down.getMax()));
    }

    /// Brings a rectangle of the whole into sight.
    void reveal(double x, double y, double rectangleWidth, double rectangleHeight) {
        if (seenWidth > 0) {
            reveal(across, x * zoom, rectangleWidth * zoom, seenWidth);
            reveal(down, y * zoom, rectangleHeight * zoom, seenHeight);
        }
    }

    private static void reveal(ScrollBar bar, double start, double size, double seen) {
        if (start < bar.getValue() || start + size > bar.getValue() + seen) {
            bar.setValue(Math.clamp(start + size / 2 - seen / 2, 0, bar.getMax()));
        }
    }

    private void fit() {
        fit(across, width * zoom, seenWidth);
        fit(down, height * zoom, seenHeight);
    }

    private static void fit(ScrollBar bar, double whole, double seen) {
        double hidden = Math.max(0, whole - seen);
        bar.setMax(hidden);
        bar.setVisibleAmount(hidden <= 0 ? 1 : Math.max(seen / whole, THUMB_MIN) * hidden);
        bar.setUnitIncrement(UNIT);
        bar.setBlockIncrement(seen * 0.9);
        bar.setVisible(hidden > 0.5);
        bar.setManaged(hidden > 0.5);
        bar.setValue(Math.min(bar.getValue(), hidden));
    }
}
