package dev.drydock.ui.live;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.lint.Obstacle;
import dev.drydock.migration.Loss;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Debt;
import dev.drydock.postgres.DebtReader;
import dev.drydock.postgres.Session;
import dev.drydock.postgres.Target;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.Rehearser;
import dev.drydock.rehearsal.RollbackPlanner;
import dev.drydock.rehearsal.RollbackPlanner.Planned;
import dev.drydock.rehearsal.Workshop;
import dev.drydock.run.Blocker;
import dev.drydock.run.Cancellation;
import dev.drydock.run.Preflight;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;
import dev.drydock.run.journal.Drift;
import dev.drydock.run.journal.JournalPlace;
import dev.drydock.run.journal.RunRecord;
import dev.drydock.run.journal.Undertaking;
import dev.drydock.sandbox.Sandboxes;
import dev.drydock.ui.apply.Applier;
import dev.drydock.ui.apply.Course;
import dev.drydock.ui.apply.Retreat;
import dev.drydock.ui.apply.StoppedRun;
import dev.drydock.ui.kit.Job;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Runs migrations on the connected database, and writes them down in its journal.
final class LiveApplier implements Applier {
    private static final String GOAL = "what the review shows";

    private final Target target;
    private final JournalPlace journal;
    private final LiveReview review;
    private final LiveDrafting drafting;
    private final Sandboxes sandboxes;

    LiveApplier(Target target, LiveReview review, LiveDrafting drafting, Sandboxes sandboxes) {
        this.target = target;
        this.journal = JournalPlace.usual(target.host(), target.port(), target.database());
        this.review = review;
        this.drafting = drafting;
        this.sandboxes = sandboxes;
    }

    @Override
    public List<String> warnings(Migration migration) {
        return Preflight.warnings(target, migration.steps());
    }

    @Override
    public Rehearsal rehearse(Migration migration, RunCallbacks callbacks, Job job) {
        return review.rehearse(migration, callbacks, job);
    }

    @Override
    public List<Obstacle> rowsInTheWay(Rehearsal rehearsal) {
        if (rehearsal.demands().isEmpty()) {
            return List.of();
        }
        try (Session session = Session.open(target)) {
            return rehearsal.lookedAt(session, drafting.state().draft().base()).obstacles();
        }
    }

    @Override
    public RunOutcome run(Course course, RunCallbacks callbacks) {
        Runner runner = new Runner(RunSettings.of(course.migration().style()));
        return switch (course) {
            case Course.There there -> runner.begin(target, undertaking(there), journal, callbacks);
            case Course.Onward _ -> runner.resume(target, journal, callbacks);
            case Course.Back(RunRecord run, Rehearsal rehearsal, Catalog live) ->
                    runner.begin(target, rehearsal.undertakingBack(run, live), journal, callbacks);
        };
    }

    private Undertaking undertaking(Course.There there) {
        return Objects.requireNonNull(there.rehearsal(), "nothing is begun that is not proven")
                .undertaking(GOAL, drafting.state().draft().base());
    }

    @Override
    public boolean end(Blocker blocker) {
        try (Session session = Session.open(target)) {
            return Blocker.end(session, blocker);
        }
    }

    @Override
    public @Nullable StoppedRun unfinished() {
        try (Session session = Session.open(target)) {
            RunRecord run = journal.find(session).unfinished();
            if (run == null) {
                return null;
            }
            boolean atWork = run.runner().watch().isThere(session);
            return new StoppedRun(
                    run, atWork, atWork ? List.of() : run.drift(CatalogReader.read(session)));
        }
    }

    @Override
    public Retreat retreat(RunRecord run, Job job) {
        job.report("Reading the catalog");
        Catalog live;
        Facts facts;
        try (Session session = Session.open(target)) {
            Runner.awaitEnd(run, session);
            live = CatalogReader.read(session);
            facts = CatalogReader.readFacts(session);
        }
        job.report("Planning the way back");
        return switch (new RollbackPlanner(new Workshop(sandboxes)).plan(run, live, facts)) {
            case Planned.Refused(String why) -> new Retreat.Closed(why);
            case Planned.Drifted(List<Drift> drift) -> new Retreat.Closed(words(drift));
            case Planned.Ready ready -> rehearsed(run, ready, facts, job);
        };
    }

    private Retreat rehearsed(RunRecord run, Planned.Ready ready, Facts facts, Job job) {
        job.report("Rehearsing the way back");
        Cancellation cancellation = new Cancellation();
        job.onCancel(cancellation::cancel);
        Rehearsal rehearsal =
                new Rehearser(sandboxes)
                        .recording()
                        .rehearse(
                                ready.live(),
                                ready.wanted(),
                                ready.migration(),
                                RunCallbacks.quiet().withCancellation(cancellation));
        return rehearsal.isProven()
                ? new Retreat.Open(
                        new Course.Back(run, rehearsal, ready.live()),
                        Loss.of(ready.migration(), ready.live(), facts))
                : new Retreat.Closed(
                        "The rehearsal does not prove that the way back leads to the start. Resume"
                                + " the run; or give it up in its details, and lead the database to"
                                + " where you want it.");
    }

    private static String words(List<Drift> drift) {
        return drift.stream()
                .map(Drift::words)
                .collect(
                        Collectors.joining(
                                "\n",
                                "Somebody else has changed what the run is about:\n",
                                "\nPut these back as they were, or give the run up in its"
                                        + " details."));
    }

    @Override
    public void giveUp(RunRecord run) {
        try (Session session = Session.open(target)) {
            journal.find(session).giveUp(run.id());
        }
    }

    @Override
    public List<Debt> debts() {
        try (Session session = Session.open(target)) {
            return DebtReader.read(session);
        }
    }
}
