package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.diff.Change;
import dev.drydock.sql.Statement;

import java.util.List;

/// What a statement of a script did in the sandbox.
///
/// @param source the file
/// @param statement where it stands in the file
/// @param transaction from 1 for each transaction; 0 when it ran outside of a transaction block
/// @param lockTimeoutMillis how long it would have waited for a lock; 0 for ever
/// @param before the catalog before it
/// @param after the catalog after it
/// @param changes what it changed
public record StatementFacts(
        Workshop.Source source,
        Statement statement,
        int transaction,
        long lockTimeoutMillis,
        StepFacts facts,
        Catalog before,
        Catalog after,
        List<Change> changes) {
    public StatementFacts {
        changes = List.copyOf(changes);
    }
}
