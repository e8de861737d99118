package dev.drydock.cli;

import dev.drydock.explain.Alternative;
import dev.drydock.explain.Plan;
import dev.drydock.explain.Runs;
import dev.drydock.postgres.AlternativesReader;
import dev.drydock.postgres.Explainer;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.StopSignal;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What else is asked about a plan, and the answers in words.
final class PlanQuestions {
    private static final int RUNS_MAX = 100;

    @Option(
            names = "--runs",
            defaultValue = "1",
            paramLabel = "N",
            description = "with --analyze: run it so often and tell what repeats and what is noise")
    private int runs;

    @Option(
            names = "--why",
            description = "say what the server would do, and at what cost, if a way were forbidden")
    private boolean why;

    @Option(
            names = "--anonymous",
            description = "replace names and values, in the plan and the query; the shape stays")
    private boolean anonymous;

    private final List<String> answers = new ArrayList<>();

    boolean isAnonymous() {
        return anonymous;
    }

    /// What was found out, in the order in which it was asked.
    List<String> answers() {
        return answers;
    }

    void refuseWhatDoesNotGoTogether(ExplainCommand.Format format, boolean analyze) {
        boolean inWords =
                format == ExplainCommand.Format.TEXT || format == ExplainCommand.Format.MARKDOWN;
        if ((why || runs > 1) && !inWords) {
            throw CliException.badUse(
                    "--why and --runs tell in words: use --format text or markdown.");
        }
        if (why && anonymous) {
            throw CliException.badUse("--why tells names, which --anonymous would hide.");
        }
        if (runs > 1 && !analyze) {
            throw CliException.badUse("--runs measures: it needs --analyze.");
        }
    }

    /// The plan of the run in the middle, where there are several.
    Plan measured(Supplier<Plan> run) {
        List<Plan> plans = new ArrayList<>();
        do {
            plans.add(run.get());
        } while (plans.size() < Math.min(runs, RUNS_MAX));
        Runs all = new Runs(plans);
        if (runs > 1) {
            answers.add(all.words());
        }
        return all.typical();
    }

    /// Asks why, if somebody wants to know.
    void askWhy(Session session, String query) {
        StopSignal stop = new StopSignal();
        if (!why
                || !(Explainer.explain(session, query, Explainer.Settings.PLAN_ONLY, stop)
                        instanceof Explainer.Explanation.Explained chosen)) {
            return;
        }
        List<Alternative> others = AlternativesReader.read(session, query, chosen.plan(), stop);
        answers.add(
                others.isEmpty()
                        ? "Nothing in this plan can be forbidden."
                        : others.stream()
                                .map(each -> each.words(chosen.plan()))
                                .collect(Collectors.joining("\n")));
    }
}
