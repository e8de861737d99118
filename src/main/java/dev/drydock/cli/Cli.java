package dev.drydock.cli;

import dev.drydock.postgres.PgException;
import dev.drydock.run.journal.JournalUnreadable;
import dev.drydock.sandbox.SandboxException;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.PrintWriter;
import java.util.Map;

/// The commands behind `drydock`.
@Command(
        name = "drydock",
        description = "A schema studio for PostgreSQL. Without a command it opens the window.",
        mixinStandardHelpOptions = true,
        version = "drydock 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            StudioCommand.class,
            InspectCommand.class,
            DiffCommand.class,
            RehearseCommand.class,
            ApplyCommand.class,
            StatusCommand.class,
            ResumeCommand.class,
            RollbackCommand.class,
            DebtsCommand.class,
            ExplainCommand.class,
            ExampleCommand.class,
            GenerateCommand.class,
            MigrateCommand.class,
            StartOnceCommand.class,
            CheckCommand.class,
            LintCommand.class,
            LabCommand.class,
            WhatIfCommand.class,
            QueriesCommand.class,
        },
        footerHeading = "%nA SOURCE is%n",
        footer = {
            "  postgresql://user@host:port/database",
            "                 a live database; the password comes from .pgpass or PGPASSWORD",
            "  schema.sql, folder/",
            "                 SQL files, run in the sandbox in the order of their names",
            "  demo           the demo database",
            "  empty          nothing",
            "%nExit codes: 0 done or no difference, 1 differences (diff --exit-code) or a failed"
                    + " check,",
            "2 bad use, 3 failed, 4 renamed or new? (--rename), 5 data would be lost"
                    + " (--allow-loss),",
            "6 not everything is modelled (--strict), 7 paused, 8 somebody else has changed the"
                    + " schema,",
            "9 another run is at work or unfinished.",
        })
public final class Cli implements Runnable {
    private final Engine engine;

    private Cli(Engine engine) {
        this.engine = engine;
    }

    /// Runs a command.
    ///
    /// @param environment the process's environment variables
    /// @return the process's exit code
    public static int run(
            String[] arguments,
            Map<String, String> environment,
            PrintWriter out,
            PrintWriter err,
            Window window) {
        try (Engine engine = new Engine(environment, out, err, window)) {
            CommandLine line = new CommandLine(new Cli(engine), engine.commands());
            line.setOut(out);
            line.setErr(err);
            line.setCaseInsensitiveEnumValuesAllowed(true);
            line.setExecutionExceptionHandler((e, command, parsed) -> failure(e, err));
            return line.execute(arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static int failure(Exception failure, PrintWriter err) {
        return switch (failure) {
            case CliException e -> {
                err.println(e.words());
                yield e.exitCode();
            }
            case PgException e -> {
                err.println("The server refused: " + e.getMessage());
                yield ExitCode.FAILED;
            }
            case JournalUnreadable e -> {
                err.println(e.getMessage());
                yield ExitCode.FAILED;
            }
            case SandboxException e -> {
                err.println(e.getMessage());
                yield ExitCode.FAILED;
            }
            default -> {
                err.println("Drydock made a mistake; please report what follows.");
                failure.printStackTrace(err);
                yield ExitCode.FAILED;
            }
        };
    }

    @Override
    public void run() {
        StudioCommand.open(engine, null);
    }
}
