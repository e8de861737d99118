package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.lint.Obstacle;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.project.FileCheckpoints;
import dev.drydock.project.Standing;
import dev.drydock.rehearsal.FileRows;
import dev.drydock.rehearsal.RowDemand;
import dev.drydock.rehearsal.StandingRows;

import java.util.List;

/// Finds rows of the live database at which pending files would stop.
final class PendingRows {
    private PendingRows() {}

    /// What the files demand.
    ///
    /// @param session on the database on which they have run
    /// @param seen how the schema looked before and after
    static List<RowDemand> demands(Session session, Standing standing, FileCheckpoints seen) {
        Catalog before = seen.start();
        Catalog after = seen.end();
        return before == null || after == null
                ? List.of()
                : FileRows.demands(session, before, after, standing.pendingStatements());
    }

    /// What is in the way in a live database.
    static List<Obstacle> look(Session live, List<RowDemand> demands) {
        return demands.isEmpty()
                ? List.of()
                : StandingRows.look(live, CatalogReader.read(live), demands);
    }
}
