package dev.drydock.ui.live;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.diff.rename.RenameQuestion;
import dev.drydock.diff.rename.RenameQuestions;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The pending edits, evaluated by a server in the sandbox.
final class LiveDrafting implements Drafting {
    private final Workshop workshop;
    private State state;

    LiveDrafting(Catalog base, Sandboxes sandboxes) {
        this.workshop = new Workshop(sandboxes);
        this.state = fresh(base);
    }

    private static State fresh(Catalog base) {
        return new State(Draft.of(base), List.of(), base, Renamed.nothing(base), Set.of());
    }

    /// The draft with what was made of it: the wanted catalog, and where a migration starts.
    ///
    /// @param remainder what an earlier migration that did not come to its end left to do, as statements before the draft's own
    /// @param gone what goes for good, as the user has said
    record State(
            Draft draft,
            List<String> remainder,
            Catalog wanted,
            Renamed from,
            Set<ObjectAddress> gone) {
        State {
            gone = Set.copyOf(gone);
        }
    }

    synchronized State state() {
        return state;
    }

    /// Starts anew on what the server has now. What is still missing to what was wanted stays pending, renames as renames.
    synchronized Outcome.Accepted rebase(Catalog base) {
        Catalog wanted = state.wanted();
        Renamed from = again(state.from().renames(), base, wanted);
        Migration missing = Planner.plan(from, wanted, Facts.NONE, Style.DIRECT, new TreeMap<>());
        state =
                missing.isEmpty()
                        ? fresh(base)
                        : new State(
                                Draft.of(base),
                                missing.steps().stream().map(Step::sql).toList(),
                                wanted,
                                from,
                                state.gone());
        return accepted(state);
    }

    /// The renames that are not made yet in a base.
    private Renamed again(List<Change.Rename> renames, Catalog base, Catalog wanted) {
        List<Change.Rename> open = new ArrayList<>();
        Set<ObjectAddress> later = new HashSet<>();
        for (Change.Rename rename : renames) {
            ObjectAddress before = rename.before();
            boolean isThere =
                    base.has(before)
                            || later.contains(before)
                            || later.contains(before.relation(ObjectKind.TABLE));
            if (isThere && !base.has(rename.after()) && wanted.has(rename.after())) {
                open.add(rename);
                later.add(rename.after());
            }
        }
        return renamed(base, open);
    }

    /// What may have been renamed and nobody has said.
    synchronized List<RenameQuestion> questions(Facts facts) {
        return RenameQuestions.between(
                        state.from().catalog(), state.wanted(), facts, Facts.NONE, state.gone())
                .questions();
    }

    /// Takes an answer.
    synchronized void answer(RenameQuestion question, boolean same) {
        if (same) {
            List<Change.Rename> renames = new ArrayList<>(state.from().renames());
            renames.add(question.rename());
            state =
                    new State(
                            state.draft(),
                            state.remainder(),
                            state.wanted(),
                            renamed(state.draft().base(), renames),
                            state.gone());
        } else {
            Set<ObjectAddress> gone = new HashSet<>(state.gone());
            gone.add(question.before());
            state = new State(state.draft(), state.remainder(), state.wanted(), state.from(), gone);
        }
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
                state =
                        new State(
                                nothing,
                                statements,
                                wanted,
                                Renamed.nothing(nothing.base()),
                                Set.of());
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
            state =
                    new State(
                            draft,
                            List.of(),
                            draft.base(),
                            Renamed.nothing(draft.base()),
                            state.gone());
            return accepted(state);
        }
        return switch (workshop.evaluate(draft.base(), statements)) {
            case Evaluation.Evaluated(Catalog wanted) -> {
                List<Change.Rename> renames = new ArrayList<>(answered(wanted));
                draft.renames().stream()
                        .filter(rename -> !renames.contains(rename))
                        .forEach(renames::add);
                state =
                        new State(
                                draft,
                                state.remainder(),
                                wanted,
                                renamed(draft.base(), renames),
                                state.gone());
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

    /// Renames that are no edits: those of the remainder, and those that the user has told apart from new objects.
    private List<Change.Rename> answered(Catalog wanted) {
        List<Change.Rename> own = state.draft().renames();
        return state.from().renames().stream()
                .filter(rename -> !own.contains(rename))
                .filter(rename -> wanted.has(rename.after()) && !wanted.has(rename.before()))
                .toList();
    }

    private Renamed renamed(Catalog base, List<Change.Rename> renames) {
        if (renames.isEmpty()) {
            return Renamed.nothing(base);
        }
        List<String> statements = Renamed.steps(base, renames).stream().map(Step::sql).toList();
        return switch (workshop.evaluate(base, statements)) {
            case Evaluation.Evaluated(Catalog after) -> new Renamed(base, renames, after);
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
