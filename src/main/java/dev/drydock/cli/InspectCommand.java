package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.diff.Filter;
import dev.drydock.migration.Planner;
import dev.drydock.migration.SqlScript;
import dev.drydock.migration.Style;
import dev.drydock.migration.folder.DdlFolder;
import dev.drydock.report.JsonReport;
import dev.drydock.report.TextReport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// Shows what is in a source.
@Command(
        name = "inspect",
        description = "Show what is in a source: tables, views, sizes, and what is not modelled.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Runnable {
    private final Engine engine;

    /// The forms of a catalog.
    enum Format {
        TEXT,
        JSON,
        SQL
    }

    @Parameters(paramLabel = "SOURCE")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String source;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "text (default), json (docs/inspect-json.md), or sql, which is --ddl")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private Format format;

    @Option(
            names = "--ddl",
            description =
                    "the statements that create everything; with -o DIR a file for each object")
    private boolean ddl;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PATH",
            description =
                    "write to a file; with --ddl and a name that does not end with .sql, to a"
                            + " folder, where load.sql loads it")
    private @Nullable Path path;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private FilterOptions filters;

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
        Source all = new Sources(engine, sandbox).read(source, 0);
        Filter filter = filters.filter(all.catalog());
        Catalog kept = filter.keep(all.catalog());
        Source read = new Source(all.name(), kept, all.facts(), all.target());
        String left = Filter.counts(filter.leftOut(all.catalog()));
        if (!left.isEmpty()) {
            engine.err().println("Left out by filters: " + left + ".");
        }
        if ((ddl || format == Format.SQL) && path != null && !path.toString().endsWith(".sql")) {
            Folder.write(engine, path, DdlFolder.write(read.catalog()));
        } else {
            Output.write(engine, path, text(read, filter));
        }
        if (strict) {
            Strict.demand(read);
        }
    }

    private String text(Source read, Filter filter) {
        return switch (ddl ? Format.SQL : format) {
            case TEXT -> TextReport.catalog(read.catalog(), read.facts());
            case JSON -> JsonReport.catalog(read.catalog(), read.facts());
            case SQL -> script(read.catalog(), filter);
        };
    }

    /// What a new database has and a filter leaves out is left as it is.
    private static String script(Catalog catalog, Filter filter) {
        Catalog nothing = filter.keep(Catalog.empty(catalog.version()));
        return SqlScript.write(Planner.plan(nothing, catalog, Facts.NONE, Style.DIRECT));
    }
}
