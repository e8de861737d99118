package dev.drydock.rehearsal;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Step;
import dev.drydock.postgres.Session;
import dev.drydock.run.StepObserver;
import dev.drydock.sandbox.Sandbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures what every step does, from inside its transaction where it has one.
final class RehearsalObserver implements StepObserver, AutoCloseable {
    private final Sandbox sandbox;
    private final Session watch;
    private final Relations initial;
    private final Set<ObjectAddress> known;
    private final SortedMap<Integer, StepFacts> facts = new TreeMap<>();

    private final Dependents dependents = new Dependents();

    private int transaction;
    private Set<Relations.Lock> heldBefore = Set.of();
    private Relations relationsBefore;
    private Scans scansBefore = new Scans(java.util.Map.of());
    private @Nullable Parking parking;
    private long start;
    private long loggedBefore;

    RehearsalObserver(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.watch = sandbox.open();
        this.initial = Relations.read(watch);
        this.known =
                initial.byOid().values().stream()
                        .map(Relations.Relation::address)
                        .collect(Collectors.toSet());
        this.relationsBefore = initial;
    }

    List<StepFacts> facts() {
        return List.copyOf(facts.values());
    }

    @Override
    public void before(int index, Step step, Session session) {
        relationsBefore = Relations.read(session);
        if (step.transaction() != transaction || step.transaction() == 0) {
            heldBefore = Set.of();
        }
        transaction = step.transaction();
        switch (step) {
            case Step.Ddl ddl -> beforeStatement(ddl, session);
            case Step.Validate validate -> beforeStatement(validate, session);
            case Step.Backfill _, Step.Pause _ -> {}
        }
        loggedBefore = logged(session);
        start = System.nanoTime();
    }

    /// How much the server has ever written to its log. It has one for all its databases, so that what others do counts as well; and
    /// at the sandbox's `wal_level` the rows of a table that is written anew are left out.
    private static long logged(Session session) {
        return session.queryOne(
                "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint",
                row -> row.bigint(1));
    }

    private void beforeStatement(Step step, Session session) {
        if (step.transaction() == 0) {
            endParking();
            parking = Parking.start(sandbox, parked(step), session.backendPid());
        } else {
            scansBefore = Scans.read(session);
        }
    }

    /// The tables that a statement will wait for; all of them when it says nothing of its locks.
    private List<ObjectAddress> parked(Step step) {
        Stream<ObjectAddress> relations =
                step.locks().isEmpty()
                        ? relationsBefore.byOid().values().stream()
                                .filter(relation -> relation.file() != 0)
                                .map(Relations.Relation::address)
                        : step.locks().stream().map(ExpectedLock::relation).map(this::now);
        return relations.filter(address -> address.kind() == ObjectKind.TABLE).toList();
    }

    /// Steps name relations as they were called before the migration.
    private ObjectAddress now(ObjectAddress before) {
        return initial.byOid().entrySet().stream()
                .filter(relation -> relation.getValue().address().equals(before))
                .map(relation -> relationsBefore.byOid().get(relation.getKey()))
                .filter(Objects::nonNull)
                .map(Relations.Relation::address)
                .findFirst()
                .orElse(before);
    }

    @Override
    public void after(int index, Step step, Session session) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        long wal = logged(session) - loggedBefore;
        switch (step) {
            case Step.Ddl _, Step.Validate _ ->
                    facts.put(
                            index,
                            step.transaction() == 0
                                    ? sampled(index, step, session, took, wal)
                                    : measured(index, session, took, wal));
            case Step.Backfill _, Step.Pause _ -> facts.put(index, known(index, step, took, wal));
        }
    }

    private StepFacts measured(int index, Session session, Duration took, long wal) {
        Scans scans = Scans.read(session);
        Relations after = Relations.read(session);
        Set<Relations.Lock> held = new HashSet<>(Relations.locks(watch, session.backendPid()));
        Set<Relations.Lock> added = new HashSet<>(held);
        added.removeAll(heldBefore);
        heldBefore = held;
        return new StepFacts(
                index,
                StepFacts.How.MEASURED,
                took,
                initial.strongest(added),
                initial.strongest(held),
                old(relationsBefore.rewritten(after)),
                old(relationsBefore.rebuilt(after)),
                old(relationsBefore.kept(after)),
                wal,
                scans.since(scansBefore, initial),
                dependents.since(session, watch, initial));
    }

    private StepFacts sampled(int index, Step step, Session session, Duration took, long wal) {
        Parking current = Objects.requireNonNull(parking);
        SortedMap<ObjectAddress, LockMode> locks = initial.strongest(current.end());
        for (ExpectedLock lock : step.locks()) {
            locks.merge(lock.relation(), lock.mode(), LockMode::stronger);
        }
        Duration own = took.minus(current.parked());
        endParking();
        Relations after = Relations.read(session);
        return new StepFacts(
                index,
                StepFacts.How.SAMPLED,
                own.isNegative() ? Duration.ZERO : own,
                locks,
                locks,
                old(relationsBefore.rewritten(after)),
                old(relationsBefore.rebuilt(after)),
                old(relationsBefore.kept(after)),
                wal,
                new TreeMap<>(),
                List.of());
    }

    private static StepFacts known(int index, Step step, Duration took, long wal) {
        SortedMap<ObjectAddress, LockMode> locks = new TreeMap<>();
        step.locks().forEach(lock -> locks.merge(lock.relation(), lock.mode(), LockMode::stronger));
        return new StepFacts(
                index,
                StepFacts.How.KNOWN,
                took,
                locks,
                locks,
                List.of(),
                new TreeMap<>(),
                List.of(),
                wal,
                new TreeMap<>(),
                List.of());
    }

    /// Only what was there before the migration.
    private List<ObjectAddress> old(List<ObjectAddress> addresses) {
        return addresses.stream().filter(known::contains).toList();
    }

    private SortedMap<ObjectAddress, ObjectAddress> old(
            SortedMap<ObjectAddress, ObjectAddress> indexes) {
        SortedMap<ObjectAddress, ObjectAddress> old = new TreeMap<>(indexes);
        old.keySet().retainAll(known);
        return old;
    }

    private void endParking() {
        Parking current = parking;
        parking = null;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public void close() {
        endParking();
        watch.close();
    }
}
