package dev.drydock.cli;

import dev.drydock.migration.Migration;
import dev.drydock.postgres.Target;
import dev.drydock.run.StepEvent;

import picocli.CommandLine.Option;

import java.io.BufferedReader;
import java.io.Console;
import java.util.Optional;
import java.util.function.Consumer;

/// Whether somebody sits there who may say that who holds a lock is to be ended.
final class CancelOption {
    @Option(
            names = "--ask-to-cancel",
            description =
                    "when a lock can't be had, show who holds it and ask, one by one, whether to"
                            + " cancel their statement; without this nobody is ever ended")
    private boolean asks;

    /// Whom a run tells what it does.
    Consumer<StepEvent> events(Engine engine, Target target, Migration migration) {
        Progress progress = new Progress(engine.out(), migration);
        if (!asks) {
            return progress;
        }
        Console console =
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .orElseThrow(() ->
                                CliException.badUse(
                                        "--ask-to-cancel needs a terminal to ask on. Nothing was"
                                                + " done."));
        return progress.andThen(
                new BlockerQuestions(target, new BufferedReader(console.reader()), engine.out()));
    }
}
