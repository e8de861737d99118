package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.run.StepEvent;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.sandbox.Sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Reads the sandbox' catalog before a migration and after each of its units.
final class CheckpointRecorder implements AutoCloseable {
    private final Session session;
    private final boolean recording;
    private final List<Catalog> catalogs = new ArrayList<>();

    CheckpointRecorder(Sandbox sandbox, boolean recording) {
        this.session = sandbox.open();
        this.recording = recording;
        read();
    }

    private void read() {
        if (recording) {
            catalogs.add(CatalogReader.read(session));
        }
    }

    /// Looks at the events of a run before somebody else is told.
    Consumer<StepEvent> before(Consumer<StepEvent> other) {
        return event -> {
            if (event instanceof StepEvent.Committed) {
                read();
            }
            other.accept(event);
        };
    }

    Checkpoints checkpoints(Set<ObjectAddress> leftOut) {
        return Checkpoints.of(catalogs, leftOut);
    }

    @Override
    public void close() {
        session.close();
    }
}
