package dev.drydock.project;

import dev.drydock.migration.Phase;
import dev.drydock.migration.Step;

import java.util.List;

/// Steps made of files' statements.
final class Steps {
    private Steps() {}

    /// A statement as its author wrote it. What it locks is not known before a rehearsal.
    static Step statement(MigrationFile file, int index, int transaction) {
        return new Step.Ddl(
                file.statements().get(index).text(),
                file.name() + ", line " + file.statements().get(index).line(),
                Phase.EXPAND,
                List.of(),
                List.of(),
                transaction,
                false);
    }
}
