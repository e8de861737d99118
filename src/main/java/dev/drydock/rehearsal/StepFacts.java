package dev.drydock.rehearsal;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;
import dev.drydock.lint.DroppedAlong;
import dev.drydock.lint.Measured;
import dev.drydock.migration.ExpectedLock;
import dev.drydock.migration.Step;
import dev.drydock.run.journal.RehearsedStep;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a step really did in the sandbox. Only relations that existed before the migration count.
///
/// @param step counted from 0
/// @param how how well the locks are known
/// @param took on tables without rows; says nothing about a real database
/// @param locks the strongest lock that the step newly took on each relation
/// @param held the strongest lock that its transaction holds on each relation after it
/// @param rewritten tables and materialized views that got new files
/// @param rebuilt indexes that were built anew, and what they are on
/// @param kept indexes that came back under another number and still have their file
/// @param walBytes what the server wrote to its log meanwhile, on tables without rows
/// @param scanned tables that were read from end to end, and how often
/// @param droppedAlong what went although the step is not about it
public record StepFacts(
        int step,
        How how,
        Duration took,
        SortedMap<ObjectAddress, LockMode> locks,
        SortedMap<ObjectAddress, LockMode> held,
        List<ObjectAddress> rewritten,
        SortedMap<ObjectAddress, ObjectAddress> rebuilt,
        List<ObjectAddress> kept,
        long walBytes,
        SortedMap<ObjectAddress, Long> scanned,
        List<DroppedAlong> droppedAlong) {

    /// How locks are known.
    public enum How {
        /// Read inside the transaction before its commit: exact.
        MEASURED,
        /// Read again and again while the statement ran outside of a transaction block, together with what such a statement is known
        /// to take.
        SAMPLED,
        /// Not seen; what the step is known to take.
        KNOWN
    }

    /// The locks under which a step works: those that it took, and those that it needs and has from a step before it in its
    /// transaction; where nothing was measured, those that it is expected to take.
    public static SortedMap<ObjectAddress, LockMode> locks(Step step, @Nullable StepFacts facts) {
        SortedMap<ObjectAddress, LockMode> locks =
                new TreeMap<>(facts == null ? Collections.emptySortedMap() : facts.locks());
        for (ExpectedLock expected : step.locks()) {
            LockMode mode = facts == null ? expected.mode() : facts.held().get(expected.relation());
            if (mode != null) {
                locks.merge(expected.relation(), mode, LockMode::stronger);
            }
        }
        return locks;
    }

    /// The facts in the form that is written down.
    ///
    /// @param of the step that they are about
    public RehearsedStep rehearsed(Step of) {
        return new RehearsedStep(
                step,
                took.toNanos(),
                RehearsedStep.Lock.of(locks(of, this)),
                rewritten,
                List.copyOf(scanned.keySet()),
                rebuilt.size(),
                kept.size(),
                droppedAlong.stream().map(DroppedAlong::words).toList());
    }

    /// The facts in the form that rules read.
    ///
    /// @param waitsMillis how long it would have waited for a lock; 0 for ever
    /// @param alone whether it ran outside of a transaction block
    Measured measured(long waitsMillis, boolean alone) {
        return new Measured(
                step,
                locks,
                held,
                new TreeSet<>(rewritten),
                new TreeSet<>(scanned.keySet()),
                new TreeSet<>(rebuilt.values()),
                droppedAlong,
                waitsMillis,
                alone);
    }

    public StepFacts {
        locks = Collections.unmodifiableSortedMap(new TreeMap<>(locks));
        held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
        rewritten = List.copyOf(rewritten);
        rebuilt = Collections.unmodifiableSortedMap(new TreeMap<>(rebuilt));
        kept = List.copyOf(kept);
        scanned = Collections.unmodifiableSortedMap(new TreeMap<>(scanned));
        droppedAlong = List.copyOf(droppedAlong);
    }
}
