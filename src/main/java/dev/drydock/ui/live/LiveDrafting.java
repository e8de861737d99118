package dev.drydock.ui.live;

import dev.drydock.catalog.Catalog;
import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.draft.Draft;
import dev.drydock.draft.Edit;
import dev.drydock.migration.Renamed;
import dev.drydock.migration.Step;
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
        this.state = new State(Draft.of(base), base, Renamed.nothing(base));
    }

    /// The draft with what was made of it: the wanted catalog, and where a migration starts.
    record State(Draft draft, Catalog wanted, Renamed from) {}

    synchronized State state() {
        return state;
    }

    /// Starts anew on what the server has after a migration.
    synchronized void rebase(Catalog base) {
        state = new State(Draft.of(base), base, Renamed.nothing(base));
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
        return become(Draft.of(state().draft().base()));
    }

    private synchronized Outcome become(Draft draft) {
        if (draft.isEmpty()) {
            state = new State(draft, draft.base(), Renamed.nothing(draft.base()));
            return accepted(state);
        }
        return switch (workshop.evaluate(draft.base(), draft.statements())) {
            case Evaluation.Evaluated(Catalog wanted) -> {
                state = new State(draft, wanted, renamed(draft));
                yield accepted(state);
            }
            case Evaluation.Refused refused -> new Outcome.Refused(problem(refused));
            case Evaluation.NotCopied notCopied -> new Outcome.Refused(notCopied());
        };
    }

    private static Outcome accepted(State state) {
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
