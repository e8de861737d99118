package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.migration.Planner;
import dev.drydock.migration.SqlScript;
import dev.drydock.migration.Style;
import dev.drydock.report.JsonReport;
import dev.drydock.report.TextReport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what is in a source.
@Command(
        name = "inspect",
        description = "Show what is in a source: tables, views, sizes, and what is not modelled.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Runnable {
    private final Engine engine;

    @Parameters(paramLabel = "SOURCE")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String source;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private Output output;

    @Option(
            names = "--sandbox",
            paramLabel = "URL",
            description =
                    "run SQL files in a database that is created and dropped on this server, not on"
                            + " the embedded one")
    private @Nullable String sandbox;

    @Option(
            names = "--strict",
            description = "end with 6 when there is something that Drydock does not model")
    private boolean strict;

    InspectCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        Source read = new Sources(engine, sandbox).read(source, 0);
        output.write(
                engine,
                switch (output.format()) {
                    case MARKDOWN ->
                            throw CliException.badUse(
                                    "inspect has no --format markdown. Use text, json or sql.");
                    case TEXT -> TextReport.catalog(read.catalog(), read.facts());
                    case JSON -> JsonReport.catalog(read.catalog(), read.facts());
                    case SQL -> script(read.catalog());
                });
        if (strict) {
            Strict.demand(read);
        }
    }

    private static String script(Catalog catalog) {
        Catalog nothing = Catalog.empty(catalog.version());
        return SqlScript.write(Planner.plan(nothing, catalog, Facts.NONE, Style.DIRECT));
    }
}
