package dev.drydock.lint;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What was measured of one step in a rehearsal. Relations are those that were there before.
///
/// @param step the step's index from 0
/// @param taken the strongest lock that the step itself took on each relation
/// @param locks the strongest lock that its transaction holds on each relation after it
/// @param rewritten tables whose file was written anew
/// @param scanned tables that were read from end to end
/// @param built tables of which indexes were built anew
/// @param droppedAlong what went although the step is not about it
/// @param lockTimeoutMillis how long it would wait for a lock; 0 for ever
/// @param alone whether it ran outside of a transaction block
public record Measured(
        int step,
        SortedMap<ObjectAddress, LockMode> taken,
        SortedMap<ObjectAddress, LockMode> locks,
        SortedSet<ObjectAddress> rewritten,
        SortedSet<ObjectAddress> scanned,
        SortedSet<ObjectAddress> built,
        List<DroppedAlong> droppedAlong,
        long lockTimeoutMillis,
        boolean alone) {
    public Measured {
        taken = Collections.unmodifiableSortedMap(new TreeMap<>(taken));
        locks = Collections.unmodifiableSortedMap(new TreeMap<>(locks));
        rewritten = Collections.unmodifiableSortedSet(new TreeSet<>(rewritten));
        scanned = Collections.unmodifiableSortedSet(new TreeSet<>(scanned));
        built = Collections.unmodifiableSortedSet(new TreeSet<>(built));
        droppedAlong = List.copyOf(droppedAlong);
    }

    /// Whether it takes long on a large table.
    public boolean works() {
        return !scanned.isEmpty() || !rewritten.isEmpty();
    }
}
