package dev.drydock.cli;

import picocli.CommandLine.Command;

/// Shows the first screen to nobody and ends. The launcher calls it after a build, to let the JVM prepare the classes of a start.
@Command(name = "start-once", hidden = true)
final class StartOnceCommand implements Runnable {
    private final Engine engine;

    StartOnceCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        engine.window().startOnce();
    }
}
