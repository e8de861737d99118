package dev.drydock.ui.kit;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// Asks the user for a file.
public interface FileDialog {
    /// Asks nobody: as if the user had changed their mind each time.
    FileDialog NONE =
            new FileDialog() {
                @Override
                public @Nullable Path save(String suggestedName) {
                    return null;
                }

                @Override
                public @Nullable Path open(String what, List<String> globs) {
                    return null;
                }
            };

    /// Where to write, or null when the user changed their mind.
    @Nullable Path save(String suggestedName);

    /// What to read, or null when the user changed their mind.
    ///
    /// @param what `A plan`
    /// @param globs what its name usually looks like, such as `*.lab`; empty for any
    @Nullable Path open(String what, List<String> globs);
}
