package dev.drydock.migration;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// The part of an online migration that a step belongs to. The parts follow each other once: what adds something only when something else is
/// gone stands in the last one.
public enum Phase {
    /// Adds; running applications do not notice.
    EXPAND,
    /// Fills rows, batch by batch.
    BACKFILL,
    /// Tightens and removes.
    CONTRACT;

    /// The name as a heading.
    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /// Whether a step begins a part of the migration.
    ///
    /// @param current the part that has begun, or null before the first step
    public static boolean begins(Step step, @Nullable Phase current) {
        return current == null || step.phase().compareTo(current) > 0;
    }
}
