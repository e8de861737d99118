package dev.drydock.run;

import dev.drydock.migration.Step;
import dev.drydock.postgres.Session;

/// Watches a run from inside: for steps in a transaction it is called within that transaction.
public interface StepObserver {
    /// Watches nothing.
    StepObserver NONE = new StepObserver() {};

    /// Before the step's statement is sent; also before it is sent again.
    default void before(int index, Step step, Session session) {}

    /// After the statement succeeded, and before the commit.
    default void after(int index, Step step, Session session) {}
}
