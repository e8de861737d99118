package dev.drydock.ui.kit;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The two type faces that Drydock brings along.
public final class Fonts {
    private static final List<String> FILES =
            List.of(
                    "InterTabular-Regular.otf",
                    "InterTabular-Medium.otf",
                    "InterTabular-SemiBold.otf",
                    "JetBrainsMonoNL-Regular.ttf");
    private static final double ANY_SIZE = 13;

    private Fonts() {}

    /// Makes the faces known to JavaFX. Harmless when done twice.
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("/assets/fonts/" + file)) {
                if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                    throw new IllegalStateException("font " + file + " cannot be loaded");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
