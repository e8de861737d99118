package dev.drydock.ui.plan;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A thin line, filled as far as a node's part of the whole.
final class ShareBar extends StackPane {
    private final Region fill = new Region();
    private final double share;

    ShareBar(double share) {
        this.share = share;
        getStyleClass().add("share-bar");
        fill.getStyleClass().add("share-fill");
        fill.setManaged(false);
        getChildren().add(fill);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(share > 0 ? 3 : 0, getWidth() * Math.min(1, share));
        fill.resizeRelocate(0, 0, width, getHeight());
    }
}
