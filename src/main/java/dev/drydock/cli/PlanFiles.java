package dev.drydock.cli;

import dev.drydock.explain.Anonymous;
import dev.drydock.explain.Plan;
import dev.drydock.explain.PlanText;
import dev.drydock.explain.advice.Advice;
import dev.drydock.explain.advice.AdviceText;
import dev.drydock.explain.advice.Advisor;
import dev.drydock.explain.advice.Surroundings;
import dev.drydock.explain.advice.Trial;
import dev.drydock.explain.read.PlanEntry;
import dev.drydock.explain.read.PlanFile;
import dev.drydock.report.PlanComparison;
import dev.drydock.report.PlanHtml;
import dev.drydock.report.PlanJson;
import dev.drydock.report.PlanMarkdown;
import dev.drydock.sql.Position;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Plans that somebody saved.
record PlanFiles(List<Named> plans) {
    /// A plan, the file that it stands in, and what is known about its tables.
    ///
    /// @param trials what came of trying advice
    record Named(String file, PlanEntry entry, Surroundings around, Map<Advice, Trial> trials) {
        @Nullable Advisor advisor(boolean wanted) {
            return wanted && entry instanceof PlanEntry.Whole whole
                    ? Advisor.of(whole.plan(), around).tried(trials)
                    : null;
        }
    }

    static PlanFiles read(List<String> files) {
        List<Named> plans = new ArrayList<>();
        for (String file : files) {
            PlanFile.read(bytes(file))
                    .forEach(entry ->
                            plans.add(new Named(file, entry, Surroundings.UNKNOWN, Map.of())));
        }
        return new PlanFiles(plans);
    }

    /// A plan fresh from the server.
    static PlanFiles of(Plan plan, String name, Surroundings around, Map<Advice, Trial> trials) {
        PlanEntry entry = new PlanEntry.Whole(plan, new Position(1, 1));
        return new PlanFiles(List.of(new Named(name, entry, around, trials)));
    }

    /// The same where a query is known for all plans that do not tell theirs.
    PlanFiles withQuery(String sql) {
        return new PlanFiles(
                plans.stream()
                        .map(named ->
                                named.entry() instanceof PlanEntry.Whole(Plan plan, Position at)
                                                && plan.query() == null
                                        ? new Named(
                                                named.file(),
                                                new PlanEntry.Whole(
                                                        plan.withQuery(sql.strip()), at),
                                                named.around(),
                                                named.trials())
                                        : named)
                        .toList());
    }

    /// The queries that are known.
    List<String> queries() {
        return plans.stream()
                .map(Named::entry)
                .filter(PlanEntry.Whole.class::isInstance)
                .map(entry -> ((PlanEntry.Whole) entry).plan().query())
                .filter(Objects::nonNull)
                .toList();
    }

    /// The first plan, which must be whole.
    Plan first() {
        return switch (plans.getFirst().entry()) {
            case PlanEntry.Whole whole -> whole.plan();
            case PlanEntry.Broken broken ->
                    throw CliException.badUse(problem(plans.getFirst().file(), broken));
        };
    }

    boolean areAllWhole() {
        return plans.stream().allMatch(named -> named.entry() instanceof PlanEntry.Whole);
    }

    /// @param advise whether to say what could be done
    String text(boolean advise) {
        StringBuilder text = new StringBuilder();
        for (Named named : plans) {
            if (plans.size() > 1) {
                text.append(text.isEmpty() ? "" : "\n").append(named.file()).append(":\n");
            }
            switch (named.entry()) {
                case PlanEntry.Whole whole ->
                        text.append(PlanText.of(whole.plan())).append(advice(named, advise));
                case PlanEntry.Broken broken -> {
                    text.append(problem(named.file(), broken)).append('\n');
                    Plan rest = broken.rest();
                    if (rest != null) {
                        text.append("What could be read:\n\n").append(PlanText.of(rest));
                    }
                }
            }
        }
        return text.toString();
    }

    /// @param advise whether to say what could be done
    String json(boolean advise) {
        StringBuilder json = new StringBuilder();
        for (Named named : plans) {
            json.append(PlanJson.line(named.file(), named.entry(), named.advisor(advise)));
        }
        return json.toString();
    }

    private static String advice(Named named, boolean advise) {
        Advisor advisor = named.advisor(advise);
        return advisor == null ? "" : "\n" + AdviceText.of(advisor);
    }

    /// @param advise whether to say what could be done
    String markdown(boolean advise) {
        StringBuilder markdown = new StringBuilder();
        for (Named named : plans) {
            switch (named.entry()) {
                case PlanEntry.Whole whole ->
                        markdown.append(PlanMarkdown.of(named.file(), whole.plan()))
                                .append(advice(named, advise));
                case PlanEntry.Broken broken ->
                        markdown.append("**")
                                .append(problem(named.file(), broken))
                                .append("**\n\n");
            }
        }
        return markdown.toString();
    }

    /// The page of one plan; several are asked for one by one.
    ///
    /// @param advise whether to say what could be done
    String html(boolean advise) {
        if (plans.size() != 1) {
            throw CliException.badUse(
                    "A page holds one plan, and there are "
                            + plans.size()
                            + ". Give a file with one plan.");
        }
        Named named = plans.getFirst();
        return PlanHtml.page(named.file(), first(), named.advisor(advise));
    }

    /// The plans beside another.
    ///
    /// @param advise whether to say what could be done
    String comparison(ExplainCommand.Format format, Plan after, boolean advise) {
        Plan before = first();
        return switch (format) {
            case TEXT -> PlanComparison.text(before, after);
            case MARKDOWN ->
                    PlanComparison.markdown(before, after)
                            + PlanMarkdown.query(after.query() == null ? before : after);
            case HTML ->
                    PlanHtml.page(
                            plans.getFirst().file(),
                            after,
                            plans.getFirst().advisor(advise),
                            before);
            case JSON ->
                    json(advise) + of(after, "after", Surroundings.UNKNOWN, Map.of()).json(advise);
        };
    }

    /// The same plans without their names and values.
    PlanFiles anonymous(Anonymous names) {
        return new PlanFiles(
                plans.stream()
                        .map(named ->
                                new Named(
                                        "plan",
                                        whole(named, names),
                                        Surroundings.UNKNOWN,
                                        Map.of()))
                        .toList());
    }

    private static PlanEntry whole(Named named, Anonymous names) {
        return switch (named.entry()) {
            case PlanEntry.Whole whole ->
                    new PlanEntry.Whole(names.plan(whole.plan()), new Position(1, 1));
            case PlanEntry.Broken broken ->
                    throw CliException.badUse(
                            problem(named.file(), broken)
                                    + " What cannot be read cannot be made anonymous.");
        };
    }

    private static String problem(String file, PlanEntry.Broken broken) {
        return (file.equals("-") ? "standard input" : file)
                + ", line "
                + broken.at().line()
                + ", column "
                + broken.at().column()
                + ": "
                + broken.problem()
                + ".";
    }

    private static byte[] bytes(String file) {
        boolean isInput = file.equals("-");
        try {
            return isInput ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw isInput
                    ? CliException.failed("Standard input can't be read: " + e.getMessage())
                    : CliException.badUse(file + " can't be read: " + e.getMessage());
        }
    }
}
