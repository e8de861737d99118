package dev.drydock.ui.shell;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.Facts;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.project.Project;
import dev.drydock.project.Standing;
import dev.drydock.ui.apply.Applier;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.plan.PlanSource;
import dev.drydock.ui.review.ReviewEngine;
import dev.drydock.ui.table.RowSource;
import dev.drydock.ui.whatif.WhatIfSource;
import dev.drydock.ui.workspace.Drafting;
import dev.drydock.ui.workspace.Problem;
import dev.drydock.ui.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/// One connected database with all that the screens ask of it.
public interface Engine extends AutoCloseable {
    Workspace workspace();

    /// The URL without its password, fit to be kept; empty when there is no need to keep it.
    String url();

    /// Where the rows of tables and views come from.
    RowSource rows();

    /// The SQL that creates a relation, with its indexes, comments and so on, as things shall be.
    String definition(ObjectAddress relation);

    /// Keeps and evaluates the pending edits.
    Drafting drafting();

    /// Plans, rehearses and judges what is pending.
    ReviewEngine review();

    /// Applies migrations to this database.
    Applier applier();

    /// Reads what the server has now. What is still pending stays pending. Waits; called outside of the window's thread.
    Refreshed refresh(Job job);

    /// What was read.
    record Refreshed(Catalog catalog, Facts facts, Drafting.Outcome.Accepted draft) {}

    /// The folder of migrations that belongs to this database, or null.
    @Nullable ProjectFiles project();

    /// A folder of migrations.
    sealed interface ProjectFiles {
        /// It was read.
        ///
        /// @param standing how its files stand to the database
        record Read(Project project, Standing standing) implements ProjectFiles {}

        /// It can't be read; the problem says what, where and what to do.
        record Unreadable(Path folder, String problem) implements ProjectFiles {}
    }

    /// Explains queries.
    PlanSource plans();

    /// Makes a lab of a file, to plan as the database that it was read from. Waits; called outside of the window's thread.
    ///
    /// @throws IOException when the file can't be read
    LabOpening openLab(Path file, Job job) throws IOException;

    /// What came of it.
    sealed interface LabOpening {
        /// It stands until the plans are closed.
        record Opened(PlanSource plans) implements LabOpening {}

        record Refused(Problem problem) implements LabOpening {}
    }

    /// Tries changes in labs of this database.
    WhatIfSource whatIf();

    /// A query to begin with in the first query tab, or empty.
    String exampleQuery();

    @Override
    void close();
}
