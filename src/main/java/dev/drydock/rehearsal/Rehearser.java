package dev.drydock.rehearsal;

import dev.drydock.catalog.Catalog;
import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.diff.Change;
import dev.drydock.diff.Diff;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Postponement;
import dev.drydock.migration.Step;
import dev.drydock.postgres.CatalogReader;
import dev.drydock.postgres.Session;
import dev.drydock.rehearsal.content.Content;
import dev.drydock.rehearsal.content.Filling;
import dev.drydock.run.RunCallbacks;
import dev.drydock.run.RunOutcome;
import dev.drydock.run.RunSettings;
import dev.drydock.run.Runner;
import dev.drydock.run.journal.Checkpoints;
import dev.drydock.sandbox.Sandbox;
import dev.drydock.sandbox.Sandboxes;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Tries migrations in a sandbox, with the same `Runner` as the real thing.
public final class Rehearser {
    /// So many other orders are tried.
    private static final int ORDERS = 10;

    private final SchemaCopies copies;
    private final boolean recording;
    private final Filling filling;

    public Rehearser(Sandboxes sandboxes) {
        this(SchemaCopies.of(sandboxes), false, Filling.NOTHING);
    }

    private Rehearser(SchemaCopies copies, boolean recording, Filling filling) {
        this.copies = copies;
        this.recording = recording;
        this.filling = filling;
    }

    /// One that puts rows into the copy first.
    public Rehearser on(Filling rows) {
        return new Rehearser(copies, recording, rows);
    }

    /// One that also reads how the schema looks after each unit, for a run that is to be watched by that.
    public Rehearser recording() {
        return new Rehearser(copies, true, filling);
    }

    /// Tries a migration on a copy of the source, and compares what comes out with the target. Pauses are passed. What runs a function
    /// before something is there that the function needs is tried in other orders: the rehearsal's migration is the one that worked.
    ///
    /// @param callbacks told about events, asked to cancel; its observer and its answer at pauses are not used
    /// @throws dev.drydock.sandbox.SandboxException when there is no server of the source's major version
    public Rehearsal rehearse(
            Catalog source, Catalog target, Migration migration, RunCallbacks callbacks) {
        long start = System.nanoTime();
        Rehearsal asPlanned =
                tried(
                        source,
                        target,
                        migration,
                        RunSettings.of(migration.style()),
                        callbacks,
                        start);
        Rehearsal later = later(asPlanned, source, target, callbacks, start);
        return later == null ? asPlanned : later;
    }

    /// The same with the steps in the order that was written, whatever fails.
    ///
    /// @param settings of the run
    public Rehearsal rehearse(
            Catalog source,
            Catalog target,
            Migration migration,
            RunSettings settings,
            RunCallbacks callbacks) {
        return tried(source, target, migration, settings, callbacks, System.nanoTime());
    }

    /// What functions need is known when they run: the step that ran one too early is tried again later.
    private @Nullable Rehearsal later(
            Rehearsal failed, Catalog source, Catalog target, RunCallbacks callbacks, long start) {
        Rehearsal last = failed;
        for (int attempt = 0; attempt < ORDERS; attempt++) {
            Migration other =
                    last.proof() instanceof Proof.Failed(RunOutcome.Failed why)
                                    && why.error().isNotThere()
                            ? Postponement.of(last.migration(), why.step(), target)
                            : null;
            if (other == null) {
                return null;
            }
            last = tried(source, target, other, RunSettings.of(other.style()), callbacks, start);
            if (last.isProven()) {
                return last;
            }
        }
        return null;
    }

    private Rehearsal tried(
            Catalog source,
            Catalog target,
            Migration migration,
            RunSettings settings,
            RunCallbacks callbacks,
            long start) {
        copies.need(target);
        return switch (copies.copy(source)) {
            case SchemaCopies.Copy.Failed failed ->
                    new Rehearsal(
                            source.version(),
                            migration,
                            List.of(),
                            new Proof.NotCopied(failed.outcome()),
                            List.of(),
                            List.of(),
                            List.of(),
                            source.unmodelled(),
                            Checkpoints.NONE,
                            Content.NOTHING,
                            List.of(),
                            List.of(),
                            since(start));
            case SchemaCopies.Copy.Made made -> {
                try (Sandbox sandbox = made.sandbox()) {
                    yield rehearse(
                            sandbox, made, source, target, migration, settings, callbacks, start);
                }
            }
        };
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Rehearsal rehearse(
            Sandbox sandbox,
            SchemaCopies.Copy.Made copy,
            Catalog source,
            Catalog target,
            Migration migration,
            RunSettings settings,
            RunCallbacks callbacks,
            long start) {
        Content content = fill(sandbox);
        try (RehearsalObserver observer = new RehearsalObserver(sandbox);
                Session session = sandbox.open();
                CheckpointRecorder recorder = new CheckpointRecorder(sandbox, recording)) {
            copies.makeSurroundings(sandbox.target(), target);
            RunOutcome outcome =
                    new Runner(settings)
                            .run(
                                    sandbox.target(),
                                    observable(migration),
                                    callbacks
                                            .withEvents(recorder.before(callbacks.events()))
                                            .withObserver(observer)
                                            .withMayContinue(pause -> true));
            Proof proof =
                    outcome instanceof RunOutcome.Done
                            ? prove(session, target, copy.differences())
                            : new Proof.Failed(outcome);
            return new Rehearsal(
                    session.serverVersion(),
                    migration,
                    observer.facts(),
                    proof,
                    mismatches(migration, observer.facts()).stream()
                            .filter(each ->
                                    !isItsOwn(each.step(), each.relation(), migration, source))
                            .toList(),
                    Announcements.mismatches(migration, observer.facts()).stream()
                            .filter(each ->
                                    !isItsOwn(each.step(), each.relation(), migration, source))
                            .toList(),
                    copy.differences(),
                    source.unmodelled(),
                    recorder.checkpoints(addresses(copy.differences())),
                    content,
                    proof instanceof Proof.Proven
                            ? RowDemands.read(session, source, target, migration)
                            : List.of(),
                    List.of(),
                    since(start));
        }
    }

    private Content fill(Sandbox sandbox) {
        try (Session session = sandbox.open()) {
            return filling.fill(session);
        }
    }

    private static Set<ObjectAddress> addresses(List<Change> changes) {
        return changes.stream().map(Change::address).collect(Collectors.toSet());
    }

    /// A validation may stand in a transaction of its own without doing anything else, and there its locks can be read exactly.
    private static Migration observable(Migration migration) {
        int next = migration.steps().stream().mapToInt(Step::transaction).max().orElse(0) + 1;
        List<Step> steps = new ArrayList<>();
        for (Step step : migration.steps()) {
            steps.add(
                    step instanceof Step.Validate && step.transaction() == 0
                            ? step.inTransaction(next++)
                            : step);
        }
        return new Migration(
                migration.style(),
                migration.changes(),
                steps,
                migration.notes(),
                migration.choices(),
                migration.choosable(),
                migration.refusals());
    }

    private static Proof prove(Session session, Catalog target, List<Change> notCopied) {
        Set<ObjectAddress> foreign = addresses(notCopied);
        List<Change> differences =
                Diff.between(CatalogReader.read(session), target).stream()
                        .filter(change -> !foreign.contains(change.address()))
                        .toList();
        return differences.isEmpty() ? new Proof.Proven() : new Proof.Differs(differences);
    }

    // ---- what steps said about their locks ----

    /// What an extension's scripts lock and read of what it has brought nobody can say before.
    private static boolean isItsOwn(
            int step, ObjectAddress relation, Migration migration, Catalog source) {
        return source.isOfExtension(relation)
                && migration.steps().get(step).serves().stream()
                        .allMatch(served -> served.kind() == ObjectKind.EXTENSION);
    }

    private static List<LockMismatch> mismatches(Migration migration, List<StepFacts> facts) {
        List<LockMismatch> mismatches = new ArrayList<>();
        for (StepFacts fact : facts) {
            if (fact.how() != StepFacts.How.KNOWN) {
                compare(migration.steps().get(fact.step()), fact, mismatches);
            }
        }
        return mismatches;
    }

    private static void compare(Step step, StepFacts fact, List<LockMismatch> mismatches) {
        SortedMap<ObjectAddress, LockMode> expected = new TreeMap<>();
        for (ExpectedLock lock : step.locks()) {
            expected.merge(lock.relation(), lock.mode(), LockMode::stronger);
        }
        for (Map.Entry<ObjectAddress, LockMode> lock : expected.entrySet()) {
            LockMode held = fact.held().get(lock.getKey());
            if (held == null || held.compareTo(lock.getValue()) < 0) {
                mismatches.add(new LockMismatch(fact.step(), lock.getKey(), lock.getValue(), held));
            }
        }
        fact.locks()
                .forEach((relation, mode) -> {
                    LockMode said = expected.get(relation);
                    if (isWorthSaying(relation, mode) && isStronger(mode, said)) {
                        mismatches.add(new LockMismatch(fact.step(), relation, said, mode));
                    }
                });
    }

    /// ACCESS SHARE hinders nobody but a change of the schema, and a table's indexes follow their table.
    private static boolean isWorthSaying(ObjectAddress relation, LockMode mode) {
        boolean ofItsOwn =
                relation.kind() == ObjectKind.TABLE
                        || relation.kind() == ObjectKind.VIEW
                        || relation.kind() == ObjectKind.MATERIALIZED_VIEW;
        return ofItsOwn && mode != LockMode.ACCESS_SHARE;
    }

    private static boolean isStronger(LockMode mode, @Nullable LockMode said) {
        return said == null || mode.compareTo(said) > 0;
    }
}
