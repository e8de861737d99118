package dev.drydock.cli;

import dev.drydock.demo.DemoDatabase;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;

/// Opens the studio on the demo database, or does its main job in the terminal.
@Command(
        name = "demo",
        description = {
            "Open the studio on the demo database. Without a display, or with --headless, do the"
                    + " same main",
            "job in the terminal and draw every screen into PNG files."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {
    private final Engine engine;

    @Option(names = "--headless", description = "in the terminal, without a window")
    private boolean headless;

    @Option(
            names = "--confirm",
            paramLabel = "DBNAME",
            description = "apply the migration to the demo database too; its name is shop")
    private @Nullable String confirm;

    @Option(names = "--reset", description = "make the demo database new first")
    private boolean reset;

    @Option(
            names = "--pictures",
            paramLabel = "FOLDER",
            defaultValue = "target/demo",
            description = "where the PNG files go (default target/demo)")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private Path pictures;

    DemoCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        if (reset) {
            DemoDatabase.reset();
        }
        if (headless || !engine.window().hasDisplay()) {
            new DemoTour(engine, confirm, pictures).run();
        } else {
            engine.window().open("demo");
        }
    }
}
