package dev.drydock.ui.live;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.draft.Draft;
import dev.drydock.draft.Edit;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Planner;
import dev.drydock.migration.Renamed;
import dev.drydock.migration.Step;
import dev.drydock.migration.Style;
import dev.drydock.postgres.PgError;
import dev.drydock.rehearsal.Evaluation;
import dev.drydock.rehearsal.Workshop;
import dev.drydock.sandbox.Sandboxes;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.workspace.Drafting;
import dev.drydock.ui.workspace.Problem;

import java.util.ArrayList;
import java.util.List;

/// The pending edits, evaluated by a server in the sandbox.
final class LiveDrafting implements Drafting {
    private final Workshop workshop;
    private State state;

    LiveDrafting(Catalog base, Sandboxes sandboxes) {
        this.workshop = new Workshop(sandboxes);
        this.state = fresh(base);
    }

    private static State fresh(Catalog base) {
        return new State(Draft.of(base), List.of(), base, Renamed.nothing(base));
    }

    /// The draft with what was made of it: the wanted catalog, and where a migration starts.
    ///
    /// @param remainder what an earlier migration that did not come to its end left to do, as statements before the draft's own
    record State(Draft draft, List<String> remainder, Catalog wanted, Renamed from) {}

    synchronized State state() {
        return state;
    }

    /// Starts anew on what the server has now. What is still missing to what was wanted stays pending.
    synchronized Outcome.Accepted rebase(Catalog base) {
        Catalog wanted = state.wanted();
        Migration missing = Planner.plan(base, wanted, Facts.NONE, Style.DIRECT);
        state =
                missing.isEmpty()
                        ? fresh(base)
                        : new State(
                                Draft.of(base),
                                missing.steps().stream().map(Step::sql).toList(),
                                wanted,
                                Renamed.nothing(base));
        return accepted(state);
    }

    @Override
    public Outcome add(Edit edit, Job job) {
        return become(state().draft().with(edit));
    }

    @Override
    public Outcome undo(Job job) {
        return become(state().draft().undo());
    }

    @Override
    public Outcome redo(Job job) {
        return become(state().draft().redo());
    }

    @Override
    public Outcome discard(Job job) {
        return startOver();
    }

    @Override
    public synchronized Outcome adopt(List<String> statements, Job job) {
        Draft nothing = Draft.of(state.draft().base());
        return switch (workshop.evaluate(nothing.base(), statements)) {
            case Evaluation.Evaluated(Catalog wanted) -> {
                state = new State(nothing, statements, wanted, Renamed.nothing(nothing.base()));
                yield accepted(state);
            }
            case Evaluation.Refused refused -> new Outcome.Refused(problem(refused));
            case Evaluation.NotCopied notCopied -> new Outcome.Refused(notCopied());
        };
    }

    private synchronized Outcome startOver() {
        state = fresh(state.draft().base());
        return accepted(state);
    }

    private synchronized Outcome become(Draft draft) {
        List<String> statements = new ArrayList<>(state.remainder());
        statements.addAll(draft.statements());
        if (statements.isEmpty()) {
            state = new State(draft, List.of(), draft.base(), Renamed.nothing(draft.base()));
            return accepted(state);
        }
        return switch (workshop.evaluate(draft.base(), statements)) {
            case Evaluation.Evaluated(Catalog wanted) -> {
                state = new State(draft, state.remainder(), wanted, renamed(draft));
                yield accepted(state);
            }
            case Evaluation.Refused refused -> new Outcome.Refused(problem(refused));
            case Evaluation.NotCopied notCopied -> new Outcome.Refused(notCopied());
        };
    }

    private static Outcome.Accepted accepted(State state) {
        List<Change> changes = new ArrayList<>(state.from().renames());
        changes.addAll(Diff.folded(Diff.between(state.from().catalog(), state.wanted())));
        return new Outcome.Accepted(state.draft(), state.wanted(), changes);
    }

    private Renamed renamed(Draft draft) {
        List<Change.Rename> renames = draft.renames();
        if (renames.isEmpty()) {
            return Renamed.nothing(draft.base());
        }
        List<String> statements =
                Renamed.steps(draft.base(), renames).stream().map(Step::sql).toList();
        return switch (workshop.evaluate(draft.base(), statements)) {
            case Evaluation.Evaluated(Catalog after) -> new Renamed(draft.base(), renames, after);
            case Evaluation.Refused refused -> throw new IllegalStateException(refused.words());
            case Evaluation.NotCopied notCopied ->
                    throw new IllegalStateException(notCopied.why().toString());
        };
    }

    private static Problem problem(Evaluation.Refused refused) {
        PgError error = refused.error();
        String hint = error.hint();
        String detail = error.detail();
        String why = error.message() + (detail == null ? "" : ". " + detail);
        return new Problem("The server would refuse this.", why, hint == null ? "" : hint);
    }

    private static Problem notCopied() {
        return new Problem(
                "The edit could not be tried.",
                "This database's schema could not be copied to the sandbox.",
                "Rehearse an empty migration to see what could not be copied.");
    }
}
