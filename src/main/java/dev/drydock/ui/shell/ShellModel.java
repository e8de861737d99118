package dev.drydock.ui.shell;

import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.FileDialog;
import dev.drydock.ui.kit.Icon;
import dev.drydock.ui.workspace.Workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The window: not connected, or a database with its tabs.
public final class ShellModel {
    private final Background background;
    private final ConnectModel connect;
    private final PaletteModel palette = new PaletteModel(this::paletteEntries);
    private final ReadOnlyObjectWrapper<@Nullable DeskModel> desk = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty leaving = new SimpleBooleanProperty();
    private final FileDialog files;
    private final Runnable switchTheme;

    /// @param switchTheme what the palette's action for light and dark does
    public ShellModel(
            Connector connector,
            Recents recents,
            Background background,
            FileDialog files,
            Runnable switchTheme) {
        this.files = files;
        this.background = background;
        this.switchTheme = switchTheme;
        this.connect = new ConnectModel(connector, recents, background, this::show);
    }

    ConnectModel connect() {
        return connect;
    }

    PaletteModel palette() {
        return palette;
    }

    /// The connected database's desk, or null.
    ReadOnlyObjectProperty<@Nullable DeskModel> deskProperty() {
        return desk.getReadOnlyProperty();
    }

    Background background() {
        return background;
    }

    void switchTheme() {
        switchTheme.run();
    }

    /// Shows a database that is connected already.
    public void show(Engine engine) {
        disconnect();
        desk.set(new DeskModel(engine, background, files));
    }

    /// Opens the demo database.
    public void openDemo() {
        connect.openDemo();
    }

    /// Connects to a URL.
    public void connect(String url) {
        connect.connect(url);
    }

    /// Whether the user is asked if the pending edits may go.
    BooleanProperty leavingProperty() {
        return leaving;
    }

    /// Goes back to the first screen; asks first when edits are pending.
    void leave() {
        if (!mustAskBeforeClosing()) {
            disconnect();
        }
    }

    /// Whether edits are pending, in which case the user is asked now and the window must stay.
    public boolean mustAskBeforeClosing() {
        Workspace now = workspace();
        boolean pending = now != null && !now.pendingProperty().get().isEmpty();
        if (pending) {
            leaving.set(true);
        }
        return pending;
    }

    /// Closes the connection and goes back to the first screen.
    public void disconnect() {
        leaving.set(false);
        DeskModel before = desk.get();
        desk.set(null);
        if (before != null) {
            before.close();
        }
    }

    private List<PaletteEntry> paletteEntries() {
        List<PaletteEntry> entries = new ArrayList<>();
        DeskModel now = desk.get();
        if (now != null) {
            entries.addAll(now.paletteEntries());
            entries.add(
                    new PaletteEntry(
                            Icon.DATABASE, "Switch connection", "action", "", this::leave));
        }
        entries.add(
                new PaletteEntry(
                        Icon.MOON, "Switch light and dark", "action", "", this::switchTheme));
        return entries;
    }

    /// The connected database's workspace, or null.
    public @Nullable Workspace workspace() {
        DeskModel now = desk.get();
        return now == null ? null : now.workspace();
    }
}
