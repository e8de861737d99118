package dev.drydock.ui.apply;

import dev.drydock.catalog.Catalog;
import dev.drydock.migration.Migration;
import dev.drydock.rehearsal.Rehearsal;
import dev.drydock.run.journal.RunRecord;

import org.jspecify.annotations.Nullable;

/// What is to be run on the database.
public sealed interface Course {
    Migration migration();

    /// What was measured of its steps, or null when nobody has rehearsed it here.
    @Nullable Rehearsal rehearsal();

    /// The verb on the button that begins it.
    String verb(String database);

    /// How its success is told, such as `Applied`.
    String done();

    /// A migration from the review.
    ///
    /// @param rehearsal of this very migration, or null when there was none
    record There(Migration migration, @Nullable Rehearsal rehearsal) implements Course {
        /// Whether the rehearsal proved it, and read what is needed to go on after a crash.
        public boolean isProven() {
            return rehearsal != null && rehearsal.isProven();
        }

        @Override
        public String verb(String database) {
            return "Apply to " + database;
        }

        @Override
        public String done() {
            return "Applied";
        }
    }

    /// The rest of a run that has stopped.
    record Onward(RunRecord run) implements Course {
        @Override
        public @Nullable Rehearsal rehearsal() {
            return null;
        }

        @Override
        public Migration migration() {
            return run.undertaking().migration();
        }

        @Override
        public String verb(String database) {
            return "Resume on " + database;
        }

        @Override
        public String done() {
            return "Finished";
        }
    }

    /// The way back from where a run has stopped.
    ///
    /// @param rehearsal of the way back; proven
    /// @param live the schema from which it starts
    record Back(RunRecord run, Rehearsal rehearsal, Catalog live) implements Course {
        @Override
        public Migration migration() {
            return rehearsal.migration();
        }

        @Override
        public String verb(String database) {
            return "Roll back on " + database;
        }

        @Override
        public String done() {
            return "Rolled back";
        }
    }
}
