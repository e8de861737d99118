package dev.drydock.ui.live;

import dev.drydock.catalog.ObjectAddress;
import dev.drydock.postgres.Database;
import dev.drydock.postgres.StopSignal;
import dev.drydock.rows.Page;
import dev.drydock.rows.RowPages;
import dev.drydock.rows.RowQuery;
import dev.drydock.rows.RowReader;
import dev.drydock.ui.kit.Job;
import dev.drydock.ui.table.RowSource;
import dev.drydock.ui.workspace.Workspace;

/// Rows from the server. What is pending is not there yet: the catalog is the server's own.
final class LiveRows implements RowSource {
    private final RowReader reader;
    private final Workspace workspace;

    LiveRows(Database database, Workspace workspace) {
        this.reader = RowReader.of(database);
        this.workspace = workspace;
    }

    @Override
    public Pages open(ObjectAddress relation, RowQuery query) {
        RowPages pages = reader.open(workspace.catalogProperty().get(), relation, query);
        return new Pages() {
            @Override
            public Page next(int rowsMax, Job job) {
                return pages.next(rowsMax, stop(job));
            }
        };
    }

    @Override
    public long count(ObjectAddress relation, RowQuery query, Job job) {
        return reader.count(workspace.catalogProperty().get(), relation, query, stop(job));
    }

    private static StopSignal stop(Job job) {
        StopSignal stop = new StopSignal();
        job.onCancel(stop::stop);
        return stop;
    }
}
