package dev.drydock.run.journal;

import org.jspecify.annotations.Nullable;

/// How far a backfill is. Written in the transaction of the batch that it tells of.
///
/// @param sweep how often it has gone through the table before, counted from 0
/// @param cursor where the next batch begins, in the words of its walk; null at the beginning of a sweep
/// @param rows how many rows were changed, of all attempts
/// @param rowsPerSecond how fast it was lately
public record BackfillRecord(int sweep, @Nullable String cursor, long rows, double rowsPerSecond) {
    /// Not begun.
    public static final BackfillRecord START = new BackfillRecord(0, null, 0, 0);
}
