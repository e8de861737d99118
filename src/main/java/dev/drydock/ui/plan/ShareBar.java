package dev.drydock.ui.plan;

import javafx.scene.layout.Region;

/// How much of the whole a node takes, as a thin bar.
final class ShareBar extends Region {
    private final Region fill = new Region();
    private double share;

    ShareBar() {
        getStyleClass().add("share-bar");
        fill.getStyleClass().add("share-fill");
        fill.setManaged(false);
        getChildren().add(fill);
    }

    void setShare(double now) {
        share = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(share > 0 ? 3 : 0, getWidth() * Math.min(1, share));
        fill.resizeRelocate(0, 0, width, getHeight());
    }
}
