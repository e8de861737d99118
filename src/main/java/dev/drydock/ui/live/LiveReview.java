package dev.drydock.ui.live;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.diff.Change;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.lint.Evidence;
import dev.drydock.lint.Finding;
import dev.drydock.lint.Linter;
import dev.drydock.lint.Measured;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.WayBack;
import dev.drydock.migration.Wishes;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.Session;
import dev.drydock.rehearsal.BackPlanner;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.rehearsal.Rehearser;
import dev.drydock.rehearsal.TypeTrials;
import dev.drydock.rehearsal.Workshop;
import dev.drydock.run.Cancellation;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.StepEvent;
import dev.drydock.sandbox.Sandboxes;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.review.ReviewEngine;
import dev.drydock.ui.workspace.Environment;
import dev.drydock.ui.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Plans and rehearses what is pending.
final class LiveReview implements ReviewEngine {
    private final Database database;
    private final Workspace workspace;
    private final LiveDrafting drafting;
    private final Sandboxes sandboxes;
    private final Rehearser rehearser;
    private final BackPlanner back;
    private final RememberedAnswers remembered;

    LiveReview(
            Database database,
            Workspace workspace,
            LiveDrafting drafting,
            Sandboxes sandboxes,
            RememberedAnswers remembered) {
        this.database = database;
        this.remembered = remembered;
        this.workspace = workspace;
        this.drafting = drafting;
        this.sandboxes = sandboxes;
        this.rehearser = new Rehearser(sandboxes).recording();
        this.back = new BackPlanner(new Workshop(sandboxes));
    }

    @Override
    public Migration plan(Wishes wishes, Job job) {
        remembered.settle(drafting, facts(drafting.state()));
        LiveDrafting.State state = drafting.state();
        Facts tried =
                TypeTrials.measure(sandboxes, state.from().catalog(), state.wanted(), facts(state));
        return Planner.plan(state.from(), state.wanted(), tried, wishes, state.draft().fills());
    }

    @Override
    public Rehearsal rehearse(Migration migration, Job job) {
        Cancellation cancellation = new Cancellation();
        job.onCancel(cancellation::cancel);
        Catalog live = drafting.state().draft().base();
        Rehearsal rehearsal =
                rehearse(migration, RunCallbacks.quiet().withCancellation(cancellation), job);
        if (rehearsal.demands().isEmpty()) {
            return rehearsal;
        }
        job.report("Looking for rows in the way");
        try (Session session = database.dedicated()) {
            return rehearsal.lookedAt(session, live);
        }
    }

    /// The same without a look at the rows, told to stop by somebody else.
    Rehearsal rehearse(Migration migration, RunCallbacks callbacks, Job job) {
        LiveDrafting.State state = drafting.state();
        int steps = Math.max(1, migration.steps().size());
        job.report("Copying the schema to the sandbox");
        return rehearser.rehearse(
                state.draft().base(),
                state.wanted(),
                migration,
                callbacks.withEvents(event -> report(event, steps, job)));
    }

    private static void report(StepEvent event, int steps, Job job) {
        job.report(
                "Rehearsing step " + (event.step() + 1) + " of " + steps,
                (double) event.step() / steps);
    }

    @Override
    public List<Finding> findings(Migration migration, @Nullable Rehearsal rehearsal) {
        LiveDrafting.State state = drafting.state();
        List<Measured> measured = rehearsal == null ? List.of() : rehearsal.measured();
        return Linter.check(
                new Evidence(
                                state.from().catalog(),
                                state.wanted(),
                                migration,
                                facts(state),
                                measured,
                                workspace.place().environment() == Environment.PRODUCTION)
                        .with(rehearsal == null ? List.of() : rehearsal.obstacles()));
    }

    @Override
    public WayBack back(Migration migration, Job job) {
        LiveDrafting.State state = drafting.state();
        return back.plan(migration, state.from(), state.wanted(), facts(state));
    }

    @Override
    public List<RenameQuestion> questions(Job job) {
        return drafting.questions(facts(drafting.state()));
    }

    @Override
    public void answer(RenameQuestion question, boolean renamed, Job job) {
        remembered.remember(question, renamed, drafting.state().from().catalog());
        drafting.answer(question, renamed);
    }

    /// Renamed tables are as large as before.
    private Facts facts(LiveDrafting.State state) {
        Facts facts = workspace.factsProperty().get();
        for (Change.Rename rename : state.from().renames()) {
            facts = facts.alsoAs(rename.before(), rename.after());
        }
        return facts;
    }
}
