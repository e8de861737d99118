package dev.drydock.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Opens the window.
@Command(name = "studio", description = "Open the window.", mixinStandardHelpOptions = true)
final class StudioCommand implements Runnable {
    private final Engine engine;

    @Parameters(arity = "0..1", paramLabel = "URL", description = "the database to connect to")
    private @Nullable String url;

    StudioCommand(Engine engine) {
        this.engine = engine;
    }

    static void open(Engine engine, @Nullable String url) {
        if (!engine.window().hasDisplay()) {
            throw CliException.badUse(
                    "There is no display to open the window on. The commands work without one:"
                            + " drydock --help");
        }
        engine.window().open(url);
    }

    @Override
    public void run() {
        open(engine, url);
    }
}
