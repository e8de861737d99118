package dev.drydock.lint;

import dev.drydock.catalog.LockMode;
import dev.drydock.catalog.ObjectAddress;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What was measured of one step in a rehearsal.
///
/// @param step the step's index from 0
/// @param locks the strongest lock on each relation that was there before
/// @param rewritten tables whose file was written anew
/// @param scanned tables that were read from end to end
public record Measured(
        int step,
        SortedMap<ObjectAddress, LockMode> locks,
        SortedSet<ObjectAddress> rewritten,
        SortedSet<ObjectAddress> scanned) {
    public Measured {
        locks = Collections.unmodifiableSortedMap(new TreeMap<>(locks));
        rewritten = Collections.unmodifiableSortedSet(new TreeSet<>(rewritten));
        scanned = Collections.unmodifiableSortedSet(new TreeSet<>(scanned));
    }
}
