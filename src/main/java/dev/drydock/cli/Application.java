package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.lint.Obstacle;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Step;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.ConnectionFailure;
import dev.drydock.postgres.PgException;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.report.Words;
import dev.drydock.run.Preflight;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.Drift;
import dev.drydock.run.journal.JournalPlace;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.run.journal.Undertaking;
import dev.drydock.run.journal.Unit;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// Applies a migration to a live database and looks whether it is there.
final class Application {
    private Application() {}

    /// Ends the command unless the database's name was given.
    static void demandConfirmation(Target target, @Nullable String confirm) {
        if (!target.database().equals(confirm)) {
            throw CliException.badUse(
                    "Nothing was applied"
                            + (confirm == null
                                    ? "."
                                    : ": this is database "
                                            + target.database()
                                            + ", not "
                                            + confirm
                                            + ".")
                            + " To apply, add --confirm "
                            + target.database());
        }
    }

    /// The live database that a command is about.
    static Target target(Engine engine, String url) {
        if (!Sources.isLive(url)) {
            throw notLive(url);
        }
        return url.equals("demo") ? engine.demo().target() : Sources.target(url, engine);
    }

    static CliException notLive(String name) {
        return CliException.badUse(
                name
                        + " is no live database. Name one as"
                        + " postgresql://user@host:port/database.");
    }

    /// A session on it, or words that say why there is none.
    static Session session(Target target) {
        try {
            return Session.open(target);
        } catch (PgException e) {
            throw CliException.failed(ConnectionFailure.of(e, target).words());
        }
    }

    /// Ends the command when a run has to come to its end first; told before anything is rehearsed.
    static void demandNothingUnfinished(Target target, JournalPlace place) {
        try (Session session = session(target)) {
            RunRecord run = place.find(session).unfinished();
            if (run != null) {
                throw CliException.busy(Words.unfinished(run));
            }
        }
    }

    /// Applies a rehearsed migration, and writes a journal.
    ///
    /// @param start the catalog from which it starts
    static void apply(
            Engine engine,
            Target target,
            JournalPlace place,
            Rehearsal rehearsal,
            Catalog start,
            Source goal,
            CancelOption cancel) {
        start(engine, target, place, rehearsal.undertaking(goal.name(), start), cancel);
        verify(engine, target, goal);
    }

    /// Begins what was rehearsed, and looks whether it is there.
    static void begin(
            Engine engine,
            Target target,
            JournalPlace place,
            Undertaking undertaking,
            CancelOption cancel) {
        start(engine, target, place, undertaking, cancel);
        verify(engine, target, undertaking);
    }

    /// The rehearsal with what is in the way in the database that it starts from, when that is a live one.
    static Rehearsal lookedAt(Rehearsal rehearsal, Source from) {
        Target target = from.target();
        if (target == null || rehearsal.demands().isEmpty()) {
            return rehearsal;
        }
        try (Session session = session(target)) {
            return rehearsal.lookedAt(session, from.catalog());
        }
    }

    /// Ends the command when rows were seen at which the run would stop.
    static void demandNothingInTheWay(List<Obstacle> obstacles) {
        List<Obstacle> seen = obstacles.stream().filter(Obstacle::known).toList();
        if (!seen.isEmpty()) {
            throw CliException.failed(
                    "Nothing was applied: rows that are there are not allowed by the wanted"
                            + " schema. Mend them and apply again, or add --despite-rows to"
                            + " begin all the same and stop there:\n  "
                            + seen.stream()
                                    .map(Obstacle::what)
                                    .collect(Collectors.joining("\n  ")));
        }
    }

    /// Tells what will be in the way of these steps, or be hurt by them.
    static void warn(Engine engine, Target target, Migration migration) {
        Preflight.warnings(target, migration.steps())
                .forEach(warning -> engine.out().println("! " + warning));
        engine.out().flush();
    }

    private static void start(
            Engine engine,
            Target target,
            JournalPlace place,
            Undertaking undertaking,
            CancelOption cancel) {
        engine.out().println("\nApplying to " + target.words());
        RunOutcome outcome = run(engine, target, place, undertaking, cancel);
        demandDone(outcome);
        engine.out().println(Words.outcome(outcome));
    }

    /// Begins a run that is written down, and tells its steps.
    static RunOutcome run(
            Engine engine,
            Target target,
            JournalPlace place,
            Undertaking undertaking,
            CancelOption cancel) {
        Migration migration = undertaking.migration();
        return new Runner(RunSettings.of(migration.style()))
                .begin(
                        target,
                        undertaking,
                        place,
                        RunCallbacks.quiet().withEvents(cancel.events(engine, target, migration)));
    }

    /// Goes on with a run. Who asks for that has seen why it stopped, so it goes on behind a pause at which it stands.
    static void resume(
            Engine engine, Target target, JournalPlace place, RunRecord run, CancelOption cancel) {
        engine.out().println("\nGoing on, on " + target.words());
        Migration migration = run.undertaking().migration();
        Unit next = run.next();
        Step pause = next == null ? null : migration.steps().get(next.first());
        RunOutcome outcome =
                new Runner(RunSettings.of(migration.style()))
                        .resume(
                                target,
                                place,
                                RunCallbacks.quiet()
                                        .withMayContinue(asked -> asked.equals(pause))
                                        .withEvents(cancel.events(engine, target, migration)));
        demandDone(outcome);
        engine.out().println(Words.outcome(outcome));
        verify(engine, target, run.undertaking());
    }

    /// Ends the command unless a run has come to its end.
    static void demandDone(RunOutcome outcome) {
        switch (outcome) {
            case RunOutcome.Done _, RunOutcome.NothingToResume _ -> {}
            case RunOutcome.StoppedAtPause _ -> throw CliException.paused(Words.outcome(outcome));
            case RunOutcome.Drifted _ -> throw CliException.drifted(Words.outcome(outcome));
            case RunOutcome.Unfinished _, RunOutcome.LockedByOther _, RunOutcome.TakenOver _ ->
                    throw CliException.busy(Words.outcome(outcome));
            case RunOutcome.Failed _,
                    RunOutcome.DamageSpent _,
                    RunOutcome.Stuck _,
                    RunOutcome.Pooled _,
                    RunOutcome.Cancelled _,
                    RunOutcome.ConnectionLost _ ->
                    throw CliException.failed(Words.outcome(outcome));
        }
    }

    /// Looks whether what a run is about is as it should be.
    static void verify(Engine engine, Target target, Undertaking undertaking) {
        try (Session session = Session.open(target)) {
            Checkpoints checkpoints = undertaking.checkpoints();
            List<Drift> drift =
                    checkpoints.isEmpty()
                            ? List.of()
                            : checkpoints.touchedDrift(
                                    checkpoints.changes().size(), CatalogReader.read(session));
            if (drift.isEmpty()) {
                engine.out()
                        .println("Verified: what it is about equals " + undertaking.goal() + ".");
                return;
            }
            StringBuilder words =
                    new StringBuilder("Done, but the database differs from ")
                            .append(undertaking.goal())
                            .append(':');
            drift.forEach(each -> words.append("\n  ").append(each.words()));
            throw CliException.failed(words.toString());
        }
    }

    private static void verify(Engine engine, Target target, Source goal) {
        try (Session session = Session.open(target)) {
            List<Change> rest = Diff.between(CatalogReader.read(session), goal.catalog());
            if (rest.isEmpty()) {
                engine.out().println("Verified: the database equals " + goal.name() + ".");
                return;
            }
            StringBuilder words =
                    new StringBuilder(
                            "Applied, but the database differs from " + goal.name() + ":");
            rest.forEach(change -> words.append("\n  ").append(Words.change(change)));
            throw CliException.failed(words.toString());
        }
    }
}
