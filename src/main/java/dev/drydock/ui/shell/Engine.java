package dev.drydock.ui.shell;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.ui.plan.PlanSource;
import dev.drydock.ui.review.ReviewEngine;
import dev.drydock.ui.table.RowSource;
import dev.drydock.ui.workspace.Drafting;
import dev.drydock.ui.workspace.Workspace;

/// One connected database with all that the screens ask of it.
public interface Engine extends AutoCloseable {
    Workspace workspace();

    /// The URL without its password, fit to be kept.
    String url();

    /// Where the rows of tables and views come from.
    RowSource rows();

    /// The SQL that creates a relation, with its indexes, comments and so on, as things shall be.
    String definition(ObjectAddress relation);

    /// Keeps and evaluates the pending edits.
    Drafting drafting();

    /// Plans, rehearses and judges what is pending.
    ReviewEngine review();

    /// Explains queries.
    PlanSource plans();

    /// A query to begin with in the first query tab, or empty.
    String exampleQuery();

    @Override
    void close();
}
