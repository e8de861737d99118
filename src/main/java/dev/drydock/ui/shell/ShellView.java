package dev.drydock.ui.shell;

import dev.drydock.ui.apply.ApplyView;
import dev.drydock.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// The whole window.
public final class ShellView extends StackPane {
    private final ShellModel model;
    private final StackPane place = new StackPane();
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    public ShellView(ShellModel model) {
        this.model = model;
        getStylesheets().add(Theme.stylesheet(ShellView.class, "shell.css"));
        getStyleClass().add("shell");
        getChildren().addAll(place, new PaletteView(model.palette()), new LeaveView(model));
        model.deskProperty().subscribe(this::show);
        bindKeys();
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressedLast);
    }

    private void show(@Nullable DeskModel desk) {
        if (desk == null) {
            place.getChildren().setAll(new ConnectView(model.connect()));
            return;
        }
        DeskView view = new DeskView(desk, model);
        desk.runs()
                .applyingProperty()
                .subscribe(applying -> {
                    place.getChildren().setAll(view);
                    if (applying != null) {
                        place.getChildren().add(new ApplyView(applying, desk::closeApply));
                    }
                });
    }

    private void bindKeys() {
        on(KeyCode.K, model.palette()::toggle, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.P, model.palette()::toggle, KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.F5, () -> onDesk(DeskModel::refresh));
        on(KeyCode.T, () -> onDesk(DeskModel::openQuery), KeyCombination.SHORTCUT_DOWN);
        on(KeyCode.W, () -> onDesk(DeskModel::closeSelected), KeyCombination.SHORTCUT_DOWN);
        on(
                KeyCode.R,
                () -> onDesk(DeskModel::openReview),
                KeyCombination.SHORTCUT_DOWN,
                KeyCombination.SHIFT_DOWN);
        on(
                KeyCode.I,
                () -> onDesk(DeskModel::openWhatIf),
                KeyCombination.SHORTCUT_DOWN,
                KeyCombination.SHIFT_DOWN);
        on(KeyCode.TAB, () -> onDesk(desk -> desk.step(1)), KeyCombination.CONTROL_DOWN);
        on(
                KeyCode.TAB,
                () -> onDesk(desk -> desk.step(-1)),
                KeyCombination.CONTROL_DOWN,
                KeyCombination.SHIFT_DOWN);
    }

    private void on(KeyCode code, Runnable command, KeyCombination.Modifier... modifiers) {
        keys.put(new KeyCodeCombination(code, modifiers), command);
    }

    private void onDesk(java.util.function.Consumer<DeskModel> command) {
        DeskModel desk = model.deskProperty().get();
        if (desk != null) {
            command.accept(desk);
        }
    }

    /// Undo and redo of schema edits, where no text field wanted the keys for itself.
    private void pressedLast(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            onDesk(event.isShiftDown() ? desk -> desk.draft().redo() : desk -> desk.draft().undo());
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        keys.forEach((combination, command) -> {
            if (combination.match(event)) {
                event.consume();
                command.run();
            }
        });
    }

    static Node logo() {
        Label logo = new Label("D");
        logo.getStyleClass().add("logo");
        return logo;
    }
}
