package dev.drydock.rehearsal.content;

import dev.drydock.postgres.Session;

/// Puts rows into the copy of a schema on which a migration is rehearsed, so that times and constraints are tried on rows.
@FunctionalInterface
public interface Filling {
    /// Leaves the copy as it is, without rows.
    Filling NOTHING = session -> Content.NOTHING;

    /// Fills every table that can be filled, refreshes materialized views and analyzes all.
    ///
    /// @param session on the copy
    Content fill(Session session);
}
