package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.diff.Filter;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Linter;
import dev.drydock.lint.Measured;
import dev.drydock.lint.Obstacle;
import dev.drydock.lint.Workload;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.WayBack;
import dev.drydock.rehearsal.BackPlanner;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.Renaming;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What all commands share that plan a migration.
final class PlanningOptions {
    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = {
                "auto (default): by the size and the writes of each table; online: the playbook"
                        + " that keeps applications running; direct: plain statements.",
                "SCHEMA.TABLE=online or =direct: this table so, whatever is right for the others;"
                        + " SCHEMA.TABLE.COLUMN, SCHEMA.TABLE.CONSTRAINT, SCHEMA.INDEX or"
                        + " SCHEMA.TYPE=online or =direct: this step so, whatever is right for its"
                        + " table. May be repeated"
            })
    private List<String> styles = new ArrayList<>();

    @Option(
            names = "--keep-names",
            description =
                    "a renamed table or column answers to its old name too, until you resume the"
                        + " run when no application uses that any longer; else only where rows are"
                        + " written all the time")
    private boolean keepNames;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private RenameOptions renames;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private FilterOptions filters;

    @Option(
            names = "--sandbox",
            paramLabel = "URL",
            description =
                    "rehearse in databases that are created and dropped on this server, not on the"
                            + " embedded one")
    private @Nullable String sandbox;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private SpeedOption speed;

    @Nullable String sandbox() {
        return sandbox;
    }

    /// Plans, and ends the command when nobody has said what was renamed.
    ///
    /// @param consequence what the command does not do then, such as `Nothing was applied.`
    Planned plan(Engine engine, Sources.Pair pair, String consequence) {
        Planned planned = plan(engine, pair);
        Questions.demandAnswers(planned.settled(), consequence);
        return planned;
    }

    /// Plans; what may have been renamed and nobody has answered is planned as new.
    Planned plan(Engine engine, Sources.Pair read) {
        Filter.Filtered filtered =
                filters.filter(read.from().catalog(), read.to().catalog())
                        .apply(read.from().catalog(), read.to().catalog());
        Sources.Pair pair = read.to(filtered.to());
        Renaming.Settled settled = renames.settle(engine, pair, sandbox);
        Catalog to = pair.wanted(settled.from().catalog());
        List<String> remarks = new ArrayList<>(filtered.remarks());
        remarks.addAll(Questions.remarks(settled));
        StyleNames names =
                new StyleNames(
                        settled.from(),
                        () -> Planner.choosable(settled.from(), to, settled.before(), keepNames));
        return new Planned(
                pair.to(to),
                settled,
                Planner.plan(
                        settled.from(),
                        to,
                        settled.before(),
                        StyleWords.parse(styles, keepNames, names),
                        new TreeMap<>()),
                remarks);
    }

    /// Plans the way back from where a migration leads.
    WayBack back(Engine engine, Planned there) {
        return new BackPlanner(engine.workshop(sandbox))
                .plan(
                        there.migration(),
                        there.settled().from(),
                        there.pair().to().catalog(),
                        there.settled().before());
    }

    /// A migration with what it was planned from.
    ///
    /// @param pair the two sides, as filters have left them
    /// @param settled what it takes for renamed
    /// @param remarks about the comparison, one sentence each
    record Planned(
            Sources.Pair pair,
            Renaming.Settled settled,
            Migration migration,
            List<String> remarks) {
        Planned {
            remarks = List.copyOf(remarks);
        }

        /// With the steps in the order in which they worked.
        Planned as(Migration rehearsed) {
            return new Planned(pair, settled, rehearsed, remarks);
        }
    }

    List<Finding> findings(Planned planned, List<Measured> measured) {
        return findings(planned, measured, Workload.NONE, List.of());
    }

    /// @param workload what becomes of the application's queries
    List<Finding> findings(Planned planned, Rehearsal rehearsal, Workload workload) {
        return findings(planned, rehearsal.measured(), workload, rehearsal.obstacles());
    }

    private List<Finding> findings(
            Planned planned, List<Measured> measured, Workload workload, List<Obstacle> obstacles) {
        return Linter.check(
                new Evidence(
                                planned.settled().from().catalog(),
                                planned.pair().to().catalog(),
                                planned.migration(),
                                speed.facts(planned.settled().before()),
                                measured)
                        .with(workload)
                        .with(obstacles));
    }
}
