package dev.drydock.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The other face of Drydock, as far as a command needs it. Made in main, so that the faces do not know each other.
public interface Window {
    /// Whether there is a display to open a window on.
    boolean hasDisplay();

    /// Opens the studio and returns when it is closed.
    ///
    /// @param url the database to connect to at once, `demo`, or null for the connect screen
    void open(@Nullable String url);

    /// Draws every screen of the demo database into PNG files, without a display.
    ///
    /// @param progress told what is being drawn
    /// @return the files
    List<Path> draw(Path folder, Consumer<String> progress);

    /// Shows the first screen without a display and ends, so that the JVM learns what a start needs.
    void startOnce();
}
