package dev.drydock.ui.whatif;

import dev.drydock.lab.TriedIndex;
import dev.drydock.lab.TriedQuery;
import dev.drydock.lint.Finding;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.workspace.Problem;

import java.util.List;

/// Tries changes in a lab of the database. Waits; called outside of the window's thread.
public interface WhatIfSource {
    /// Plans queries before and after a change. Nothing is changed in the database, and no query is run.
    ///
    /// @param change statements to try
    /// @param withPending whether the pending schema edits are made first
    /// @param queries statements, one or several
    Outcome tryOut(String change, boolean withPending, String queries, Job job);

    /// The statements that took most of the server's time, as SQL.
    Outcome dearest(Job job);

    /// The queries of the user's project, as SQL; empty when it has none.
    String projectQueries();

    /// What came of it.
    sealed interface Outcome {
        /// Both sides were planned.
        record Tried(Result result) implements Outcome {}

        /// Statements were read.
        record Queries(String sql) implements Outcome {}

        /// It could not be done.
        record Refused(Problem problem) implements Outcome {}
    }

    /// What a change does.
    ///
    /// @param deviations in what the lab differs from the database, one sentence each
    record Result(
            List<TriedIndex> indexes,
            List<TriedQuery> queries,
            List<Finding> findings,
            List<String> deviations) {
        public Result {
            indexes = List.copyOf(indexes);
            queries = List.copyOf(queries);
            findings = List.copyOf(findings);
            deviations = List.copyOf(deviations);
        }
    }
}
