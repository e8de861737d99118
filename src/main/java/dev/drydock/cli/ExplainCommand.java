package dev.drydock.cli;

import dev.drydock.demo.DemoDatabase;
import dev.drydock.explain.Anonymous;
import dev.drydock.explain.Plan;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.Advisor;
import dev.drydock.explain.advice.Surroundings;
import dev.drydock.explain.advice.Trial;
import dev.drydock.lab.AdviceTrials;
import dev.drydock.lab.Lab;
import dev.drydock.lab.LabContent;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.Explainer;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.SettingTrials;
import dev.drydock.postgres.SurroundingsReader;
import dev.drydock.postgres.Target;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Explains a query.
@Command(
        name = "explain",
        description = {
            "Explain a query: the plan as a tree, with exact self times when it is run.",
            "With --plan, read plans that somebody saved: JSON, TEXT, XML or YAML, from psql, from",
            "another tool, or from the server's log."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Runnable {
    /// The forms of a plan.
    enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        HTML
    }

    private final Engine engine;

    @Parameters(
            arity = "0..1",
            paramLabel = "SOURCE",
            description = "a live database, demo, or a file that `lab export` wrote")
    private @Nullable String source;

    @Option(
            names = "--plan",
            arity = "1..*",
            paramLabel = "FILE",
            description = "files with plans instead of a database; - reads standard input")
    private List<String> saved = new ArrayList<>();

    @Option(
            names = "--compare",
            paramLabel = "OTHER",
            description = "a file with the plan to compare with: OTHER is after")
    private @Nullable String other;

    @Option(names = "--advice", description = "say what could be done, and what is fine")
    private boolean advice;

    @Option(
            names = "--try",
            description = {
                "try advice before it is given: indexes in a lab of the database, settings (with"
                        + " --analyze) by",
                "running the query with them. What does not help is told apart. Implies --advice"
            })
    private boolean trying;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = {
                "text (default), json (one object a line for each plan), markdown, or html: one"
                        + " file",
                "that needs no server"
            })
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private Format format;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "the query; the demo's slow query when left out")
    private @Nullable Path file;

    @Option(names = "--analyze", description = "run the query (EXPLAIN ANALYZE)")
    private boolean analyze;

    @Option(
            names = "--allow-changes",
            description = "run a data-changing statement too, in a transaction that is rolled back")
    private boolean allowChanges;

    @Option(
            names = "--timeout",
            defaultValue = "120",
            paramLabel = "SECONDS",
            description = "cancel the query after so many seconds (default 120)")
    private int timeoutSeconds;

    @Mixin private final PlanQuestions questions = new PlanQuestions();

    ExplainCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void run() {
        if (trying && !saved.isEmpty()) {
            throw CliException.badUse(
                    "Advice on a saved plan can't be tried: name the database and the query, or a"
                            + " lab.");
        }
        advice |= trying;
        questions.refuseWhatDoesNotGoTogether(format, analyze);
        PlanFiles read = !saved.isEmpty() ? savedPlans() : isLab() ? inLab() : live();
        Anonymous names = new Anonymous();
        PlanFiles plans = questions.isAnonymous() ? read.anonymous(names) : read;
        engine.out().print(other == null ? print(plans) : beside(plans, names));
        if (questions.isAnonymous() && format == Format.TEXT) {
            plans.queries().forEach(sql -> engine.out().print("\nThe query:\n" + sql + "\n"));
        }
        questions.answers().forEach(answer -> engine.out().print("\n" + answer + "\n"));
        engine.out().flush();
        if (!plans.areAllWhole()) {
            throw CliException.badUse("Not every plan could be read to its end.");
        }
    }

    private String beside(PlanFiles plans, Anonymous names) {
        PlanFiles after = PlanFiles.read(List.of(String.valueOf(other)));
        return plans.comparison(
                format, (questions.isAnonymous() ? after.anonymous(names) : after).first(), advice);
    }

    private String print(PlanFiles plans) {
        return switch (format) {
            case TEXT -> plans.text(advice);
            case JSON -> plans.json(advice);
            case MARKDOWN -> plans.markdown(advice);
            case HTML -> plans.html(advice);
        };
    }

    /// A query beside one saved plan is the plan's.
    private PlanFiles savedPlans() {
        PlanFiles read = PlanFiles.read(saved);
        return file == null ? read : read.withQuery(Sources.text(file));
    }

    private boolean isLab() {
        return source != null && Labs.isLab(source);
    }

    private PlanFiles inLab() {
        Path query = file;
        if (analyze || query == null) {
            throw CliException.badUse(
                    analyze
                            ? "A lab has no rows, so that there is nothing to measure: leave"
                                    + " --analyze out."
                            : "Name the file with the query: -f query.sql");
        }
        try (Lab lab = Labs.open(engine, Labs.read(String.valueOf(source)))) {
            String sql = Sources.text(query);
            Plan plan = LiveQuery.plan(lab.target(), sql, Explainer.Settings.PLAN_ONLY);
            try (Session session = Session.open(lab.target())) {
                questions.askWhy(session, sql);
            }
            Surroundings around = lab.surroundings(plan);
            return PlanFiles.of(
                    plan.withQuery(sql.strip()),
                    query.toString(),
                    around,
                    trying ? new AdviceTrials(lab, sql).of(proposed(plan, around)) : Map.of());
        }
    }

    private static List<Advice> proposed(Plan plan, Surroundings around) {
        Advisor advisor = Advisor.of(plan, around);
        return Stream.concat(advisor.worth().stream(), advisor.minor().stream()).toList();
    }

    private PlanFiles live() {
        if (source == null) {
            throw CliException.badUse(
                    "Name a live database and a query (-f query.sql), or saved plans (--plan"
                            + " FILE).");
        }
        if (!Sources.isLive(source)) {
            throw CliException.badUse(
                    source
                            + " is no live database. Name one as"
                            + " postgresql://user@host:port/database, or demo; a saved plan is"
                            + " read with --plan.");
        }
        if (file == null && !source.equals("demo")) {
            throw CliException.badUse("Name the file with the query: -f query.sql");
        }
        boolean demo = source.equals("demo");
        Target target = demo ? engine.demo().target() : Sources.target(source, engine);
        String query = file == null ? DemoDatabase.slowQuery() : Sources.text(file);
        Explainer.Settings settings =
                new Explainer.Settings(analyze, allowChanges, Duration.ofSeconds(timeoutSeconds));
        String name = file == null ? source : file.toString();
        if (analyze) {
            LiveQuery.announce(engine.err(), target, query, settings, format == Format.TEXT);
        }
        Plan plan = questions.measured(() -> LiveQuery.plan(target, query, settings));
        try (Database database = Sources.connect(target);
                Session session = database.dedicated()) {
            questions.askWhy(session, query);
            Surroundings around = SurroundingsReader.read(session, plan);
            return PlanFiles.of(
                    plan.withQuery(query.strip()),
                    name,
                    around,
                    trying ? trials(session, query, settings, proposed(plan, around)) : Map.of());
        }
    }

    /// The other database is only read: indexes are built in a lab.
    private static Map<Advice, Trial> trials(
            Session session, String query, Explainer.Settings settings, List<Advice> advice) {
        Map<Advice, Trial> trials = new LinkedHashMap<>();
        if (settings.analyze()) {
            trials.putAll(new SettingTrials(session, query, settings).of(advice));
        }
        if (advice.stream().map(Advice::sql).anyMatch(AdviceTrials::isIndex)) {
            try (Lab lab = Lab.open(LabContent.read(session))) {
                trials.putAll(new AdviceTrials(lab, query).of(advice));
            }
        }
        return trials;
    }
}
