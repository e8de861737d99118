package dev.drydock.project;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.run.journal.Unit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Reads how the schema looks before the pending files of a replay, and after each of their transactions and lone statements.
///
/// The sandbox is made of the files and not of the live database: owners, privileges and the versions of extensions may be others there,
/// and are left out.
public final class FileCheckpoints implements Replay.Observer {
    private static final Set<ObjectKind> OF_THE_SERVER =
            Set.of(ObjectKind.EXTENSION, ObjectKind.DEFAULT_PRIVILEGES);

    /// A statement of a pending file.
    private record Place(MigrationFile file, int statement) {}

    private final List<MigrationFile> pending;
    private final Map<Place, Catalog> after = new HashMap<>();
    private @Nullable Catalog start;
    private @Nullable Catalog end;

    /// @param pending the files that will run on the live database
    public FileCheckpoints(List<MigrationFile> pending) {
        this.pending = List.copyOf(pending);
    }

    @Override
    public void begins(MigrationFile file, Session session) {
        if (start == null && pending.contains(file)) {
            start = read(session);
        }
    }

    @Override
    public void committed(MigrationFile file, int statement, Session session) {
        if (pending.contains(file)) {
            Catalog seen = read(session);
            end = seen;
            after.put(new Place(file, statement), seen);
        }
    }

    /// The schema before the first pending file, or null when there was none.
    public @Nullable Catalog start() {
        return start;
    }

    /// The schema after the last transaction of the pending files, or null when there was none.
    public @Nullable Catalog end() {
        return end;
    }

    private static Catalog read(Session session) {
        Catalog catalog = CatalogReader.read(session);
        return new Catalog(
                catalog.version(),
                catalog.objects(),
                catalog.dependencies(),
                new TreeMap<>(),
                catalog.roles(),
                catalog.unmodelled());
    }

    /// The checkpoints of the migration that applies the pending files. They have run.
    public Checkpoints of(Migration migration) {
        if (start == null) {
            return Checkpoints.NONE;
        }
        List<Place> places = new ArrayList<>();
        for (MigrationFile file : pending) {
            for (int i = 0; i < file.statements().size(); i++) {
                places.add(new Place(file, i));
            }
        }
        List<Catalog> catalogs = new ArrayList<>(List.of(start));
        int next = 0;
        for (Unit unit : Unit.of(migration.steps())) {
            for (int step = unit.first(); step <= unit.last(); step++) {
                if (next < places.size()
                        && Steps.is(
                                migration.steps().get(step),
                                places.get(next).file(),
                                places.get(next).statement())) {
                    next++;
                }
            }
            catalogs.add(next == 0 ? start : seen(places.get(next - 1)));
        }
        return Checkpoints.of(catalogs, leftOut(catalogs));
    }

    private Catalog seen(Place place) {
        Catalog catalog = after.get(place);
        if (catalog == null) {
            throw new IllegalStateException(
                    "a unit ends where no transaction of the replay has: "
                            + place.file().name()
                            + ", statement "
                            + place.statement());
        }
        return catalog;
    }

    private static Set<ObjectAddress> leftOut(List<Catalog> catalogs) {
        return catalogs.stream()
                .flatMap(catalog -> catalog.objects().keySet().stream())
                .filter(address -> OF_THE_SERVER.contains(address.kind()))
                .collect(Collectors.toSet());
    }

    /// Whether a run that has stopped stands before the first statement of a file, so that no file is half-done.
    ///
    /// @param pending what the database's history says is pending now
    public static boolean isBetweenFiles(
            Migration migration, @Nullable Unit next, List<MigrationFile> pending) {
        return next != null
                && !pending.isEmpty()
                && !pending.getFirst().statements().isEmpty()
                && Steps.is(migration.steps().get(next.first()), pending.getFirst(), 0);
    }
}
