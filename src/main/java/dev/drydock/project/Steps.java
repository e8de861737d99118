package dev.drydock.project;

import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;

import java.util.List;

/// Steps made of files' statements.
final class Steps {
    private Steps() {}

    /// Whether a step is this statement, and none that records a file.
    static boolean is(Step step, MigrationFile file, int index) {
        return step.purpose().equals(purpose(file, index))
                && step.sql().equals(file.statements().get(index).text());
    }

    private static String purpose(MigrationFile file, int index) {
        return file.name() + ", line " + file.statements().get(index).line();
    }

    /// A statement as its author wrote it. What it locks is not known before a rehearsal.
    static Step statement(MigrationFile file, int index, int transaction) {
        return new Step.Ddl(
                file.statements().get(index).text(),
                purpose(file, index),
                Phase.EXPAND,
                List.of(),
                List.of(),
                transaction,
                false);
    }
}
