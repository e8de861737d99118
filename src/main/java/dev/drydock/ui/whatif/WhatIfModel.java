package dev.drydock.ui.whatif;

import dev.drydock.lab.TriedQuery;
import dev.drydock.ui.kit.Background;
import dev.drydock.ui.kit.Slot;
import dev.drydock.ui.whatif.WhatIfSource.Outcome;
import dev.drydock.ui.whatif.WhatIfSource.Result;
import dev.drydock.ui.workspace.Problem;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

/// A change to try, the queries that it is for, and what came of it.
public final class WhatIfModel {
    private final WhatIfSource source;
    private final Slot working;
    private final StringProperty change = new SimpleStringProperty("");
    private final StringProperty queries = new SimpleStringProperty("");
    private final BooleanProperty withPending = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable TriedQuery> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    public WhatIfModel(WhatIfSource source, Background background) {
        this.source = source;
        this.working = background.slot();
        queries.set(source.projectQueries());
    }

    /// Statements to try.
    public StringProperty changeProperty() {
        return change;
    }

    /// The queries, one or several.
    public StringProperty queriesProperty() {
        return queries;
    }

    /// Whether the pending schema edits are made first.
    BooleanProperty withPendingProperty() {
        return withPending;
    }

    /// What came of the last try, or null.
    ReadOnlyObjectProperty<@Nullable Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// The query whose plans are shown, or null.
    ObjectProperty<@Nullable TriedQuery> selectedProperty() {
        return selected;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    public Slot working() {
        return working;
    }

    /// Tries the change.
    public void tryOut() {
        if (change.get().isBlank() && !withPending.get()) {
            problem.set(
                    new Problem(
                            "There is nothing to try.",
                            "",
                            "Write a statement such as CREATE INDEX, or try the pending edits."));
            return;
        }
        if (queries.get().isBlank()) {
            problem.set(
                    new Problem(
                            "There is no query to plan.",
                            "",
                            "Write one, or take the dearest statements from the server."));
            return;
        }
        problem.set(null);
        working.run(
                "Trying the change in a lab",
                job -> source.tryOut(change.get(), withPending.get(), queries.get(), job),
                this::show,
                failure -> problem.set(Problem.of("The change could not be tried.", failure)));
    }

    /// Puts the server's dearest statements in the place of the queries.
    void takeDearest() {
        problem.set(null);
        working.run(
                "Asking the server what takes most of its time",
                source::dearest,
                this::show,
                failure -> problem.set(Problem.of("The server could not be asked.", failure)));
    }

    private void show(Outcome outcome) {
        switch (outcome) {
            case Outcome.Tried(Result tried) -> {
                result.set(tried);
                selected.set(
                        tried.queries().stream()
                                .filter(query -> !isSame(query))
                                .findFirst()
                                .orElse(
                                        tried.queries().isEmpty()
                                                ? null
                                                : tried.queries().getFirst()));
            }
            case Outcome.Queries(String sql) -> queries.set(sql);
            case Outcome.Refused(Problem why) -> problem.set(why);
        }
    }

    private static boolean isSame(TriedQuery query) {
        return query instanceof TriedQuery.Planned planned
                && planned.verdict() == TriedQuery.Verdict.SAME;
    }

    /// Lets go of what runs.
    public void close() {
        working.cancel();
    }
}
