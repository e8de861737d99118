package dev.drydock.ui.kit;

import javafx.stage.FileChooser;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

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

    @Override
    public @Nullable Path open(String what, List<String> globs) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(what);
        if (!globs.isEmpty()) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(what, globs));
        }
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("All files", "*"));
        File file = chooser.showOpenDialog(owner);
        return file == null ? null : file.toPath();
    }
}
