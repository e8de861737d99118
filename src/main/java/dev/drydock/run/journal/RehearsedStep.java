package dev.drydock.run.journal;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a rehearsal has measured of a step, as far as it is to stand beside the step for as long as the run is known. Relations are in
/// lists, as JSON has no objects for keys.
///
/// @param step counted from 0
/// @param nanos how long it took, on tables without rows; 0 when that says nothing
/// @param locks those under which it works, in the order of their relations
/// @param rewritten tables and materialized views that got new files
/// @param scanned tables that were read from end to end
/// @param rebuilt how many indexes were built anew
/// @param kept how many indexes came back under another number and still have their file
/// @param droppedAlong what went although the step is not about it, in words
public record RehearsedStep(
        int step,
        long nanos,
        List<Lock> locks,
        List<ObjectAddress> rewritten,
        List<ObjectAddress> scanned,
        int rebuilt,
        int kept,
        List<String> droppedAlong) {

    /// The strongest lock on a relation.
    public record Lock(ObjectAddress relation, LockMode mode) {
        public static List<Lock> of(Map<ObjectAddress, LockMode> locks) {
            return locks.entrySet().stream()
                    .map(lock -> new Lock(lock.getKey(), lock.getValue()))
                    .toList();
        }
    }

    public RehearsedStep {
        locks = List.copyOf(locks);
        rewritten = List.copyOf(rewritten);
        scanned = List.copyOf(scanned);
        droppedAlong = List.copyOf(droppedAlong);
    }

    public Duration took() {
        return Duration.ofNanos(nanos);
    }

    /// The locks by their relation.
    public SortedMap<ObjectAddress, LockMode> modes() {
        SortedMap<ObjectAddress, LockMode> modes = new TreeMap<>();
        locks.forEach(lock -> modes.put(lock.relation(), lock.mode()));
        return Collections.unmodifiableSortedMap(modes);
    }
}
