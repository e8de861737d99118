package dev.drydock.ui.kit;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Asks the user for a file.
@FunctionalInterface
public interface FileDialog {
    /// Where to write, or null when the user changed their mind.
    @Nullable Path save(String suggestedName);
}
