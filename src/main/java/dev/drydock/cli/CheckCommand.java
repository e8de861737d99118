package dev.drydock.cli;

import dev.drydock.gate.Judge;
import dev.drydock.gate.Limits;
import dev.drydock.gate.Question;
import dev.drydock.gate.Verdict;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.project.MigrationFile;
import dev.drydock.project.Project;
import dev.drydock.project.QueryFiles;
import dev.drydock.project.Standing;
import dev.drydock.report.JsonReport;
import dev.drydock.report.MarkdownReport;
import dev.drydock.report.TextReport;
import dev.drydock.report.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Judges the pending files of a folder, for continuous integration.
@Command(
        name = "check",
        description = {
            "Judge the pending files of a folder of migrations, for a continuous integration: run"
                    + " them on a",
            "schema-only copy of SOURCE in the sandbox, measure them, and look for what would"
                    + " break.",
            "%nPending are: for a live SOURCE the files that its history table does not name; for a"
                    + " folder with a",
            "file of the same name (an older state of the folder) the files that it does not have;"
                    + " else all."
        },
        footer =
                "%nExit codes: 0 passed, 1 a gate failed, 2 bad use, 3 could not judge, 6 not all"
                        + " is modelled (--strict).",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Engine engine;

    @Parameters(index = "0", paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private Path folder;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "SOURCE",
            description = "what the files would be applied to")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private String from;

    @Option(
            names = "--code",
            paramLabel = "DIR",
            description =
                    "where to look for the names of dropped and renamed tables and columns; may be"
                            + " repeated")
    private List<Path> code = new ArrayList<>();

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description = {
                ".sql files with the application's queries; may be repeated. Where SOURCE is a live"
                        + " database or a",
                "lab, which know how large tables are, those of drydock/queries when left out, and"
                        + " plans before and",
                "after are compared"
            })
    private List<Path> queries = new ArrayList<>();

    @Option(
            names = "--time-limit",
            defaultValue = "5",
            paramLabel = "SECONDS",
            description = "how long the files may run on the copy (default 5)")
    private double timeLimitSeconds;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private FindingsOutput output;

    @Option(
            names = "--sandbox",
            paramLabel = "URL",
            description =
                    "try it in databases that are created and dropped on this server, not on the"
                            + " embedded one")
    private @Nullable String sandbox;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private RenameOptions renames;

    @Option(
            names = "--strict",
            description = "end with 6 when SOURCE has something that Drydock does not model")
    private boolean strict;

    CheckCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() {
        Project project = Projects.read(folder);
        demandExisting("--code", code);
        demandExisting("--queries", queries);
        Source source = new Sources(engine, sandbox).read(from, 0);
        Question question =
                new Question(
                        project,
                        standing(project, source),
                        source.catalog(),
                        source.facts(),
                        source.target() != null,
                        code,
                        queries,
                        Limits.DEFAULT.withTime(
                                Duration.ofMillis(Math.round(timeLimitSeconds * 1000))),
                        renames.answers());
        question = withPlans(withRows(question, source));
        Verdict verdict =
                switch (new Judge(engine.sandboxes(sandbox)).judge(question)) {
                    case Judge.Judgement.Judged judged -> judged.verdict();
                    case Judge.Judgement.NotCopied notCopied ->
                            throw CliException.failed(
                                    "Nothing was judged: "
                                            + source.name()
                                            + " could not be copied to the sandbox. "
                                            + Words.outcome(notCopied.why()));
                };
        output.write(
                engine,
                switch (output.format()) {
                    case TEXT -> TextReport.verdict(verdict);
                    case MARKDOWN -> MarkdownReport.verdict(verdict);
                    case JSON -> JsonReport.verdict(verdict);
                });
        if (verdict.isUnanswered()) {
            Questions.demandAnswers(verdict.questions(), source.catalog());
        }
        if (strict && verdict.isPassed()) {
            Strict.demand(source);
        }
        return verdict.isPassed() ? ExitCode.DONE : ExitCode.DIFFERENT;
    }

    /// With a look at the rows of a live source.
    private static Question withRows(Question question, Source source) {
        Target target = source.target();
        return target == null
                ? question
                : question.with(demands -> {
                    try (Session session = Application.session(target)) {
                        return PendingRows.look(session, demands);
                    }
                });
    }

    /// With the source's statistics when there are queries to plan by them.
    private Question withPlans(Question question) {
        List<Path> places =
                queries.isEmpty() && Files.isDirectory(QueryFiles.FOLDER)
                        ? List.of(QueryFiles.FOLDER)
                        : queries;
        if (places.isEmpty() || !(Labs.isLab(from) || Sources.isLive(from))) {
            return question;
        }
        return question.with(Labs.content(engine, from), WorkloadOptions.read(places));
    }

    private static void demandExisting(String option, List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw CliException.badUse(
                        option + " " + path + ": there is no such file or folder.");
            }
        }
    }

    private Standing standing(Project project, Source source) {
        Target target = source.target();
        if (target != null) {
            try (Database database = Sources.connect(target);
                    Session session = database.dedicated()) {
                return project.standing(session);
            }
        }
        Path path = Path.of(from);
        if (from.equals("empty") || !Files.isDirectory(path)) {
            return Standing.allPending(project);
        }
        Project other = Projects.read(path);
        Set<String> names =
                project.files().stream().map(MigrationFile::name).collect(Collectors.toSet());
        return other.files().stream().anyMatch(each -> names.contains(each.name()))
                ? project.standing(other)
                : Standing.allPending(project);
    }
}
