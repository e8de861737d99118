package dev.drydock.cli;

import dev.drydock.catalog.Catalog;
import dev.drydock.lint.Obstacle;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.project.MigrationFile;
import dev.drydock.project.Replay;
import dev.drydock.rehearsal.FileRows;
import dev.drydock.rehearsal.RowDemand;
import dev.drydock.rehearsal.StandingRows;
import dev.drydock.sql.Statement;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Finds rows of the live database at which pending files would stop.
final class PendingRows implements Replay.Observer {
    private final List<MigrationFile> pending;
    private @Nullable Catalog before;

    PendingRows(List<MigrationFile> pending) {
        this.pending = List.copyOf(pending);
    }

    @Override
    public void begins(MigrationFile file, Session session) {
        if (before == null && pending.contains(file)) {
            before = CatalogReader.read(session);
        }
    }

    /// What the files demand, on the database on which they have run.
    List<RowDemand> demands(Session session) {
        return before == null
                ? List.of()
                : FileRows.demands(
                        session, before, CatalogReader.read(session), statements(pending));
    }

    /// What is in the way in a live database.
    static List<Obstacle> look(Session live, List<RowDemand> demands) {
        return demands.isEmpty()
                ? List.of()
                : StandingRows.look(live, CatalogReader.read(live), demands);
    }

    static List<String> statements(List<MigrationFile> files) {
        return files.stream()
                .flatMap(file -> file.statements().stream())
                .map(Statement::text)
                .toList();
    }
}
