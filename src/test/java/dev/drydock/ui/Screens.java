package dev.drydock.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.ui.kit.Snapshots;
import dev.drydock.ui.kit.Theme;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Runs things on the window's thread and takes pictures, for tests.
public final class Screens {
    private static final Path FOLDER = Path.of("target/screens");
    private static final int WAIT_SECONDS = 30;
    private static boolean started;

    private Screens() {}

    /// Starts the toolkit once for all tests of this process.
    public static synchronized void start() {
        if (!started) {
            CompletableFuture<Void> up = new CompletableFuture<>();
            try {
                Platform.startup(() -> up.complete(null));
            } catch (IllegalStateException alreadyRunning) {
                up.complete(null);
            }
            up.orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
            Platform.setImplicitExit(false);
            started = true;
        }
    }

    /// Runs on the window's thread and waits for the result.
    public static <T> T on(Callable<T> action) throws Exception {
        start();
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(WAIT_SECONDS, TimeUnit.SECONDS);
    }

    /// Waits until a condition holds on the window's thread.
    public static void await(String what, BooleanSupplier condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        while (!on(condition::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("never happened: " + what);
            }
            Thread.onSpinWait();
        }
    }

    /// Lets layout and everything that is queued happen.
    public static void settle() throws Exception {
        for (int i = 0; i < 4; i++) {
            CompletableFuture<Void> pulse = new CompletableFuture<>();
            on(() -> {
                Platform.requestNextPulse();
                Platform.runLater(() -> pulse.complete(null));
                return 0;
            });
            pulse.get(WAIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// Shows a root in a window of 1440 by 900 and writes pictures of it, light and dark, and then in 1280 by 800.
    public static void shoot(String name, Parent root) throws Exception {
        Theme theme = on(Theme::new);
        Stage stage =
                on(() -> {
                    Scene scene = new Scene(root, 1440, 900);
                    theme.apply(scene);
                    theme.modeProperty().set(Theme.Mode.LIGHT);
                    Stage shown = new Stage();
                    shown.setScene(scene);
                    shown.show();
                    return shown;
                });
        picture(stage, name + ".png");
        showNamesAsTheyAre(root);
        on(() -> {
            theme.modeProperty().set(Theme.Mode.DARK);
            return 0;
        });
        picture(stage, name + "-dark.png");
        on(() -> {
            theme.modeProperty().set(Theme.Mode.LIGHT);
            stage.setWidth(1280);
            stage.setHeight(800);
            return 0;
        });
        picture(stage, name + "-1280.png");
        on(() -> {
            theme.modeProperty().set(Theme.Mode.DARK);
            return 0;
        });
        picture(stage, name + "-1280-dark.png");
        on(() -> {
            stage.close();
            return 0;
        });
    }

    /// An underscore in a name is no mnemonic: a control that takes it for one leaves it out.
    private static void showNamesAsTheyAre(Parent root) throws Exception {
        List<String> controls =
                on(() ->
                        root.lookupAll("*").stream()
                                .filter(Labeled.class::isInstance)
                                .map(Labeled.class::cast)
                                .filter(control -> control.isMnemonicParsing())
                                .filter(control -> !control.getText().isEmpty())
                                .map(Labeled::toString)
                                .toList());
        assertThat(controls).as("controls that swallow underscores").isEmpty();
    }

    /// Writes a picture of what a window shows now.
    public static void picture(Stage stage, String file) throws Exception {
        settle();
        on(() -> {
            Snapshots.write(stage.getScene(), FOLDER.resolve(file));
            return 0;
        });
    }
}
