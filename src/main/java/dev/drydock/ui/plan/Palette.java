package dev.drydock.ui.plan;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.EnumMap;
import java.util.Map;

/// The theme's colours for what is drawn by hand: regions that nobody sees, one for each colour.
final class Palette extends Pane {
    /// A colour of the theme, and what stands in for it until the theme is there.
    enum Ink {
        ACCENT("palette-accent", Color.STEELBLUE),
        DANGER("palette-danger", Color.FIREBRICK),
        WINDOW("palette-window", Color.WHITE),
        PANEL("palette-panel", Color.WHITE),
        LINE("palette-line", Color.LIGHTGRAY),
        TEXT("palette-text", Color.BLACK);

        private final String style;

        @SuppressWarnings("ImmutableEnumChecker") // a Color never changes, but does not say so
        private final Color before;

        Ink(String style, Color before) {
            this.style = style;
            this.before = before;
        }
    }

    private final Map<Ink, Region> regions = new EnumMap<>(Ink.class);

    Palette() {
        for (Ink ink : Ink.values()) {
            Region region = new Region();
            region.getStyleClass().add(ink.style);
            regions.put(ink, region);
            getChildren().add(region);
        }
        setVisible(false);
        setManaged(false);
    }

    void onChange(Runnable action) {
        regions.values()
                .forEach(region ->
                        region.backgroundProperty().subscribe(background -> action.run()));
    }

    Color of(Ink ink) {
        Region region = regions.get(ink);
        return region != null
                        && region.getBackground() != null
                        && !region.getBackground().getFills().isEmpty()
                        && region.getBackground().getFills().getFirst().getFill()
                                instanceof Color colour
                ? colour
                : ink.before;
    }
}
