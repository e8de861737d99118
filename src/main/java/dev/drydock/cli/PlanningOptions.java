package dev.drydock.cli;

import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Linter;
import dev.drydock.lint.Measured;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Style;
import dev.drydock.rehearsal.Renaming;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.TreeMap;

/// What all commands share that plan a migration.
final class PlanningOptions {
    @Option(
            names = "--style",
            defaultValue = "online",
            paramLabel = "STYLE",
            description =
                    "online (default): the playbook that keeps applications running; direct: plain"
                            + " statements")
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private Style style;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private RenameOptions renames;

    @Option(
            names = "--sandbox",
            paramLabel = "URL",
            description =
                    "rehearse in databases that are created and dropped on this server, not on the"
                            + " embedded one")
    private @Nullable String sandbox;

    @Nullable String sandbox() {
        return sandbox;
    }

    /// Plans, and ends the command when nobody has said what was renamed.
    ///
    /// @param consequence what the command does not do then, such as `Nothing was applied.`
    Migration plan(Engine engine, Sources.Pair pair, String consequence) {
        Planned planned = plan(engine, pair);
        Questions.demandAnswers(planned.settled(), consequence);
        return planned.migration();
    }

    /// Plans; what may have been renamed and nobody has answered is planned as new.
    Planned plan(Engine engine, Sources.Pair pair) {
        Renaming.Settled settled = renames.settle(engine, pair, sandbox);
        return new Planned(
                settled,
                Planner.plan(
                        settled.from(),
                        pair.to().catalog(),
                        settled.before(),
                        style,
                        new TreeMap<>()));
    }

    /// A migration and what it takes for renamed.
    record Planned(Renaming.Settled settled, Migration migration) {}

    static List<Finding> findings(Sources.Pair pair, Migration migration, List<Measured> measured) {
        return Linter.check(
                new Evidence(
                        pair.from().catalog(),
                        pair.to().catalog(),
                        migration,
                        pair.from().facts(),
                        measured));
    }
}
