package dev.drydock.ui.shell;

import dev.drydock.ui.workspace.Workspace;

/// One connected database with all that the screens ask of it.
public interface Engine extends AutoCloseable {
    Workspace workspace();

    /// The URL without its password, fit to be kept.
    String url();

    @Override
    void close();
}
