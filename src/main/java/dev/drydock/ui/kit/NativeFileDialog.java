package dev.drydock.ui.kit;

import javafx.stage.FileChooser;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;

/// The system's own file dialog.
public final class NativeFileDialog implements FileDialog {
    private final Stage owner;

    public NativeFileDialog(Stage owner) {
        this.owner = owner;
    }

    @Override
    public @Nullable Path save(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggestedName);
        File file = chooser.showSaveDialog(owner);
        return file == null ? null : file.toPath();
    }
}
