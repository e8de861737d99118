package dev.drydock.cli;

import dev.drydock.lint.Severity;
import dev.drydock.rehearsal.ScriptRehearser;
import dev.drydock.rehearsal.ScriptReview;
import dev.drydock.rehearsal.Workshop;
import dev.drydock.report.LintReport;
import dev.drydock.report.Words;
import dev.drydock.sandbox.PgBundle;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Tries SQL that somebody wrote on a copy of a schema, and tells what it does to those who use the database meanwhile.
@Command(
        name = "lint",
        description = {
            "Try SQL files, in the order given, on a schema-only copy of SOURCE in the sandbox, and"
                    + " tell",
            "what each statement locks, reads and writes anew, with a safer form where there is"
                    + " one.",
        },
        footer = "%nExit codes: 0 no danger, 1 danger, 2 bad use, 3 could not try.",
        mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
    private final Engine engine;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "SQL files, or folders of them")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private List<Path> files;

    @Option(
            names = "--base",
            defaultValue = "empty",
            paramLabel = "SOURCE",
            description = "what the files are meant for; a live database says how large tables are")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String base;

    @Option(
            names = "--major",
            defaultValue = "0",
            paramLabel = "N",
            description = "the version of PostgreSQL, 14 to 18, when SOURCE is no live database")
    private int major;

    @Option(
            names = {"-1", "--single-transaction"},
            description =
                    "each file is run in one transaction, as tools for migrations do; else each"
                            + " statement is, unless the file says BEGIN")
    private boolean singleTransaction;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private FindingsOutput output;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private SpeedOption speed;

    @Option(
            names = "--sandbox",
            paramLabel = "URL",
            description =
                    "try it in databases that are created and dropped on this server, not on the"
                            + " embedded one")
    private @Nullable String sandbox;

    LintCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        if (major != 0 && !PgBundle.MAJORS.contains(major)) {
            throw CliException.badUse(
                    "--major "
                            + major
                            + ": Drydock knows PostgreSQL "
                            + PgBundle.MAJORS.getFirst()
                            + " to "
                            + PgBundle.MAJORS.getLast()
                            + ".");
        }
        List<Workshop.Source> sources = new ArrayList<>();
        files.forEach(file -> sources.addAll(Sources.sqlFiles(file)));
        Source source = new Sources(engine, sandbox).read(base, major);
        ScriptReview review =
                switch (new ScriptRehearser(engine.sandboxes(sandbox))
                        .rehearse(source.catalog(), sources, singleTransaction)) {
                    case ScriptRehearser.Outcome.Rehearsed rehearsed ->
                            ScriptReview.of(rehearsed.rehearsal(), speed.facts(source.facts()));
                    case ScriptRehearser.Outcome.NotCopied notCopied ->
                            throw CliException.failed(
                                    "Nothing was tried: "
                                            + source.name()
                                            + " could not be copied to the sandbox. "
                                            + Words.outcome(notCopied.why()));
                };
        output.write(
                engine,
                switch (output.format()) {
                    case TEXT -> LintReport.text(review, source.name());
                    case MARKDOWN -> LintReport.markdown(review, source.name());
                    case JSON -> LintReport.json(review, source.name());
                });
        return review.count(Severity.DANGER) > 0 ? ExitCode.DIFFERENT : ExitCode.DONE;
    }
}
