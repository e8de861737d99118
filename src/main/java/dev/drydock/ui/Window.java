package dev.drydock.ui;

import dev.drydock.sandbox.Sandboxes;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.FileDialog;
import dev.drydock.ui.kit.NativeFileDialog;
import dev.drydock.ui.kit.Theme;
import dev.drydock.ui.live.FileRecents;
import dev.drydock.ui.live.LiveConnector;
import dev.drydock.ui.shell.ShellModel;
import dev.drydock.ui.shell.ShellView;
import dev.drydock.ui.shell.Tour;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The studio's window.
public final class Window extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final AtomicReference<Start> START = new AtomicReference<>(new Start.Nothing());

    private final Sandboxes sandboxes = Sandboxes.embedded();

    /// What the window shows first.
    public sealed interface Start {
        /// The first screen.
        record Nothing() implements Start {}

        /// The demo database.
        record Demo() implements Start {}

        /// The database that a URL names.
        record Url(String url) implements Start {
            /// Without the URL, which may hold a password.
            @Override
            public String toString() {
                return "Url";
            }
        }
    }

    /// Opens the window and returns when it is closed. Only once in a process.
    public static void open(Start start) {
        START.set(start);
        launch(Window.class);
    }

    /// Shows the first screen without a display and ends. A first start loads the same classes, so the JVM can keep them prepared.
    /// The process must have been started as for `pictures`.
    public static void startOnce() {
        Background.startToolkit();
        try (Sandboxes sandboxes = Sandboxes.embedded()) {
            Background.onWindow(() -> {
                Theme theme = new Theme();
                ShellModel model =
                        new ShellModel(
                                new LiveConnector(sandboxes, System.getenv()),
                                FileRecents.ofUser(System.getenv()),
                                Background.ofWindow(),
                                FileDialog.NONE,
                                theme::toggle);
                Scene scene = new Scene(new ShellView(model), WIDTH, HEIGHT);
                theme.apply(scene);
                Stage stage = new Stage();
                stage.setScene(scene);
                stage.show();
                return stage;
            });
        } finally {
            Background.stopToolkit();
        }
    }

    /// Walks through the demo database without a display and writes a picture of each screen. Only once in a process, and not together
    /// with `open`; the process must have been started with `-Dglass.platform=Headless -Dprism.order=sw`.
    ///
    /// @return the files, in the order of the tour
    public static List<Path> pictures(Path folder, Consumer<String> progress) {
        Background.startToolkit();
        try (Sandboxes sandboxes = Sandboxes.embedded()) {
            return Tour.take(new LiveConnector(sandboxes, System.getenv()), folder, progress);
        } finally {
            Background.stopToolkit();
        }
    }

    @Override
    public void start(Stage stage) {
        Theme theme = new Theme();
        ShellModel model =
                new ShellModel(
                        new LiveConnector(sandboxes, System.getenv()),
                        FileRecents.ofUser(System.getenv()),
                        Background.ofWindow(),
                        new NativeFileDialog(stage),
                        theme::toggle);
        Scene scene = new Scene(new ShellView(model), WIDTH, HEIGHT);
        theme.apply(scene);
        stage.setTitle("Drydock");
        stage.setMinWidth(1000);
        stage.setMinHeight(640);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            if (model.mustAskBeforeClosing()) {
                event.consume();
            }
        });
        stage.setOnHidden(event -> model.disconnect());
        stage.show();
        switch (START.get()) {
            case Start.Nothing nothing -> {}
            case Start.Demo demo -> model.openDemo();
            case Start.Url(String url) -> model.connect(url);
        }
    }

    @Override
    public void stop() {
        sandboxes.close();
    }
}
